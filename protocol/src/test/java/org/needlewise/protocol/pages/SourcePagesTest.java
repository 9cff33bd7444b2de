package org.needlewise.protocol.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.needlewise.protocol.Shared;
import org.needlewise.protocol.rules.TableName;

class SourcePagesTest {
    private static final Path FOLDER = Path.of("..", "docs", "protocol-sources");

    @Test
    void pagesAreUpToDate() throws IOException {
        for (Map.Entry<String, String> page : Shared.PROTOCOL.sourcePages().entrySet()) {
            assertThat(FOLDER.resolve(page.getKey()))
                    .as("./needlewise protocol-pages docs/protocol-sources writes the pages anew")
                    .hasContent(page.getValue());
        }
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Shared.PROTOCOL.sourcePages().keySet());
        }
    }

    @Test
    void everyRuleStandsOnAPage() {
        String all = String.join("", Shared.PROTOCOL.sourcePages().values());
        assertThat(Arrays.stream(TableName.values())
                        .flatMap(name -> Shared.PROTOCOL.rules().table(name).written().rows().stream()))
                .allSatisfy(row -> assertThat(all).contains("| " + row.id() + " |"));
    }

    @Test
    void everyPageSaysThatNobodySignedItOff() {
        assertThat(Shared.PROTOCOL.sourcePages().values())
                .allMatch(page -> page.contains("Not yet signed off by a clinician."));
    }
}
