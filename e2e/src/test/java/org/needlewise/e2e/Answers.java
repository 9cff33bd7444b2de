package org.needlewise.e2e;

import com.microsoft.playwright.Locator;

/** Goes through questions. */
final class Answers {
    private Answers() {}

    /** Says no to everything, screen after screen, until there is a result. */
    static void noToAll(Tab tab) {
        while (tab.path().matches("/screen/(enrolment|session)/\\d+")) {
            String before = tab.path();
            tab.find(".question input[value=no]").all().stream()
                    .filter(Locator::isVisible)
                    .forEach(Locator::check);
            tab.find("button[name=next]").click();
            tab.page().waitForURL(url -> !url.endsWith(before));
        }
    }

    /** The screen about the person. */
    static void aboutMe(Tab tab, String birthDate, int skinType) {
        tab.fill("birthDate", birthDate);
        tab.tick("skinType", Integer.toString(skinType));
        tab.find("button[name=next]").click();
        tab.page().waitForURL("**/screen/enrolment/1");
    }
}
