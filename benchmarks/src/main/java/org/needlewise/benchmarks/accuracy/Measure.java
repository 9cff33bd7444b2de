package org.needlewise.benchmarks.accuracy;

/** What is compared with truth. Goals are those of the project's table of figures, median / 95th percentile. */
enum Measure {
    AREA_EXACT("area, outline given", "%", "0.6–0.8 / 1.5–2", "0.3–0.4 / 1–1.2"),
    AREA_LASSO("area inside a lasso, one photo of a visit", "%", "4 / 12", "2 / 6"),
    AREA_LASSO_VISIT("area inside a lasso, mean of the visit", "%", "4 / 12", "2 / 6"),
    OVERLAP("1 − Dice of the visible lesion, one photo of a visit", "", "0.20", "0.12"),
    LENGTH("length", "%", "", ""),
    WIDTH("width", "%", "", ""),
    CONTRAST("contrast ΔE00", "ΔE00", "", ""),
    CONTRAST_L("contrast ΔL*", "L*", "", ""),
    CONTRAST_A("contrast Δa*", "a*", "", ""),
    CONTRAST_B("contrast Δb*", "b*", "", ""),
    AREA_CHANGE("change of area, treated visit", "points", "5", "2"),
    WIDTH_CHANGE("change of width, treated visit", "points", "", ""),
    CONTRAST_CHANGE("change of contrast, treated visit", "points", "", ""),
    FADED_AREA("cross-talk: area read from fading by half", "points", "5", "2"),
    FADED_CONTRAST("contrast read from fading by half", "points", "", ""),
    NARROWED_CONTRAST("cross-talk: contrast read from narrowing by 30 %", "points", "5", "2"),
    NARROWED_AREA("area read from narrowing by 30 %", "points", "", ""),
    SAME_AREA("area of unchanged skin, second visit", "points", "", ""),
    SAME_CONTRAST("contrast of unchanged skin, second visit", "points", "", ""),
    LIGHTS_DE00("contrast between lights, SD", "ΔE00", "0.6", "0.3"),
    LIGHTS_L("contrast ΔL* between lights, SD", "L*", "", ""),
    LIGHTS_A("contrast Δa* between lights, SD", "a*", "", ""),
    LIGHTS_B("contrast Δb* between lights, SD", "b*", "", ""),
    REGISTRATION("registration", "mm", "0.15 / 0.6", "0.08 / 0.3"),
    STRAIN("areal strain", "points", "", ""),
    PEER_PLANE_AREA("peer: area by one plane, outline given", "%", "", ""),
    PEER_SIFT("peer: registration by plain SIFT homography", "mm", "", ""),
    PEER_ELASTIX("peer: registration by elastix", "mm", "", "");

    private final String title;
    private final String unit;
    private final String goal;
    private final String aim;

    Measure(String title, String unit, String goal, String aim) {
        this.title = title;
        this.unit = unit;
        this.goal = goal;
        this.aim = aim;
    }

    String title() {
        return title;
    }

    String unit() {
        return unit;
    }

    String goal() {
        return goal;
    }

    String aim() {
        return aim;
    }
}
