package dlnlab.ui.app;

import java.util.Arrays;
import java.util.Locale;

/// Percentiles of times in milliseconds, as a row of a table.
record Times(String what, double[] milliseconds) {
    /// The heading of the rows.
    static final String HEADING =
            String.format(Locale.ROOT, "%-28s %6s %8s %8s %8s %8s", "ms", "count", "p50", "p90", "p99", "max");

    Times {
        milliseconds = milliseconds.clone();
        Arrays.sort(milliseconds);
    }

    /// Name, count and percentiles.
    String row() {
        return String.format(
                Locale.ROOT,
                "%-28s %6d %8.1f %8.1f %8.1f %8.1f",
                what,
                milliseconds.length,
                percentile(0.5),
                percentile(0.9),
                percentile(0.99),
                percentile(1));
    }

    /// The least time that at least this share of all times does not exceed.
    private double percentile(double share) {
        return milliseconds[(int) Math.ceil(share * milliseconds.length) - 1];
    }
}
