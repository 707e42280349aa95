package dlnlab.plot;

/// A finished curve held in arrays of equal length, which nobody writes to any more.
///
/// @param lows lower edges of the band, the values themselves where there is none
/// @param highs upper edges of the band
@SuppressWarnings("ArrayRecordComponent") // read-only view, never compared
record ArrayCurve(String label, double[] xs, double[] ys, double[] lows, double[] highs) implements CurveData {
    ArrayCurve {
        if (xs.length != ys.length) {
            throw new IllegalArgumentException("a curve needs as many x as y, was " + xs.length + " and " + ys.length);
        }
    }

    /// Copies the samples that can be read now; a finished curve is its own copy.
    static ArrayCurve copyOf(CurveData curve) {
        if (curve instanceof ArrayCurve finished) {
            return finished;
        }
        int size = curve.size();
        double[] xs = new double[size];
        double[] ys = new double[size];
        double[] lows = new double[size];
        double[] highs = new double[size];
        for (int i = 0; i < size; i++) {
            xs[i] = curve.x(i);
            ys[i] = curve.y(i);
            lows[i] = curve.low(i);
            highs[i] = curve.high(i);
        }
        return new ArrayCurve(curve.label(), xs, ys, lows, highs);
    }

    /// Whether x never decreases, as in a time series.
    boolean forward() {
        for (int i = 1; i < xs.length; i++) {
            if (!(xs[i] >= xs[i - 1])) {
                return false;
            }
        }
        return true;
    }

    /// Whether some sample has a band of positive width.
    boolean banded() {
        for (int i = 0; i < ys.length; i++) {
            if (lows[i] < ys[i] || highs[i] > ys[i]) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int size() {
        return xs.length;
    }

    @Override
    public double x(int i) {
        return xs[i];
    }

    @Override
    public double y(int i) {
        return ys[i];
    }

    @Override
    public double low(int i) {
        return lows[i];
    }

    @Override
    public double high(int i) {
        return highs[i];
    }
}
