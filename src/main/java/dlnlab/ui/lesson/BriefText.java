package dlnlab.ui.lesson;

import dlnlab.plot.NumberFormats;
import java.util.Arrays;
import java.util.Locale;

/// Numbers as the theory panel writes them: four digits.
final class BriefText {
    private BriefText() {}

    /// "0.1 to 2.5", or one number where all are the same.
    static String range(double[] values) {
        double least = Arrays.stream(values).min().orElse(Double.NaN);
        double greatest = Arrays.stream(values).max().orElse(Double.NaN);
        return least == greatest ? of(least) : of(least) + " to " + of(greatest);
    }

    /// "0.2393"; a dash for NaN.
    static String of(double value) {
        return Double.isNaN(value)
                ? "–"
                : NumberFormats.value(Double.parseDouble(String.format(Locale.ROOT, "%.4g", value)));
    }
}
