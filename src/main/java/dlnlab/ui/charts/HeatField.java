package dlnlab.ui.charts;

import dlnlab.geometry.HyperbolaVolume;
import dlnlab.plot.AxisRange;
import java.util.Arrays;

/// The log volume density over a part of the plane, one number for every pixel.
/// @param place what was computed
/// @param values row by row from the top
/// @param low what the faintest colour stands for
/// @param high what the strongest one stands for: what lies above it is drawn alike, for the density is infinite on the
///     hyperbola
record HeatField(Place place, float[] values, double low, double high) {
    private static final double LOW = 0.02;
    private static final double HIGH = 0.995;

    /// A part of the plane.
    record Place(HyperbolaVolume volume, AxisRange x, AxisRange y, int columns, int rows) {}

    static HeatField of(Place place) {
        float[] values = new float[place.columns() * place.rows()];
        for (int row = 0; row < place.rows(); row++) {
            double y = at(place.y(), 1 - (row + 0.5) / place.rows());
            for (int column = 0; column < place.columns(); column++) {
                double x = at(place.x(), (column + 0.5) / place.columns());
                values[row * place.columns() + column] = (float) place.volume().logDensity(x, y);
            }
        }
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        double low = sorted[(int) (LOW * (sorted.length - 1))];
        double high = sorted[(int) (HIGH * (sorted.length - 1))];
        return new HeatField(place, values, low, high);
    }

    private static double at(AxisRange range, double share) {
        return range.lower() + share * (range.upper() - range.lower());
    }

    /// From 0 for the lowest to 1 for the highest; 0 everywhere where all are alike.
    double share(int k) {
        return high > low ? Math.clamp((values[k] - low) / (high - low), 0, 1) : 0;
    }
}
