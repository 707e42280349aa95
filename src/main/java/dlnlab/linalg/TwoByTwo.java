package dlnlab.linalg;

/// The three products of 2 x 2 matrices written out: a matrix completion step on 2 x 2 is nothing else, and a loop
/// would cost several times the arithmetic. All entries are read before the first is written.
final class TwoByTwo {

    private TwoByTwo() {}

    /// c = a b
    static void multiply(double[] a, int i, double[] b, int j, double[] c, int k) {
        double a11 = a[i], a12 = a[i + 1], a21 = a[i + 2], a22 = a[i + 3];
        double b11 = b[j], b12 = b[j + 1], b21 = b[j + 2], b22 = b[j + 3];
        store(c, k, a11 * b11 + a12 * b21, a11 * b12 + a12 * b22, a21 * b11 + a22 * b21, a21 * b12 + a22 * b22);
    }

    /// c = a b^T
    static void multiplyTransposed(double[] a, int i, double[] b, int j, double[] c, int k) {
        double a11 = a[i], a12 = a[i + 1], a21 = a[i + 2], a22 = a[i + 3];
        double b11 = b[j], b12 = b[j + 1], b21 = b[j + 2], b22 = b[j + 3];
        store(c, k, a11 * b11 + a12 * b12, a11 * b21 + a12 * b22, a21 * b11 + a22 * b12, a21 * b21 + a22 * b22);
    }

    /// c = a^T b
    static void transposeMultiply(double[] a, int i, double[] b, int j, double[] c, int k) {
        double a11 = a[i], a12 = a[i + 1], a21 = a[i + 2], a22 = a[i + 3];
        double b11 = b[j], b12 = b[j + 1], b21 = b[j + 2], b22 = b[j + 3];
        store(c, k, a11 * b11 + a21 * b21, a11 * b12 + a21 * b22, a12 * b11 + a22 * b21, a12 * b12 + a22 * b22);
    }

    /// c = alpha a b + beta c
    static void multiply(double[] a, int i, double[] b, int j, double[] c, int k, double alpha, double beta) {
        double a11 = a[i], a12 = a[i + 1], a21 = a[i + 2], a22 = a[i + 3];
        double b11 = b[j], b12 = b[j + 1], b21 = b[j + 2], b22 = b[j + 3];
        combine(
                c,
                k,
                alpha,
                beta,
                a11 * b11 + a12 * b21,
                a11 * b12 + a12 * b22,
                a21 * b11 + a22 * b21,
                a21 * b12 + a22 * b22);
    }

    /// c = alpha a b^T + beta c
    static void multiplyTransposed(double[] a, int i, double[] b, int j, double[] c, int k, double alpha, double beta) {
        double a11 = a[i], a12 = a[i + 1], a21 = a[i + 2], a22 = a[i + 3];
        double b11 = b[j], b12 = b[j + 1], b21 = b[j + 2], b22 = b[j + 3];
        combine(
                c,
                k,
                alpha,
                beta,
                a11 * b11 + a12 * b12,
                a11 * b21 + a12 * b22,
                a21 * b11 + a22 * b12,
                a21 * b21 + a22 * b22);
    }

    /// c = alpha a^T b + beta c
    static void transposeMultiply(double[] a, int i, double[] b, int j, double[] c, int k, double alpha, double beta) {
        double a11 = a[i], a12 = a[i + 1], a21 = a[i + 2], a22 = a[i + 3];
        double b11 = b[j], b12 = b[j + 1], b21 = b[j + 2], b22 = b[j + 3];
        combine(
                c,
                k,
                alpha,
                beta,
                a11 * b11 + a21 * b21,
                a11 * b12 + a21 * b22,
                a12 * b11 + a22 * b21,
                a12 * b12 + a22 * b22);
    }

    private static void store(double[] c, int k, double c11, double c12, double c21, double c22) {
        c[k] = c11;
        c[k + 1] = c12;
        c[k + 2] = c21;
        c[k + 3] = c22;
    }

    private static void combine(
            double[] c, int k, double alpha, double beta, double p11, double p12, double p21, double p22) {
        if (beta == 0) {
            store(c, k, alpha * p11, alpha * p12, alpha * p21, alpha * p22);
        } else {
            store(
                    c,
                    k,
                    alpha * p11 + beta * c[k],
                    alpha * p12 + beta * c[k + 1],
                    alpha * p21 + beta * c[k + 2],
                    alpha * p22 + beta * c[k + 3]);
        }
    }
}
