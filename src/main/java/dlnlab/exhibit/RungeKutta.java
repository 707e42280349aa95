package dlnlab.exhibit;

/// The classical Runge-Kutta method of fourth order with fixed steps: exact enough for a picture, and as fast as a
/// hand that drags.
final class RungeKutta {
    private RungeKutta() {}

    /// A field of velocities.
    interface Field {
        /// Writes the velocity at a place.
        void at(double[] place, double[] velocity);
    }

    /// The path from a place.
    ///
    /// @param steps how many, of equal length
    /// @return one row for each coordinate, each with steps + 1 numbers
    static double[][] path(Field field, double[] start, double time, int steps) {
        int size = start.length;
        double[][] path = new double[size][steps + 1];
        double[] now = start.clone();
        double[][] slopes = new double[4][size];
        double[] tried = new double[size];
        double step = time / steps;
        for (int k = 0; k <= steps; k++) {
            for (int i = 0; i < size; i++) {
                path[i][k] = now[i];
            }
            field.at(now, slopes[0]);
            field.at(moved(now, slopes[0], step / 2, tried), slopes[1]);
            field.at(moved(now, slopes[1], step / 2, tried), slopes[2]);
            field.at(moved(now, slopes[2], step, tried), slopes[3]);
            for (int i = 0; i < size; i++) {
                now[i] += step / 6 * (slopes[0][i] + 2 * slopes[1][i] + 2 * slopes[2][i] + slopes[3][i]);
            }
        }
        return path;
    }

    private static double[] moved(double[] from, double[] slope, double by, double[] to) {
        for (int i = 0; i < from.length; i++) {
            to[i] = from[i] + by * slope[i];
        }
        return to;
    }
}
