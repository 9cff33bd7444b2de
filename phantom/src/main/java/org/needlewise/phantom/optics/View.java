package org.needlewise.phantom.optics;

import org.needlewise.phantom.card.CardRaster;
import org.needlewise.phantom.geometry.Camera;
import org.needlewise.phantom.geometry.CardMap;
import org.needlewise.phantom.geometry.Strain;
import org.needlewise.phantom.geometry.Surface;
import org.needlewise.phantom.skin.SkinMap;

/**
 * One photograph's scene.
 *
 * @param background linear light of what is behind the limb
 */
public record View(
        Camera camera,
        Surface surface,
        Strain strain,
        SkinMap skin,
        CardMap cardMap,
        CardRaster card,
        Light light,
        double background) {}
