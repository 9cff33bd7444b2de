package org.needlewise.app.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.sites.BodySite;
import org.needlewise.protocol.Protocol;
import org.needlewise.protocol.screening.Questionnaire.Item;
import org.needlewise.protocol.screening.Stage;

/**
 * One screen of questions.
 *
 * @param group key of its heading
 * @param site the site it asks about, or null for the person
 * @param isFirstOfSite true for the first screen about a site
 */
record Step(String group, @Nullable BodySite site, boolean isFirstOfSite, List<Item> items) {
    /** The screen before all questions, about birth date, skin and size. */
    static final String YOU = "you";

    private static final int MOST_AT_ONCE = 12;
    private static final Map<String, Set<String>> GROUPS = groups();

    static List<Step> of(Protocol protocol, Stage stage, List<BodySite> sites) {
        List<Step> steps = new ArrayList<>();
        if (stage == Stage.ENROLMENT) {
            steps.add(new Step(YOU, null, false, List.of()));
        }
        add(steps, protocol.questionnaire(stage).items(), null);
        for (BodySite site : sites) {
            add(steps, protocol.questionnaire(stage, site.concern()).items(), site);
        }
        return List.copyOf(steps);
    }

    private static void add(List<Step> steps, List<Item> items, @Nullable BodySite site) {
        if (items.size() <= MOST_AT_ONCE) {
            steps.add(new Step(site == null ? "today" : "skin", site, site != null, items));
            return;
        }
        int before = steps.size();
        GROUPS.forEach((group, ids) -> addGroup(steps, group, site, before, items, item -> ids.contains(item.id())));
        addGroup(
                steps,
                "more",
                site,
                before,
                items,
                item -> GROUPS.values().stream().noneMatch(ids -> ids.contains(item.id())));
    }

    private static void addGroup(
            List<Step> steps,
            String group,
            @Nullable BodySite site,
            int before,
            List<Item> items,
            Predicate<Item> belongs) {
        List<Item> those = items.stream().filter(belongs).toList();
        if (!those.isEmpty()) {
            steps.add(new Step(group, site, site != null && steps.size() == before, those));
        }
    }

    private static Map<String, Set<String>> groups() {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        groups.put("scars", Set.of("keloid", "bleedingDisorder", "anticoagulant", "mildBleeding", "darkMarks"));
        groups.put("family", Set.of("pregnant", "breastfeeding", "birth"));
        groups.put(
                "healing",
                Set.of("immuneIllness", "steroidTablets", "diabetes", "slowHealing", "cancerTreatment", "bloodBorne"));
        groups.put(
                "illness",
                Set.of(
                        "isotretinoinNow",
                        "isotretinoinPast",
                        "connectiveTissue",
                        "koebner",
                        "koebnerActive",
                        "pathergy",
                        "cushing"));
        groups.put(
                "today",
                Set.of(
                        "nickel",
                        "productAllergy",
                        "compulsive",
                        "unwell",
                        "lightSensitiveMedicine",
                        "alcohol",
                        "deviceNotOwn",
                        "headUsedUp",
                        "deviceDamaged",
                        "lengthUnknown"));
        groups.put(
                "skin",
                Set.of(
                        "raised",
                        "scarUnsettled",
                        "suspiciousSpot",
                        "changingSpot",
                        "moles",
                        "tattoo",
                        "patchyColour",
                        "implant",
                        "radiotherapy"));
        groups.put(
                "inflamed",
                Set.of("infection", "herpesActive", "herpesHistory", "warts", "eczema", "unhealed", "bite"));
        groups.put(
                "lately",
                Set.of(
                        "sunburn",
                        "tan",
                        "toxin",
                        "filler",
                        "waxing",
                        "superficialPeel",
                        "deepResurfacing",
                        "actives",
                        "productWhileRolling"));
        return groups;
    }
}
