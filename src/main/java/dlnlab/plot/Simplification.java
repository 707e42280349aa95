package dlnlab.plot;

import java.util.ArrayDeque;
import java.util.Deque;

/// Leaves out points of a line that nobody would miss (Douglas and Peucker): what remains is nowhere farther than a
/// tolerance from what was there. The first and the last point stay.
final class Simplification {
    private Simplification() {}

    private record Stretch(int from, int to) {}

    /// Chooses points.
    ///
    /// @param tolerance in the unit of the coordinates
    /// @return whether point i stays
    static boolean[] kept(double[] xs, double[] ys, int size, double tolerance) {
        boolean[] kept = new boolean[size];
        if (size == 0) {
            return kept;
        }
        kept[0] = true;
        kept[size - 1] = true;
        Deque<Stretch> open = new ArrayDeque<>();
        open.push(new Stretch(0, size - 1));
        while (!open.isEmpty()) {
            Stretch stretch = open.pop();
            int furthest = furthest(xs, ys, stretch, tolerance);
            if (furthest > 0) {
                kept[furthest] = true;
                open.push(new Stretch(stretch.from(), furthest));
                open.push(new Stretch(furthest, stretch.to()));
            }
        }
        return kept;
    }

    /// The point between the ends that is furthest from the segment through them, 0 if none is beyond the tolerance.
    private static int furthest(double[] xs, double[] ys, Stretch stretch, double tolerance) {
        int found = 0;
        double most = tolerance * tolerance;
        for (int i = stretch.from() + 1; i < stretch.to(); i++) {
            double distance = squaredDistance(xs, ys, stretch, i);
            if (distance > most) {
                most = distance;
                found = i;
            }
        }
        return found;
    }

    private static double squaredDistance(double[] xs, double[] ys, Stretch stretch, int i) {
        double ax = xs[stretch.from()];
        double ay = ys[stretch.from()];
        double dx = xs[stretch.to()] - ax;
        double dy = ys[stretch.to()] - ay;
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : ((xs[i] - ax) * dx + (ys[i] - ay) * dy) / length;
        double nearest = Math.clamp(along, 0, 1);
        double sideX = xs[i] - ax - nearest * dx;
        double sideY = ys[i] - ay - nearest * dy;
        return sideX * sideX + sideY * sideY;
    }
}
