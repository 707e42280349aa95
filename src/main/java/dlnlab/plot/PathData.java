package dlnlab.plot;

/// A path in the plane made of two recorded quantities: point i is (`horizontal.y(i)`, `vertical.y(i)`).
///
/// @param label what the path is called, empty when it needs no name
/// @param horizontal the quantity drawn to the right
/// @param vertical the quantity drawn upwards, sampled at the same times
public record PathData(String label, CurveData horizontal, CurveData vertical) implements TimedPath {
    /// Number of samples both quantities have already.
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

    @Override
    public int colour() {
        return horizontal.colour();
    }

    /// When sample i was taken: the x of the horizontal quantity, usually the iteration.
    @Override
    public double time(int i) {
        return horizontal.x(i);
    }
}
