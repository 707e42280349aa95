package dlnlab.plot;

/// A path in the plane made of two quantities that may be recorded at different steps: point i is taken where the
/// scarcer one has its sample i, with the value that the other one had last.
///
/// @param label what the path is called, empty when it needs no name
/// @param horizontal the quantity drawn to the right, over the time
/// @param vertical the quantity drawn upwards, over the time
/// @param colour index into the theme's colours, or [CurveData#AUTOMATIC]
/// @param dash index into the dash patterns, or [CurveData#AUTOMATIC]
public record JoinedPath(String label, CurveData horizontal, CurveData vertical, int colour, int dash)
        implements TimedPath {
    /// A path in the colour of its horizontal quantity.
    public JoinedPath(String label, CurveData horizontal, CurveData vertical) {
        this(label, horizontal, vertical, horizontal.colour(), AUTOMATIC);
    }

    /// Number of samples of the scarcer quantity that the other one has reached.
    @Override
    public int size() {
        int mine = scarce().size();
        CurveData other = other();
        if (mine == 0 || other.size() == 0 || other.x(0) > scarce().x(0)) {
            return 0;
        }
        double reached = other.x(other.size() - 1);
        return scarce().x(mine - 1) <= reached ? mine : TimeSamples.lastAtOrBefore(scarce(), reached) + 1;
    }

    @Override
    public double x(int i) {
        return valueAt(horizontal, i);
    }

    @Override
    public double y(int i) {
        return valueAt(vertical, i);
    }

    private double valueAt(CurveData curve, int i) {
        double time = time(i);
        boolean together = i < curve.size() && curve.x(i) == time;
        return curve.y(together ? i : TimeSamples.lastAtOrBefore(curve, time));
    }

    @Override
    public double time(int i) {
        return scarce().x(i);
    }

    private CurveData scarce() {
        return sparser() ? horizontal : vertical;
    }

    private CurveData other() {
        return sparser() ? vertical : horizontal;
    }

    /// Whether the horizontal quantity is recorded less often, judged by its second sample, which never changes.
    private boolean sparser() {
        if (vertical.size() < 2) {
            return false;
        }
        return horizontal.size() < 2 || horizontal.x(1) >= vertical.x(1);
    }
}
