package org.needlewise.imaging.colour;

import java.util.Arrays;

/**
 * The shape of a colour correction: which effects of lamp and camera it may undo.
 *
 * @param mixing how channels mix
 * @param tone whether a tone curve, shared by the channels, is undone
 * @param stiffness how far the inks' believed values may be out, as a multiple of what is stated of them
 * @param light order of the light's logarithm over the card
 */
record CorrectionForm(Mixing mixing, boolean tone, double stiffness, Light light) {
    /** How channels mix, after the tone curve. */
    enum Mixing {
        /** White balance: one factor a channel. */
        WHITE_BALANCE(0),
        /** 3 × 3. */
        MATRIX(3),
        /** Root-polynomial of degree two: R, G, B, √RG, √GB, √RB (Finlayson, Mackiewicz &amp; Hurlbert 2015). */
        ROOT_POLYNOMIAL(6);

        final int terms;

        Mixing(int terms) {
            this.terms = terms;
        }
    }

    /** Order of the logarithm of the light over the card's plane. */
    enum Light {
        EVEN(0),
        LINEAR(2),
        QUADRATIC(5);

        /** Coefficients besides the constant. */
        final int terms;

        Light(int terms) {
            this.terms = terms;
        }
    }

    static final int GAINS = 3;
    static final int TONE_TERMS = 2;

    static final CorrectionForm PLAIN = new CorrectionForm(Mixing.WHITE_BALANCE, false, 1, Light.EVEN);

    CorrectionForm with(Light other) {
        return new CorrectionForm(mixing, tone, stiffness, other);
    }

    int toneStart() {
        return GAINS;
    }

    int mixingStart() {
        return GAINS + (tone ? TONE_TERMS : 0);
    }

    int lightStart() {
        return mixingStart() + 3 * mixing.terms;
    }

    /** Light: shared by the channels first, then the tilt of red and of blue against green. */
    int parameterCount() {
        return lightStart() + light.terms + (light == Light.EVEN ? 0 : 4);
    }

    /**
     * Prior standard deviation of each parameter about "nothing to undo" (gains: about their start). Light is expected
     * to fall by a quarter over a decimetre, and to bend less; hence the card's radius.
     */
    double[] priorSd(double radiusMm) {
        double decimetres = radiusMm / 100;
        double[] sd = new double[parameterCount()];
        Arrays.fill(sd, 0, GAINS, 1.0);
        Arrays.fill(sd, GAINS, lightStart(), 0.2);
        if (light != Light.EVEN) {
            int tint = lightStart() + light.terms;
            Arrays.fill(sd, lightStart(), lightStart() + 2, 0.4 * decimetres);
            Arrays.fill(sd, lightStart() + 2, tint, 0.1 * decimetres * decimetres);
            Arrays.fill(sd, tint, sd.length, 0.05 * decimetres);
        }
        return sd;
    }
}
