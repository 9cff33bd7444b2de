package org.needlewise.phantom;

import java.util.Optional;
import org.needlewise.phantom.geometry.CardPlace;
import org.needlewise.phantom.geometry.Pose;
import org.needlewise.phantom.optics.Exif;
import org.needlewise.phantom.optics.Light;
import org.needlewise.phantom.optics.Sensor;

/**
 * How one photograph is taken.
 *
 * @param focalPx focal length in pixels
 * @param k1 radial distortion, x_d = x_u (1 + k1 r²)
 */
public record Shot(
        Pose pose, double focalPx, double k1, CardPlace cardPlace, Light light, Sensor sensor, Optional<Exif> exif) {
    public Shot withPose(Pose newPose) {
        return new Shot(newPose, focalPx, k1, cardPlace, light, sensor, exif);
    }

    public Shot withLens(double newFocalPx, double newK1) {
        return new Shot(pose, newFocalPx, newK1, cardPlace, light, sensor, exif);
    }

    public Shot withCardPlace(CardPlace newPlace) {
        return new Shot(pose, focalPx, k1, newPlace, light, sensor, exif);
    }

    public Shot withLight(Light newLight) {
        return new Shot(pose, focalPx, k1, cardPlace, newLight, sensor, exif);
    }

    public Shot withSensor(Sensor newSensor) {
        return new Shot(pose, focalPx, k1, cardPlace, light, newSensor, exif);
    }

    public Shot withExif(Optional<Exif> newExif) {
        return new Shot(pose, focalPx, k1, cardPlace, light, sensor, newExif);
    }
}
