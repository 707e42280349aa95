package dlnlab.geometry;

import dlnlab.linalg.DenseMatrix;

/// The closed curve W(s) = centre + cos(2 pi s) across + sin(2 pi s) up, 0 <= s < 1, through n_N x n_0 matrices.
///
/// @param centre of the curve
/// @param across where it starts, seen from the centre
/// @param up where it is after a quarter
public record Ellipse(DenseMatrix centre, DenseMatrix across, DenseMatrix up) {
    /// @throws IllegalArgumentException if the three differ in shape
    public Ellipse {
        if (!sameShape(centre, across) || !sameShape(centre, up)) {
            throw new IllegalArgumentException("centre, across and up must have one shape");
        }
    }

    /// The circle around (x, y), counter-clockwise, in the plane of two entries of a row (x, y).
    public static Ellipse circle(double x, double y, double radius) {
        return new Ellipse(row(x, y), row(radius, 0), row(0, radius));
    }

    private static DenseMatrix row(double x, double y) {
        return DenseMatrix.of(new double[][] {{x, y}});
    }

    private static boolean sameShape(DenseMatrix a, DenseMatrix b) {
        return a.rows() == b.rows() && a.columns() == b.columns();
    }

    /// Writes W(s) to `point` and dW/ds to `tangent`.
    void at(double s, DenseMatrix point, DenseMatrix tangent) {
        double cosine = Math.cos(2 * Math.PI * s);
        double sine = Math.sin(2 * Math.PI * s);
        for (int i = 0; i < centre.rows(); i++) {
            for (int j = 0; j < centre.columns(); j++) {
                double a = across.get(i, j);
                double b = up.get(i, j);
                point.set(i, j, centre.get(i, j) + cosine * a + sine * b);
                tangent.set(i, j, 2 * Math.PI * (cosine * b - sine * a));
            }
        }
    }
}
