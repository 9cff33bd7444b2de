package org.needlewise.cli;

/** What {@code --json} prints of {@link Examples}: field names that people script against. */
final class Contract {
    private static final String REGION = """
            {"id": "all", "areaMm2": {"value": 123.457, "u": 1.05}, "lengthMm": {"value": 80.0, "u": 0.5},
             "widthMm": {"value": 1.54, "u": 0.03}, "count": 6, "hiddenMm2": 0.0,
             "contrast": {"dL": {"value": -3.0, "u": 0.2}, "da": {"value": 5.0, "u": 0.3},
               "db": {"value": 0.1, "u": 0.2}, "dE00": {"value": 4.2, "u": 0.3}},
             "erythemaIndex": {"value": 6.5, "u": 0.4}, "melaninIndex": {"value": 1.2, "u": 0.3},
             "itaDeg": {"value": 41.0, "u": 2.0}, "roughness": {"value": 1.3, "u": 0.1}}""";

    private static final String ACCEPTED = """
            {"photo": "NAME", "accepted": true, "refusals": [],
             "card": {"name": "card-l", "markers": 5, "residualPx": 0.612346, "printScale": 1.0},
             "surface": {"kind": "cylinder", "radiusMm": 150.0, "u": 4.0},
             "colour": {"residualDeltaE00": 1.4, "patches": 15},
             "regions": [REGION]}""".replace("REGION", REGION);

    static final String MEASURE = "[" + ACCEPTED.replace("NAME", "a.jpg") + "]";

    private static final String CHANGE = """
            "areaPct": {"value": -15.2, "u": 1.5}, "widthPct": {"value": -12.0, "u": 1.4},
            "contrastPct": {"value": -31.0, "u": 4.0}, "roughnessPct": {"value": 2.0, "u": 6.0}, "strainPct": null""";

    static final String COMPARE = """
            {"baseline": [A, {"photo": "b.jpg", "accepted": false,
               "refusals": [{"code": "NW-PHOTO-003", "text": "No card was found. Lay the printed card flat on the skin beside the site, all of it in the picture, and take the photograph again."}],
               "card": null, "surface": null, "colour": null, "regions": []}],
             "followup": [C],
             "visits": {"baseline": {"photos": 1, "regions": [BEFORE]}, "followup": {"photos": 1, "regions": [AFTER]}},
             "change": {CHANGE, "regions": [{"id": "all", CHANGE}]},
             "registration": {"residualMm": 0.1, "matches": 800},
             "points": [[10.25, 20.0], null],
             "refusals": []}""".replace("BEFORE", REGION.replace("123.457", "123.4"))
            .replace("AFTER", REGION.replace("123.457", "104.6"))
            .replace("CHANGE", CHANGE)
            .replace("[A,", "[" + ACCEPTED.replace("NAME", "a.jpg") + ",")
            .replace("[C]", "[" + ACCEPTED.replace("NAME", "c.jpg") + "]");

    private Contract() {}
}
