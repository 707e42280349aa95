package dlnlab.ui.charts;

import dlnlab.ensemble.PublishedEnds;
import dlnlab.plot.NumberFormats;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.ColumnRef;
import dlnlab.scene.Counted;
import dlnlab.ui.ensemble.Ends;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where many starts end in one column, as a line of words beside what is known of it.
/// @param spec the chart whose column and ends these are
record EndsWords(ChartSpec spec) {
    private static final ColumnRef FREE = new ColumnRef("endToEnd", 1);
    private static final ColumnRef RANK = new ColumnRef("effectiveRank", 0);
    private static final int DIGITS = 4;

    /// Whether it is the positive x of a 2 x 2 completion, of which quantiles are known (theory F6).
    boolean concernsFreePair() {
        return spec.columns().getFirst().equals(FREE) && spec.counted() == Counted.POSITIVE;
    }

    /// The words.
    String of(Ends ends, Optional<PublishedEnds> published) {
        if (ends.quantiles().count() == 0) {
            return "none has arrived yet";
        }
        String measured = "5 % to 95 %: " + number(ends.quantiles().at(0.05)) + " to "
                + number(ends.quantiles().at(0.95));
        if (concernsFreePair() && published.isPresent()) {
            PublishedEnds known = published.orElseThrow();
            return measured + " · checked: " + number(known.low()) + " to " + number(known.high());
        }
        return spec.columns().getFirst().equals(RANK) ? ranks(ends, published) : measured;
    }

    private static String ranks(Ends ends, Optional<PublishedEnds> published) {
        List<Double> shares = published.map(PublishedEnds::shares).orElse(List.of());
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < PublishedEnds.RANKS.size(); k++) {
            double bound = PublishedEnds.RANKS.get(k);
            String known =
                    k < shares.size() ? String.format(Locale.ROOT, " (published %.0f %%)", 100 * shares.get(k)) : "";
            parts.add(String.format(
                    Locale.ROOT, "up to %s: %.0f %%%s", number(bound), 100 * ends.shareUpTo(bound), known));
        }
        return String.join(" · ", parts);
    }

    private static String number(double value) {
        return NumberFormats.value(value, DIGITS);
    }
}
