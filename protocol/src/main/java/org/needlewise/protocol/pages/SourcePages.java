package org.needlewise.protocol.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.needlewise.protocol.knowledge.Aftercare;
import org.needlewise.protocol.knowledge.ClockPhase;
import org.needlewise.protocol.knowledge.Cost;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.knowledge.Question;
import org.needlewise.protocol.knowledge.SkinFile;
import org.needlewise.protocol.knowledge.Source;
import org.needlewise.protocol.knowledge.Statement;
import org.needlewise.protocol.rules.RuleBook;
import org.needlewise.protocol.rules.RuleTable;

/** Makes the pages of docs/protocol-sources from tables and texts, so that nobody writes them by hand. */
public final class SourcePages {
    private static final String NOT_SIGNED = "Not yet signed off by a clinician.";
    private static final Map<String, String> FAMILIES = families();

    private final RuleBook rules;
    private final Knowledge knowledge;

    public SourcePages(RuleBook rules, Knowledge knowledge) {
        this.rules = rules;
        this.knowledge = knowledge;
    }

    private static Map<String, String> families() {
        Map<String, String> families = new LinkedHashMap<>();
        families.put("screening", "Screening");
        families.put("planning", "Aiming and planning");
        families.put("device", "Devices and dose");
        families.put("healing", "Healing");
        return families;
    }

    /** Pages by file name. */
    public Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        FAMILIES.forEach((file, title) -> pages.put(file + ".md", family(file, title)));
        pages.put("questions.md", questions());
        pages.put("aftercare-and-hygiene.md", aftercareAndHygiene());
        pages.put("statements-and-costs.md", statementsAndCosts());
        pages.put("skin-and-clock.md", skinAndClock());
        pages.put("sources.md", sources());
        pages.put("README.md", index(pages));
        return pages;
    }

    private static String index(Map<String, String> pages) {
        MarkdownPage page = new MarkdownPage("Rules and their sources");
        page.text(
                "Made from the decision tables and YAML files by `./needlewise protocol-pages docs/protocol-sources`; a test"
                        + " checks that these pages are up to date. " + NOT_SIGNED);
        page.text(
                "Marks: **S** seen in the source itself, mostly its abstract; **S2** seen in a report about it; **K** general"
                        + " knowledge, not seen; **C** arithmetic from cited numbers; **D** design decision of this project, no"
                        + " published source fixes it.");
        pages.keySet().forEach(file -> page.item("[" + file.replace(".md", "").replace('-', ' ') + "](" + file + ")"));
        return page.toString();
    }

    private String family(String file, String title) {
        MarkdownPage page = page(title);
        for (RuleTable table : rules.tables(file + ".dmn")) {
            page.table(table.written(), NOT_SIGNED);
        }
        return page.toString();
    }

    private MarkdownPage page(String title) {
        return new MarkdownPage(title).text("Version " + knowledge.version() + ". " + NOT_SIGNED);
    }

    private String questions() {
        MarkdownPage page = page("Questions").heads("question", "asked", "evidence", "text");
        for (Question question : knowledge.questions()) {
            page.row(question.id(), String.join(", ", question.asked()), question.row(), question.text());
        }
        return page.toString();
    }

    private String aftercareAndHygiene() {
        MarkdownPage page = page("Aftercare and hygiene")
                .head("Aftercare")
                .heads("id", "hours", "do", "avoid", "sources", "mark", "signed off");
        for (Aftercare care : knowledge.aftercare()) {
            page.row(
                    care.id(),
                    care.fromHours() + " to " + care.toHours(),
                    String.join(" ", care.advise()),
                    String.join(", ", care.avoid()),
                    MarkdownPage.links(care.sources()),
                    MarkdownPage.marks(care.marks()),
                    "no");
        }
        statements(page.head("Hygiene"), knowledge.hygiene());
        return page.toString();
    }

    private String statementsAndCosts() {
        MarkdownPage page = page("What is said beside a plan, and prices");
        statements(page.head("Statements"), knowledge.statements());
        page.head("Prices")
                .text(knowledge.costWords())
                .heads("id", "what", "where, when", "range", "sources", "mark", "signed off");
        for (Cost cost : knowledge.costs()) {
            page.row(
                    cost.id(),
                    cost.kind(),
                    cost.country() + ", " + cost.year(),
                    MarkdownPage.number(cost.low()) + " to " + MarkdownPage.number(cost.high()) + " " + cost.currency(),
                    MarkdownPage.links(cost.sources()),
                    MarkdownPage.marks(cost.marks()),
                    "no");
        }
        return page.toString();
    }

    private String skinAndClock() {
        SkinFile skin = knowledge.skin();
        MarkdownPage page = page("Thickness of skin and the healing clock")
                .head("Thickness")
                .heads("place", "epidermis and dermis, mm", "sources", "mark", "signed off");
        page.row(
                "epidermis everywhere",
                range(skin.epidermisMm()),
                MarkdownPage.links(skin.epidermis().sources()),
                MarkdownPage.marks(skin.epidermis().marks()),
                "no");
        for (SkinFile.Thickness place : skin.skin()) {
            page.row(
                    place.region(),
                    range(place.skinMm()),
                    MarkdownPage.links(place.sources()),
                    MarkdownPage.marks(place.marks()),
                    "no");
        }
        page.head("Clock").heads("id", "hours", "says", "sources", "mark", "signed off");
        for (ClockPhase phase : knowledge.clock()) {
            page.row(
                    phase.id(),
                    phase.fromHours() + " to " + phase.toHours(),
                    phase.says(),
                    MarkdownPage.links(phase.sources()),
                    MarkdownPage.marks(phase.marks()),
                    "no");
        }
        return page.toString();
    }

    private static String range(List<Double> lowAndHigh) {
        return MarkdownPage.number(lowAndHigh.get(0)) + " to " + MarkdownPage.number(lowAndHigh.get(1));
    }

    private static void statements(MarkdownPage page, List<Statement> statements) {
        page.heads("id", "when", "says", "sources", "mark", "signed off");
        for (Statement statement : statements) {
            page.row(
                    statement.id(),
                    statement.when(),
                    statement.says(),
                    MarkdownPage.links(statement.sources()),
                    MarkdownPage.marks(statement.marks()),
                    "no");
        }
    }

    private String sources() {
        MarkdownPage page = page("Sources").heads("id", "area", "citation", "mark");
        for (Source source : knowledge.sources()) {
            page.row(
                    MarkdownPage.anchor(source.id()), source.area(), source.cite(), MarkdownPage.marks(source.marks()));
        }
        return page.toString();
    }
}
