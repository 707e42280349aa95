package dlnlab.plot;

/// A path in the plane whose points were taken at known, never decreasing times.
public interface TimedPath extends CurveData {
    /// When sample i was taken, usually the iteration.
    double time(int i);
}
