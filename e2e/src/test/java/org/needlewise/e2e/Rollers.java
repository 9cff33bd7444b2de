package org.needlewise.e2e;

/** Records devices. */
final class Rollers {
    private Rollers() {}

    /** Fills in the form of a new roller with 0.3 mm needles. */
    static void rollerOfMine(Tab tab) {
        tab.tick("kind", "roller");
        tab.fill("label", "Roller 0.3 mm");
        tab.fill("needleLengthMm", tab.visitor().hasPhone() ? "0.3" : "0,3");
        tab.choose("lengthOnBox", "yes");
        tab.fill("needles", "192");
        tab.choose("material", "steel");
        tab.fill("drumDiameterMm", "20");
        tab.fill("drumWidthMm", "20");
        tab.choose("needleShape", "round");
        tab.choose("owner", "me-only");
        tab.choose("energy", "none");
        tab.choose("drugCartridge", "no");
        tab.fill("uses", "0");
        tab.fill("boughtOn", tab.served().today().toString());
    }
}
