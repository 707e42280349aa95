package dlnlab.dynamics;

/// To which numbers the weights are rounded after every step, to nearest, ties to even (theory B9).
public enum Rounding {
    /// as computed
    FLOAT64 {
        @Override
        double round(double value) {
            return value;
        }
    },
    /// 24 significant bits
    FLOAT32 {
        @Override
        double round(double value) {
            return (float) value;
        }
    },
    /// 8 significant bits, exponents of float32
    BFLOAT16 {
        @Override
        double round(double value) {
            return toBfloat16(value);
        }
    };

    private static final int DROPPED_BITS = 52 - 7;
    private static final long HALF = 1L << (DROPPED_BITS - 1);
    /// Spacing of the numbers below the least normal one, 2^-126.
    private static final double SMALLEST = 0x1p-133;

    private static final double LARGEST = 0x1.fep127;

    /// The nearest such number.
    abstract double round(double value);

    /// Rounds every entry in place.
    public void apply(double[] values) {
        if (this == FLOAT64) {
            return;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = round(values[i]);
        }
    }

    // straight from 53 bits: by way of float32 a value could be rounded twice
    private static double toBfloat16(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return value;
        }
        if (Math.abs(value) < Float.MIN_NORMAL) {
            return Math.rint(value / SMALLEST) * SMALLEST;
        }
        long bits = Double.doubleToRawLongBits(value);
        long lastKept = (bits >>> DROPPED_BITS) & 1;
        double rounded = Double.longBitsToDouble((bits + HALF - 1 + lastKept) & -(1L << DROPPED_BITS));
        return Math.abs(rounded) > LARGEST ? Math.copySign(Double.POSITIVE_INFINITY, rounded) : rounded;
    }
}
