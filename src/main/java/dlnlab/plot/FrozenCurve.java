package dlnlab.plot;

/// A copy of a curve as it was at one moment, which nobody appends to any more.
///
/// @param forward whether x never decreases, as in a time series
@SuppressWarnings("ArrayRecordComponent") // read-only view, never compared
record FrozenCurve(String label, double[] xs, double[] ys, double[] lows, double[] highs, boolean forward)
        implements CurveData {

    /// Copies the samples that can be read now.
    static FrozenCurve of(CurveData curve) {
        if (curve instanceof FrozenCurve frozen) {
            return frozen;
        }
        int size = curve.size();
        double[] xs = new double[size];
        double[] ys = new double[size];
        double[] lows = new double[size];
        double[] highs = new double[size];
        boolean forward = true;
        for (int i = 0; i < size; i++) {
            xs[i] = curve.x(i);
            ys[i] = curve.y(i);
            lows[i] = curve.low(i);
            highs[i] = curve.high(i);
            forward &= i == 0 || xs[i] >= xs[i - 1];
        }
        return new FrozenCurve(curve.label(), xs, ys, lows, highs, forward);
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
