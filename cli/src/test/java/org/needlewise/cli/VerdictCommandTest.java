package org.needlewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VerdictCommandTest {
    private static final String HEAD = "pair,site,role,visit_date,photo,measure,value,u\n";
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);

    private final CommandLineRun cli = new CommandLineRun();

    @TempDir
    Path folder;

    @Test
    void jsonHasTheFieldsPeopleScriptAgainst() throws IOException {
        assertThat(judge(series(-0.4), "--json", "--today", "2025-09-01")).isZero();
        JsonNode answer = JsonMapper.shared().readTree(cli.out()).get(0);
        assertThat(answer.get("measure").asString()).isEqualTo("areaMm2");
        assertThat(answer.get("family").asString()).isEqualTo("extent");
        assertThat(answer.get("pairs").asInt()).isEqualTo(1);
        assertThat(answer.get("answer").asString()).isEqualTo("improved");
        assertThat(answer.get("soFar").asBoolean()).isFalse();
        assertThat(answer.get("verdictFrom").asString()).isEqualTo("2025-06-09");
        JsonNode effect = answer.get("effectPct");
        assertThat(effect.get("low").asDouble()).isLessThan(effect.get("value").asDouble());
        assertThat(effect.get("high").asDouble()).isNegative();
        assertThat(answer.get("sdcPct").asDouble()).isPositive();
        assertThat(answer.get("comparedWith").asString()).isEqualTo("control");
        assertThat(answer.get("needs").get("visits").asInt()).isZero();
        assertThat(answer.get("needs").get("pairs").asInt()).isZero();
        assertThat(answer.get("reasons").isArray()).isTrue();
    }

    @Test
    void aFileThatKnowsItsSessionsNeedsNoDates() throws IOException {
        assertThat(judge(series(-0.4), "--json", "--today", "2025-09-01")).isZero();
        CommandLineRun other = new CommandLineRun();
        String text = series(-0.4)
                .replace("measure,value,u\n", "measure,value,u,trial,first_session,last_session\n")
                .replace(",1\n", ",1,1 hip,2025-01-06,2025-03-17\n");
        Path file = Files.writeString(folder.resolve("page.csv"), text);
        assertThat(other.run("verdict", file, "--json", "--today", "2025-09-01"))
                .as(other.err())
                .isZero();
        assertThat(other.out()).isEqualTo(cli.out());
        assertThat(other.run("verdict", file, "--first-session", "2025-01-06")).isEqualTo(2);
    }

    @Test
    void beforeTheDayItIsSoFar() throws IOException {
        assertThat(judge(series(-0.4), "--json", "--today", "2025-05-01")).isZero();
        assertThat(cli.out()).contains("\"soFar\" : true");
    }

    @Test
    void withoutTodayTheLastVisitCountsWhereItIsLater() throws IOException {
        String future = series(-0.4).replace("2025-", "2125-");
        Path file = Files.writeString(folder.resolve("series.csv"), future);
        assertThat(cli.run("verdict", file, "--first-session", "2125-01-06", "--last-session", "2125-03-17", "--json"))
                .isZero();
        assertThat(cli.out()).contains("\"soFar\" : false");
    }

    @Test
    void sentencesAreForPeople() throws IOException {
        assertThat(judge(series(0.4), "--today", "2025-09-01")).isZero();
        assertThat(cli.out()).contains("Area: worse", "95 % interval", "Against the untreated side");
    }

    @Test
    void badRowsAreNamedAndTheRestIsJudged() throws IOException {
        String bad = series(-0.4) + "1,left,treated,2025-13-01,x.jpg,areaMm2,100,1\n"
                + "1,left,treated,2025-05-01,x.jpg,areaMm2,ten,1\n";
        assertThat(judge(bad, "--today", "2025-09-01")).isZero();
        int lines = bad.split("\n").length;
        assertThat(cli.out())
                .contains("Line " + (lines - 1) + " is left out: \"2025-13-01\" is not a date")
                .contains("Line " + lines + " is left out: value \"ten\" is not a number")
                .contains("improved");
    }

    @Test
    void onlyBadRowsAreRefused() throws IOException {
        assertThat(judge(HEAD + "1,left,treated,never,x.jpg,areaMm2,100,1\n", "--json"))
                .isEqualTo(3);
        assertThat(cli.out()).contains("cannot-tell-yet", "Line 2 is left out");
    }

    @Test
    void anEmptySeriesCannotBeToldYet() throws IOException {
        assertThat(judge(HEAD, "--json")).isZero();
        assertThat(cli.out()).contains("cannot-tell-yet", "\"measure\" : null", "\"effectPct\" : null");
    }

    @Test
    void usageIsExplainedInASentence() throws IOException {
        assertThat(judge("a,b\n1,2\n")).isEqualTo(2);
        assertThat(cli.err()).contains("is not a series").doesNotContain("\tat ");
        assertThat(cli.run(
                        "verdict",
                        folder.resolve("missing.csv"),
                        "--first-session",
                        "2025-01-06",
                        "--last-session",
                        "2025-03-17"))
                .isEqualTo(2);
        assertThat(cli.run("verdict", folder.resolve("series.csv"))).isEqualTo(2);
        assertThat(cli.run(
                        "verdict",
                        folder.resolve("series.csv"),
                        "--first-session",
                        "yesterday",
                        "--last-session",
                        "2025-03-17"))
                .isEqualTo(2);
        assertThat(cli.run(
                        "verdict",
                        folder.resolve("series.csv"),
                        "--first-session",
                        "2025-03-17",
                        "--last-session",
                        "2025-01-06"))
                .isEqualTo(2);
        assertThat(cli.run("verdict", folder, "--first-session", "2025-01-06", "--last-session", "2025-03-17"))
                .isEqualTo(2);
        assertThat(cli.err()).doesNotContain("\tat ");
    }

    private int judge(String text, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("series.csv"), text);
        Object[] args = new Object[6 + more.length];
        Object[] fixed = {"verdict", file, "--first-session", "2025-01-06", "--last-session", "2025-03-17"};
        System.arraycopy(fixed, 0, args, 0, fixed.length);
        System.arraycopy(more, 0, args, fixed.length, more.length);
        return cli.run(args);
    }

    private static String series(double effect) {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < 18; i++) {
            int day = i < 3 ? 7 * (i - 2) : 14 * (i - 2);
            for (String role : new String[] {"treated", "control"}) {
                double visit = 0.03 * random.nextGaussian();
                for (int photo = 0; photo < 3; photo++) {
                    double log =
                            visit + 0.01 * random.nextGaussian() + (role.equals("treated") && day > 0 ? effect : 0);
                    text.append("1,")
                            .append(role.equals("treated") ? "left," : "right,")
                            .append(role)
                            .append(',')
                            .append(FIRST.plusDays(day))
                            .append(",p")
                            .append(photo)
                            .append(".jpg,areaMm2,")
                            .append(100 * Math.exp(log))
                            .append(",1\n");
                }
            }
        }
        return text.toString();
    }
}
