package org.needlewise.cli.output;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.needlewise.model.quantity.Quantity;

/** Numbers as people and programmes read them. */
public final class Figures {
    /** Half-width of a 95 % interval in standard uncertainties, normal approximation. */
    private static final double COVERAGE_95 = 1.959963984540054;

    private static final MathContext JSON_DIGITS = new MathContext(6);
    private static final int MOST_DECIMALS = 3;

    private Figures() {}

    /** Six significant digits: finer than any measurement here, and short. */
    public static double rounded(double value) {
        return new BigDecimal(value).round(JSON_DIGITS).doubleValue();
    }

    /** Half-width of the 95 % interval. */
    public static double halfWidth95(Quantity quantity) {
        return COVERAGE_95 * quantity.u();
    }

    /** Such as {@code 123.4 ± 2.1}: value and half-width of the 95 % interval, without unit. */
    public static String plusMinus(Quantity quantity) {
        int decimals = decimals(quantity);
        return fixed(quantity.value(), decimals) + " ± " + fixed(halfWidth95(quantity), decimals);
    }

    /** The same with a sign before the value: for changes and differences. */
    public static String signedPlusMinus(Quantity quantity) {
        int decimals = decimals(quantity);
        return signed(quantity.value(), decimals) + " ± " + fixed(halfWidth95(quantity), decimals);
    }

    /** Such as {@code −17 to −9}: the 95 % interval, signed. */
    public static String interval(Quantity quantity) {
        int decimals = decimals(quantity);
        return signed(quantity.low95(), decimals) + " to " + signed(quantity.high95(), decimals);
    }

    /** A number with fixed decimals, the minus a real minus. */
    public static String fixed(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        boolean zero = text.chars().allMatch(c -> c == '-' || c == '0' || c == '.');
        return zero ? text.replace("-", "") : text.replace('-', '−');
    }

    private static String signed(double value, int decimals) {
        String text = fixed(value, decimals);
        boolean zero = text.chars().allMatch(c -> c == '0' || c == '.');
        return value > 0 && !zero ? "+" + text : text;
    }

    /** So many decimals that the interval shows two digits. */
    private static int decimals(Quantity quantity) {
        double size = quantity.u() > 0 ? halfWidth95(quantity) : Math.abs(quantity.value()) / 100;
        if (size <= 0) {
            return 1;
        }
        return Math.max(0, Math.min(MOST_DECIMALS, 1 - (int) Math.floor(Math.log10(size))));
    }
}
