package dlnlab.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as a student reads them: 1,600 and 0.001, never 1600.0 or 1.0E-3; powers of ten with superscripts.
public final class NumberFormats {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final double PLAIN_BELOW = 1e7;
    private static final int VALUE_DIGITS = 5;
    private static final int MOST_DECIMALS = 5;

    private NumberFormats() {}

    /// Label of a tick on an axis whose neighbouring ticks are `step` apart: as many decimals as the step needs.
    public static String tick(double value, double step) {
        if (Math.abs(value) < step * 1e-6) {
            return "0";
        }
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        if (Math.abs(value) < PLAIN_BELOW && decimals <= MOST_DECIMALS) {
            return plain(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
        }
        int digits = (int) (Math.floor(Math.log10(Math.abs(value)) + 1e-9) - Math.floor(Math.log10(step) + 1e-9)) + 1;
        return scientific(value, Math.clamp(digits, 1, 15));
    }

    /// An exact read-out: five significant digits, trailing zeros dropped.
    public static String value(double value) {
        return value(value, VALUE_DIGITS);
    }

    /// A value with the given number of significant digits, trailing zeros dropped; whole numbers below ten million
    /// are written in full.
    public static String value(double value, int digits) {
        if (Double.isNaN(value)) {
            return "not a number";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        double magnitude = Math.abs(value);
        if (magnitude < PLAIN_BELOW && value == Math.rint(value)) {
            return plain(BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP));
        }
        if (magnitude >= 1e-4 && magnitude < PLAIN_BELOW) {
            return plain(new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros());
        }
        return scientific(value, digits);
    }

    /// Ten to a whole power: "10⁻⁶"; 1 and 10 are written as they are.
    public static String power(int exponent) {
        return switch (exponent) {
            case 0 -> "1";
            case 1 -> "10";
            default -> "10" + superscript(exponent);
        };
    }

    /// m × 10ⁿ with the given number of significant digits.
    static String scientific(double value, int digits) {
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        String mantissa = plain(rounded.movePointLeft(exponent).stripTrailingZeros());
        return switch (mantissa) {
            case "1" -> power(exponent);
            case "−1" -> "−" + power(exponent);
            default -> mantissa + "×10" + superscript(exponent);
        };
    }

    private static String superscript(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
            text.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }

    /// Plain decimal with thousands separators and a true minus sign.
    private static String plain(BigDecimal number) {
        String digits = number.abs().toPlainString();
        int point = digits.indexOf('.');
        int wholeEnd = point < 0 ? digits.length() : point;
        StringBuilder text = new StringBuilder(digits);
        for (int at = wholeEnd - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return number.signum() < 0 ? "−" + text : text.toString();
    }
}
