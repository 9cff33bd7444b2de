package org.needlewise.benchmarks.accuracy;

import java.util.List;
import java.util.Optional;
import org.needlewise.imaging.colour.CieDe2000;
import org.needlewise.imaging.colour.CieLab;
import org.needlewise.model.site.Outline.PixelPoint;
import org.needlewise.phantom.Lab;
import org.needlewise.phantom.PhotoTruth;

/**
 * What is true of a photograph.
 *
 * @param areaMm2 lesion in sight: without what the card hides
 * @param strainPercent since baseline, within 30 mm of the site's middle; empty where it is unknown
 * @param landmarksPx skin points, empty where hidden
 */
record TrueFigures(
        double areaMm2,
        double lengthMm,
        CieLab lesion,
        CieLab ring,
        Optional<Double> strainPercent,
        List<Optional<PixelPoint>> landmarksPx) {
    TrueFigures {
        landmarksPx = List.copyOf(landmarksPx);
    }

    static TrueFigures of(PhotoTruth truth) {
        return new TrueFigures(
                truth.areaMm2() - truth.cardHidesMm2(),
                truth.lengthMm(),
                lab(truth.lesionLab()),
                lab(truth.ringLab()),
                Optional.of(truth.siteStrainPercent()),
                truth.landmarksPx());
    }

    private static CieLab lab(Lab lab) {
        return new CieLab(lab.lightness(), lab.a(), lab.b());
    }

    double dE00() {
        return CieDe2000.difference(lesion, ring);
    }

    double widthMm() {
        return areaMm2 / lengthMm;
    }

    double dL() {
        return lesion.lightness() - ring.lightness();
    }

    double da() {
        return lesion.a() - ring.a();
    }

    double db() {
        return lesion.b() - ring.b();
    }
}
