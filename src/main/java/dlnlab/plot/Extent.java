package dlnlab.plot;

/// The spans of one curve, kept up to date at the cost of the new samples only.
public final class Extent {
    private final CurveData curve;
    private Span x = new Span();
    private Span y = new Span();
    private int seen;
    private boolean banded;

    /// An extent that has seen nothing yet.
    public Extent(CurveData curve) {
        this.curve = curve;
    }

    /// Takes in the samples appended since the last call; starts over if the curve became shorter.
    ///
    /// @return whether there was anything new
    public boolean update() {
        int size = curve.size();
        if (size == seen) {
            return false;
        }
        if (size < seen) {
            x = new Span();
            y = new Span();
            seen = 0;
            banded = false;
        }
        for (int i = seen; i < size; i++) {
            includeSample(i);
        }
        seen = size;
        return true;
    }

    private void includeSample(int i) {
        double value = curve.y(i);
        double low = curve.low(i);
        double high = curve.high(i);
        x.include(curve.x(i));
        y.include(value);
        if (low < value || high > value) {
            y.include(low);
            y.include(high);
            banded = true;
        }
    }

    /// Span of the horizontal coordinates.
    public Span x() {
        return x;
    }

    /// Span of the vertical coordinates, bands included.
    public Span y() {
        return y;
    }

    /// True when some sample has a band of positive width.
    public boolean banded() {
        return banded;
    }

    /// Number of samples taken in so far.
    public int seen() {
        return seen;
    }
}
