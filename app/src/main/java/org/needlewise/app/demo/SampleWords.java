package org.needlewise.app.demo;

import java.util.Locale;
import org.needlewise.app.demo.SamplePhotographs.SampleSite;

/**
 * What the person of the sample life wrote, in the language of the computer. No texts of the application: words of
 * somebody who uses it.
 */
record SampleWords(
        String leftHip,
        String rightHip,
        String leftThigh,
        String rightThigh,
        String scar,
        String roller,
        String aboutTheFirstSession,
        String aboutTheLastSession,
        String aboutTheConsultation) {

    static SampleWords in(Locale locale) {
        return Locale.GERMAN.getLanguage().equals(locale.getLanguage())
                ? new SampleWords(
                        "Linke Hüfte",
                        "Rechte Hüfte",
                        "Linker Oberschenkel",
                        "Rechter Oberschenkel",
                        "Narbe am Schienbein",
                        "Roller 0,3 mm",
                        "Weniger schlimm als gedacht. An der Hüfte hat es am meisten gekribbelt.",
                        "Ging schnell. Am nächsten Morgen war nichts mehr zu sehen.",
                        "Hautärztin gefragt, was sie davon hält")
                : new SampleWords(
                        "Left hip",
                        "Right hip",
                        "Left thigh",
                        "Right thigh",
                        "Scar on the shin",
                        "Roller 0.3 mm",
                        "Not as bad as I thought. The hip tingled most.",
                        "Went quickly. Nothing to be seen the next morning.",
                        "Asked a dermatologist what she thinks of it");
    }

    String of(SampleSite site) {
        return switch (site) {
            case LEFT_HIP -> leftHip;
            case RIGHT_HIP -> rightHip;
            case LEFT_THIGH -> leftThigh;
            case RIGHT_THIGH -> rightThigh;
            case KNEE -> scar;
        };
    }
}
