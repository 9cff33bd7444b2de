package org.needlewise.app;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Packages by feature: no cycles, no reaching into another feature's inner packages. */
class FeatureBoundariesTest {
    @Test
    void featuresKeepTheirBoundaries() {
        ApplicationModules.of(NeedlewiseApplication.class).verify();
    }
}
