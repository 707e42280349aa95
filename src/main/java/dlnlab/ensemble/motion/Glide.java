package dlnlab.ensemble.motion;

import dlnlab.ensemble.Trajectory;
import java.util.Arrays;

/// Where a member is between the points that are kept of its trajectory: cubic Hermite interpolation, with the slope
/// of the
/// parabola through each point and its two neighbours. Its error is of third order in the distance of the points, and
/// the points themselves are met exactly.
public final class Glide {
    private final double[] times;
    private final double[] values;

    /// One column of a trajectory.
    /// @param column which of the traced ones, from 0
    public Glide(Trajectory trajectory, int column) {
        times = trajectory.times();
        values = trajectory.columns()[column];
    }

    /// The value at a time: that at the start before it, that at the end after it.
    public double at(double time) {
        int last = times.length - 1;
        if (!(time > times[0])) {
            return values[0];
        }
        if (time >= times[last]) {
            return values[last];
        }
        int found = Arrays.binarySearch(times, time);
        int k = found >= 0 ? found : -found - 2;
        double length = times[k + 1] - times[k];
        double s = (time - times[k]) / length;
        double rise = values[k + 1] - values[k];
        double from = slope(k) * length - rise;
        double to = rise - slope(k + 1) * length;
        return values[k] + s * rise + s * (1 - s) * ((1 - s) * from + s * to);
    }

    /// The number of the first point that is kept after a time; that of the last point, plus 1, where there is none.
    int firstAfter(double time) {
        int found = Arrays.binarySearch(times, time);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /// When a point was.
    double time(int point) {
        return point < times.length ? times[point] : Double.POSITIVE_INFINITY;
    }

    /// The value at a point.
    double value(int point) {
        return values[point];
    }

    /// The slope of the parabola through a point and its neighbours; at the ends that of the line to the only one.
    private double slope(int k) {
        int last = times.length - 1;
        if (k == 0 || k == last) {
            int from = k == 0 ? 0 : last - 1;
            return (values[from + 1] - values[from]) / (times[from + 1] - times[from]);
        }
        double before = times[k] - times[k - 1];
        double after = times[k + 1] - times[k];
        double slopeBefore = (values[k] - values[k - 1]) / before;
        double slopeAfter = (values[k + 1] - values[k]) / after;
        return (slopeBefore * after + slopeAfter * before) / (before + after);
    }
}
