package org.needlewise.e2e;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the first question to the verdict, as two people would go through it. */
@ExtendWith(Chromium.class)
class WholeLoopTest {
    @TempDir
    private Path data;

    @ParameterizedTest
    @EnumSource
    void leadsFromTheFirstQuestionToTheVerdict(Visitor visitor, Browser browser) {
        try (Served served = Served.from(data);
                Tab tab = Tab.first(browser, served, visitor)) {
            new Journey(tab).fromFirstStartToVerdict();
        }
    }
}
