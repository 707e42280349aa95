package dlnlab.experiment;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers as people type and read them: plain decimal with the digits 0 to 9, a point, and an exponent where wanted.
/// Reading what [#format] wrote gives back the same bits.
public final class Numbers {
    private static final Pattern REAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private Numbers() {}

    /// Shortest text that reads back as the same number: `0.05`, `100`, `1e-6`.
    public static String format(double value) {
        String text = Double.toString(value).replace("E", "e");
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text.replace(".0e", "e");
    }

    /// The real number, or null when the text is none; hexadecimal, `NaN` and `1d`, which Java would read, are none,
    /// nor
    /// are the digits of other scripts and numbers with anything between their digits.
    public static @Nullable Double real(String text) {
        String trimmed = text.strip().replace('\u2212', '-');
        return REAL.matcher(trimmed).matches() ? Double.valueOf(trimmed) : null;
    }

    /// The whole number (`1e6` is whole), or null when the text is none or does not fit.
    static @Nullable Long whole(String text) {
        String trimmed = text.strip().replace('\u2212', '-');
        // a huge exponent would make an exact integer of a billion digits
        if (!REAL.matcher(trimmed).matches() || Math.abs(Double.parseDouble(trimmed)) > 1e19) {
            return null;
        }
        try {
            return new BigDecimal(trimmed).longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }
}
