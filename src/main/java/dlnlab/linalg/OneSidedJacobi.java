package dlnlab.linalg;

/// Singular values of a small matrix by one-sided Jacobi rotations (Hestenes 1958): pairs of columns are rotated until
/// all are orthogonal; their lengths are the singular values. Relative accuracy of every value when a column scaling
/// makes the matrix well conditioned (Demmel, Veselic 1992), so the side that is scaled more unevenly is used.
final class OneSidedJacobi {

    private static final int MAX_SWEEPS = 40;
    private static final double EPSILON = 0x1p-52;

    private final int rows;
    private final int columns;
    private final int count;
    private final int length;

    /// `count` vectors of `length` entries, one after the other: the columns of the matrix, or its rows.
    private final double[] vectors;

    OneSidedJacobi(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        count = Math.min(rows, columns);
        length = Math.max(rows, columns);
        vectors = new double[rows * columns];
    }

    /// Writes the singular values of `a`, which has finite entries, largest first.
    void compute(DenseMatrix a, double[] out, int outOffset) {
        double unit = load(a);
        for (int sweep = 0; sweep < MAX_SWEEPS && !sweep(); sweep++) {}
        for (int p = 0; p < count; p++) {
            insert(out, outOffset, p, Math.sqrt(square(p)) * unit);
        }
    }

    /// Copies `a` scaled by a power of two such that squares neither overflow nor vanish; returns the scale's inverse.
    private double load(DenseMatrix a) {
        double largest = 0;
        for (int i = a.offset(), end = i + rows * columns; i < end; i++) {
            largest = Math.max(largest, Math.abs(a.data()[i]));
        }
        int exponent = largest == 0 ? 0 : Math.clamp(Math.getExponent(largest), -1000, 1000);
        double scale = Math.scalb(1.0, -exponent);
        copy(a, scale, rows < columns);
        if (rows == columns) {
            double unevenness = unevenness();
            copy(a, scale, true);
            if (unevenness() < unevenness) {
                copy(a, scale, false);
            }
        }
        return Math.scalb(1.0, exponent);
    }

    private void copy(DenseMatrix a, double scale, boolean byRows) {
        for (int p = 0; p < count; p++) {
            for (int i = 0; i < length; i++) {
                vectors[p * length + i] = scale * (byRows ? a.get(p, i) : a.get(i, p));
            }
        }
    }

    /// Ratio of the longest vector's squared length to the shortest's; a zero vector gives infinity or NaN.
    private double unevenness() {
        double shortest = Double.POSITIVE_INFINITY;
        double longest = 0;
        for (int p = 0; p < count; p++) {
            double square = square(p);
            shortest = Math.min(shortest, square);
            longest = Math.max(longest, square);
        }
        return longest / shortest;
    }

    /// Rotates every pair once; returns whether all were orthogonal already.
    private boolean sweep() {
        boolean orthogonal = true;
        for (int p = 0; p < count - 1; p++) {
            for (int q = p + 1; q < count; q++) {
                orthogonal &= orthogonalise(p, q);
            }
        }
        return orthogonal;
    }

    private boolean orthogonalise(int p, int q) {
        double pp = 0;
        double qq = 0;
        double pq = 0;
        for (int i = p * length, j = q * length, end = i + length; i < end; i++, j++) {
            double x = vectors[i];
            double y = vectors[j];
            pp += x * x;
            qq += y * y;
            pq += x * y;
        }
        if (Math.abs(pq) <= EPSILON * length * Math.sqrt(pp * qq)) {
            return true;
        }
        double cotangent = (qq - pp) / (2 * pq);
        double tangent = Math.copySign(1 / (Math.abs(cotangent) + Math.sqrt(1 + cotangent * cotangent)), cotangent);
        double cosine = 1 / Math.sqrt(1 + tangent * tangent);
        rotate(p, q, cosine, cosine * tangent);
        return false;
    }

    private void rotate(int p, int q, double cosine, double sine) {
        for (int i = p * length, j = q * length, end = i + length; i < end; i++, j++) {
            double x = vectors[i];
            double y = vectors[j];
            vectors[i] = cosine * x - sine * y;
            vectors[j] = sine * x + cosine * y;
        }
    }

    private double square(int p) {
        double sum = 0;
        for (int i = p * length, end = i + length; i < end; i++) {
            sum += vectors[i] * vectors[i];
        }
        return sum;
    }

    /// Inserts `value` into the `filled` values that already stand in descending order.
    private static void insert(double[] out, int outOffset, int filled, double value) {
        int at = outOffset + filled;
        while (at > outOffset && out[at - 1] < value) {
            out[at] = out[at - 1];
            at--;
        }
        out[at] = value;
    }
}
