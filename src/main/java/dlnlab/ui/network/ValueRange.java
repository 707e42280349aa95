package dlnlab.ui.network;

import dlnlab.linalg.DenseMatrix;

/// Round colour scales, symmetric about zero.
final class ValueRange {
    /// Few enough steps that the colours of a running network do not flicker, many enough to use most of them.
    private static final double[] ROUND = {1, 1.5, 2, 3, 4, 5, 6, 8, 10};

    private static final double ROUNDING = 1e-9;

    private ValueRange() {}

    /// The largest finite magnitude of the entries; 0 if there is none.
    static double largest(DenseMatrix matrix) {
        double[] data = matrix.data();
        int end = matrix.offset() + matrix.rows() * matrix.columns();
        double largest = 0;
        for (int k = matrix.offset(); k < end; k++) {
            double magnitude = Math.abs(data[k]);
            if (magnitude > largest && magnitude <= Double.MAX_VALUE) {
                largest = magnitude;
            }
        }
        return largest;
    }

    /// The end of the scale: the least round number that is not below `largest`; 1 for zero.
    static double roundUp(double largest) {
        if (!(largest > Double.MIN_NORMAL)) {
            return 1;
        }
        int exponent = (int) Math.floor(Math.log10(largest));
        for (double factor : ROUND) {
            double bound = scaled(factor, exponent);
            if (bound >= largest * (1 - ROUNDING)) {
                return bound;
            }
        }
        return scaled(ROUND[1], exponent + 1);
    }

    /// Divided rather than multiplied below one: 3 / 10 is the double next to 0.3, 3 * 0.1 is not.
    private static double scaled(double factor, int exponent) {
        return exponent < 0 && exponent > -300
                ? factor / Math.pow(10, -exponent)
                : Math.min(Double.MAX_VALUE, factor * Math.pow(10, exponent));
    }
}
