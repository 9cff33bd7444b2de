package org.needlewise.benchmarks.verdict;

import static org.needlewise.benchmarks.report.MarkdownTable.number;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.needlewise.benchmarks.report.MarkdownTable;
import org.needlewise.benchmarks.report.Spread;

/** The page with the figures, each beside what must hold. */
final class VerdictPage {
    private final StringBuilder text = new StringBuilder();
    private final int lives;

    VerdictPage(int lives) {
        this.lives = lives;
    }

    void rates(List<List<Tally>> groups) {
        line(
                "%d lives of each situation. Three baseline visits, six sessions two weeks apart, a visit every two weeks, 24"
                        + " in all; three photographs of each site and visit. A person looks after every visit and remembers the"
                        + " first answer; \"so far\" counts as told. Percentages ± what simulating only so many lives leaves open.");
        text.append("\n## Nothing happens\n\nMust hold: \"improved\" at most 5 %, \"worse\" at most 5 %.\n\n");
        nothing(groups.get(0));
        text.append("\n## One pair improves by two smallest detectable changes\n\nMust hold: by the day of the verdict"
                + " at least 80 %.\n\n");
        improving(groups.get(1));
        text.append("\n## Six pairs improve by one\n\nMust hold: at least 80 %.\n\n");
        improving(groups.get(2));
        text.append("\n## Harm of two, at once\n\nMust hold: at least 90 %, median delay at most 2 visits.\n\n");
        harm(groups.get(3));
        text.append("\n## Noise other than the instrument's\n\nNo row of the issue; how much the prior matters.\n\n");
        nothing(groups.get(4));
        text.append("\n## The 95 % interval\n\nMust hold: the truth in 93–97 %.\n\n");
        coverage(groups);
    }

    private void nothing(List<Tally> tallies) {
        MarkdownTable table = new MarkdownTable(
                "situation",
                "ever \"improved\" %",
                "ever \"worse\" %",
                "\"no change\" on the day %",
                "peer: Welch before/after %",
                "peer: Welch at every visit %");
        for (Tally tally : tallies) {
            table.row(
                    tally.situation().name(),
                    percent(tally, tally.percent(LifeStory::everImproved)),
                    percent(tally, tally.percent(LifeStory::everWorse)),
                    number(tally.percent(LifeStory::noChangeAtVerdict)),
                    number(tally.percent(story -> story.peers().welchAtEnd())),
                    number(tally.percent(story -> story.peers().welchAtSomeVisit())));
        }
        text.append(table);
    }

    private void improving(List<Tally> tallies) {
        MarkdownTable table = new MarkdownTable(
                "situation", "\"improved\" by the day of the verdict %", "ever %", "ever \"worse\" %");
        for (Tally tally : tallies) {
            table.row(
                    tally.situation().name(),
                    percent(tally, tally.percent(LifeStory::improvedByVerdict)),
                    percent(tally, tally.percent(LifeStory::everImproved)),
                    percent(tally, tally.percent(LifeStory::everWorse)));
        }
        text.append(table);
    }

    private void harm(List<Tally> tallies) {
        MarkdownTable table =
                new MarkdownTable("situation", "\"worse\" %", "median delay, visits", "ever \"improved\" %");
        for (Tally tally : tallies) {
            table.row(
                    tally.situation().name(),
                    percent(tally, tally.percent(LifeStory::everWorse)),
                    String.format(Locale.ROOT, "%.0f", tally.medianDelay()),
                    percent(tally, tally.percent(LifeStory::everImproved)));
        }
        text.append(table);
    }

    private void coverage(List<List<Tally>> groups) {
        MarkdownTable table = new MarkdownTable("situation", "day of the verdict %", "last visit %");
        List<Tally> known = groups.subList(0, groups.size() - 1).stream()
                .flatMap(List::stream)
                .toList();
        known.forEach(tally -> table.row(
                tally.situation().name(),
                number(tally.coverage(LifeStory::covered)),
                number(tally.coverage(LifeStory::coveredAtEnd))));
        table.row("mean of all", mean(known, LifeStory::covered), mean(known, LifeStory::coveredAtEnd));
        text.append(table);
    }

    private static String mean(List<Tally> tallies, Function<LifeStory, Optional<Boolean>> when) {
        return number(tallies.stream()
                .mapToDouble(tally -> tally.coverage(when))
                .average()
                .orElse(Double.NaN));
    }

    void needs(Spread ratios) {
        text.append("\n## \"So many more visits\"\n\nMust hold: median of said over needed 0.7–1.3.\n\n");
        line(
                "Effects of 1 to 2 SDC on one pair, all correlations, asked after four and eight follow-up visits in lives that go on for 63 visits: median %.2f of %d lives that got a number. A life that is never told anything counts as if told at its end.",
                ratios.bias(), ratios.n());
    }

    void rules(RuleComparison nothing, RuleComparison effect) {
        text.append("\n## Three ways to allow every look\n\n");
        MarkdownTable table =
                new MarkdownTable("told \"improved\" %", "calibrated posterior bound", "alpha spending", "e-process");
        row(table, "no effect, AR(1) 0.8, ever", nothing);
        row(table, "2 SDC, 1 pair, AR(1) 0.4, by the day of the verdict", effect);
        text.append(table);
    }

    private static void row(MarkdownTable table, String name, RuleComparison rules) {
        table.row(name, number(rules.calibrated()), number(rules.spending()), number(rules.evidenceProcess()));
    }

    void speed(double[] milliseconds) {
        text.append("\n## Speed\n\nMust hold: one verdict at most 20 ms on one core.\n\n");
        line(
                "24 visits, 2 sites, 3 photographs, 8 measures: median %.1f ms, 95 %% within %.1f ms.",
                milliseconds[0], milliseconds[1]);
    }

    private static String percent(Tally tally, double percent) {
        return String.format(Locale.ROOT, "%.1f ± %.1f", percent, tally.simulationError(percent));
    }

    private void line(String format, Object... values) {
        Object[] all = values.length == 0 ? new Object[] {lives} : values;
        text.append(String.format(Locale.ROOT, format, all)).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
