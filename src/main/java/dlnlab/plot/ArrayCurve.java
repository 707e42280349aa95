package dlnlab.plot;

/// A finished curve held in two arrays of equal length.
@SuppressWarnings("ArrayRecordComponent") // read-only view, never compared
record ArrayCurve(String label, double[] xs, double[] ys) implements CurveData {
    ArrayCurve {
        if (xs.length != ys.length) {
            throw new IllegalArgumentException("a curve needs as many x as y, was " + xs.length + " and " + ys.length);
        }
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
}
