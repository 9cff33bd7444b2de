package org.needlewise.cli.output;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.needlewise.verdict.answer.Answer;
import org.needlewise.verdict.answer.Estimate;
import org.needlewise.verdict.answer.Finding;
import org.needlewise.verdict.answer.Numbers;
import org.needlewise.verdict.answer.Reason;
import org.needlewise.verdict.answer.Sentences;
import org.needlewise.verdict.repeatability.SiteRepeatability;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers as JSON: an array, one object for each measure. Every field is always there; what has no value is null. */
public final class VerdictJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private VerdictJson() {}

    /** The array as text. */
    public static String text(List<Answer> answers) {
        ArrayNode array = MAPPER.createArrayNode();
        answers.forEach(answer -> answer(array.addObject(), answer));
        return MAPPER.writeValueAsString(array) + "\n";
    }

    private static void answer(ObjectNode node, Answer answer) {
        Finding finding = answer.finding();
        node.put("measure", finding.measure().map(m -> m.column()).orElse(null));
        node.put("family", finding.measure().map(m -> m.family().jsonName()).orElse(null));
        node.put("pairs", finding.pairs());
        node.put("answer", finding.conclusion().jsonName());
        node.put("soFar", answer instanceof Answer.SoFar);
        node.put("verdictFrom", answer.verdictFrom().toString());
        Optional<Numbers> numbers = finding.numbers();
        estimate(node, "effectPct", numbers.flatMap(Numbers::inPercent));
        number(node, "sdcPct", numbers.flatMap(Numbers::sdcPercent));
        node.put("comparedWith", finding.comparedWith().jsonName());
        node.putObject("needs")
                .put("visits", finding.needs().visits())
                .put("pairs", finding.needs().pairs());
        texts(node, "reasons", finding.reasons());
        estimate(node, "effect", numbers.map(Numbers::inUnit));
        node.put("unit", finding.measure().map(m -> m.unit()).orElse(null));
        number(node, "sdc", numbers.map(Numbers::sdcInUnit));
        number(node, "sdcOneVisitPct", numbers.flatMap(Numbers::sdcOneVisitPercent));
        estimate(node, "sceptical", numbers.map(Numbers::sceptical));
        number(node, "probabilityOfImprovement", numbers.map(Numbers::probabilityOfImprovement));
        repeatability(node, numbers.map(Numbers::repeatability));
        number(node, "randomisationP", numbers.flatMap(Numbers::randomisationP));
        node.put("confirmed", answer instanceof Answer.Verdict verdict && verdict.confirmed());
        texts(node, "assumptions", finding.assumptions());
        ArrayNode sentences = node.putArray("sentences");
        Sentences.of(answer, Locale.ENGLISH).forEach(sentences::add);
    }

    /** Of one site at one visit; logarithms for positive sizes, else the unit of the measure. */
    private static void repeatability(ObjectNode node, Optional<SiteRepeatability> repeatability) {
        if (repeatability.isEmpty()) {
            node.putNull("repeatability");
            return;
        }
        SiteRepeatability of = repeatability.get();
        ObjectNode part = node.putObject("repeatability");
        number(part, "withinVisitSd", of.components().map(c -> Math.sqrt(c.within())));
        number(part, "betweenVisitsSd", of.components().map(c -> Math.sqrt(c.between())));
        double[] ends = of.visit().interval95();
        estimate(part, "sem", Optional.of(new Estimate(of.visit().sem(), ends[0], ends[1])));
        number(part, "dof", Optional.of(of.visit().dof()));
        estimate(part, "icc", of.icc().map(r -> new Estimate(r.icc(), r.low(), r.high())));
        double[] sdc = of.visit().sdcInterval95(1);
        estimate(part, "sdc95", Optional.of(new Estimate(of.visit().sdc95(1), sdc[0], sdc[1])));
    }

    private static void texts(ObjectNode node, String name, List<Reason> reasons) {
        ArrayNode array = node.putArray(name);
        reasons.forEach(reason -> array.add(reason.text(Locale.ENGLISH)));
    }

    private static void number(ObjectNode node, String name, Optional<Double> value) {
        value.ifPresentOrElse(v -> node.put(name, Figures.rounded(v)), () -> node.putNull(name));
    }

    private static void estimate(ObjectNode node, String name, Optional<Estimate> estimate) {
        estimate.ifPresentOrElse(
                e -> node.putObject(name)
                        .put("value", Figures.rounded(e.value()))
                        .put("low", Figures.rounded(e.low()))
                        .put("high", Figures.rounded(e.high())),
                () -> node.putNull(name));
    }
}
