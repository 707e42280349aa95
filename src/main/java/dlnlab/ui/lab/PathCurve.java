package dlnlab.ui.lab;

import dlnlab.plot.CurveData;

/// A path in the plane: the values of one curve against those of another at the same samples.
record PathCurve(CurveData horizontal, CurveData vertical) implements CurveData {
    @Override
    public String label() {
        return "";
    }

    @Override
    public int size() {
        return Math.min(horizontal.size(), vertical.size());
    }

    @Override
    public double x(int i) {
        return horizontal.y(i);
    }

    @Override
    public double y(int i) {
        return vertical.y(i);
    }
}
