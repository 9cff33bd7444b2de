package org.needlewise.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.needlewise.architecture.SourceTree.SourceFile;

/** How the sources look. Patterns are put together from pieces so that this file passes itself. */
class HouseRulesTest {
    private static final int MOST_LINES = 400;
    private static final long LARGEST_FILE_BYTES = 1 << 20;

    @Test
    void noJavaFileIsLongerThan400Lines() {
        assertThat(SourceTree.java().stream().filter(file -> file.lines().size() > MOST_LINES))
                .extracting(SourceFile::name)
                .isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> marked = SourceTree.java().stream()
                .filter(file -> file.name().endsWith("/package-info.java"))
                .filter(file -> file.text().orElse("").contains("@NullMarked"))
                .map(HouseRulesTest::folder)
                .collect(Collectors.toSet());
        assertThat(SourceTree.java().stream()
                        .filter(file -> !file.isTest())
                        .map(HouseRulesTest::folder)
                        .distinct())
                .isNotEmpty()
                .allMatch(marked::contains, "has a package-info.java with @NullMarked");
    }

    @Test
    void nothingIsLeftUndone() {
        Pattern leftOver = Pattern.compile("\\bTO" + "DO\\b|\\bFIX" + "ME\\b|@Dis" + "abled|UnsupportedOperation"
                + "Exception\\(|assertTrue\\(" + "true\\)|(?i)not (yet )?imple" + "mented");
        assertThat(SourceTree.java().stream().flatMap(file -> file.linesWith(leftOver)))
                .isEmpty();
    }

    @Test
    void noExceptionIsSwallowed() {
        Pattern swallowed = Pattern.compile("catch \\([^)]*\\) *\\{\\s*\\}");
        assertThat(SourceTree.java().stream()
                        .filter(file ->
                                swallowed.matcher(file.text().orElse("")).find()))
                .extracting(SourceFile::name)
                .isEmpty();
    }

    @Test
    void noFileNamesAFolderOfSomebodysMachine() {
        Pattern known = Pattern.compile("/(?:home/[a-z]|Users/[a-z]|root/)|[A-Z]:\\\\Us" + "ers\\\\");
        List<String> here = Stream.of(SourceTree.root().getParent(), Path.of(System.getProperty("user.home")))
                .map(folder -> folder + "/")
                .filter(folder -> folder.length() > 3)
                .toList();
        Pattern places = Pattern.compile(
                Stream.concat(Stream.of(known.pattern()), here.stream().map(Pattern::quote))
                        .collect(Collectors.joining("|")));
        assertThat(SourceTree.files(name -> !name.endsWith("HouseRulesTest.java")).stream()
                        .filter(file -> size(file) <= LARGEST_FILE_BYTES)
                        .flatMap(file -> file.linesWith(places)))
                .isEmpty();
    }

    @Test
    void buildFilesNameNoHost() {
        Pattern host = Pattern.compile("https?://(?!maven\\.apache\\.org|www\\.w3\\.org)");
        assertThat(SourceTree.files(name -> name.endsWith("pom.xml") || name.endsWith(".properties")).stream()
                        .flatMap(file -> file.linesWith(host)))
                .isEmpty();
    }

    @Test
    void noFileIsLargerThanOneMebibyte() {
        assertThat(SourceTree.files(name -> true).stream().filter(file -> size(file) > LARGEST_FILE_BYTES))
                .extracting(SourceFile::name)
                .isEmpty();
    }

    @Test
    void tolerancesOfTestsStandInTheirTables() {
        Pattern constant = Pattern.compile("static final \\w+ \\w*TOLE" + "RANCE\\w*");
        assertThat(SourceTree.java().stream()
                        .filter(SourceFile::isTest)
                        .filter(file -> !file.name().endsWith("Tolerances.java"))
                        .flatMap(file -> file.linesWith(constant)))
                .isEmpty();
    }

    @Test
    void linksInDocumentsLeadSomewhere() {
        Pattern link = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
        assertThat(SourceTree.files(name -> name.endsWith(".md")).stream()
                        .flatMap(file -> link.matcher(file.text().orElse(""))
                                .results()
                                .map(found -> found.group(1))
                                .filter(target -> !target.contains("://") && !target.startsWith("mailto:"))
                                .filter(target -> !Files.exists(file.path().resolveSibling(target)))
                                .map(target -> file.name() + " → " + target)))
                .isEmpty();
    }

    @Test
    void readmeNamesTheCommandsOfANewcomer() {
        assertThat(SourceTree.files(name -> name.equals("README.md")))
                .singleElement()
                .satisfies(readme -> assertThat(readme.text().orElse(""))
                        .contains(
                                "./needlewise serve --demo",
                                "./needlewise test",
                                "./needlewise card",
                                "./needlewise compare"));
    }

    @Test
    void architecturePageNamesEveryPackage() {
        String page = SourceTree.files(name -> name.equals("docs/architecture.md")).stream()
                .flatMap(file -> file.text().stream())
                .collect(Collectors.joining());
        Matcher module = Pattern.compile("<module>(\\w+)</module>")
                .matcher(SourceTree.files(name -> name.equals("pom.xml"))
                        .get(0)
                        .text()
                        .orElse(""));
        assertThat(module.results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(name -> page.contains("`" + name + "`"), "is on the architecture page");
        assertThat(SourceTree.java().stream()
                        .filter(file -> !file.isTest() && file.name().endsWith("/package-info.java"))
                        .map(file -> folder(file)
                                .replaceFirst(".*/org/needlewise/", "")
                                .replace('/', '.')))
                .isNotEmpty()
                .allMatch(name -> page.contains("`" + name + "`"), "is on the architecture page");
    }

    private static long size(SourceFile file) {
        return file.path().toFile().length();
    }

    private static String folder(SourceFile file) {
        return file.name().substring(0, file.name().lastIndexOf('/'));
    }
}
