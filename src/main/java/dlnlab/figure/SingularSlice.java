package dlnlab.figure;

import dlnlab.linalg.DenseMatrix;
import dlnlab.plot.CurveData;
import dlnlab.plot.Hyperbola;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;

/// Where a square matrix becomes singular when two of its entries are changed and all others stay: of d x d matrices
/// of rank d - 1, which fill the plane when all entries are free, the part that can be drawn.
///
/// The determinant is A x y + B x + C y + D: a hyperbola (x + C/A)(y + B/A) = (B C - A D)/A^2, or a line where the two
/// entries share a row or a column.
public final class SingularSlice {
    /// Below this share of the other terms A is rounding alone.
    private static final double NO_HYPERBOLA = 1e-12;

    private SingularSlice() {}

    /// The pieces of the curve.
    /// @param matrix square; its entries at the two places play no part
    /// @param across number of the entry that is the horizontal coordinate, row by row
    /// @param up number of the vertical one
    /// @param reach the largest distance from the curve's centre that is drawn
    public static List<CurveData> of(DenseMatrix matrix, int across, int up, double reach) {
        double origin = determinant(matrix, across, up, 0, 0);
        double alongX = determinant(matrix, across, up, reach, 0) - origin;
        double alongY = determinant(matrix, across, up, 0, reach) - origin;
        double both = determinant(matrix, across, up, reach, reach) - origin - alongX - alongY;
        double b = alongX / reach;
        double c = alongY / reach;
        double a = both / (reach * reach);
        if (Math.abs(both) <= NO_HYPERBOLA * (Math.abs(origin) + Math.abs(alongX) + Math.abs(alongY))) {
            return b == 0 && c == 0 ? List.of() : List.of(line(b, c, origin, reach));
        }
        double product = (b * c - a * origin) / (a * a);
        return List.of(
                shifted(new Hyperbola(product, true, reach), -c / a, -b / a),
                shifted(new Hyperbola(product, false, reach), -c / a, -b / a));
    }

    private static double determinant(DenseMatrix matrix, int across, int up, double x, double y) {
        int size = matrix.rows();
        double[][] changed = new double[size][size];
        for (int k = 0; k < size * size; k++) {
            double kept = matrix.get(k / size, k % size);
            changed[k / size][k % size] = k == across ? x : k == up ? y : kept;
        }
        return new LUDecomposition(new Array2DRowRealMatrix(changed, false), 0).getDeterminant();
    }

    /// B x + C y + D = 0 about the point nearest to the origin.
    private static CurveData line(double b, double c, double d, double reach) {
        double squares = b * b + c * c;
        double length = Math.sqrt(squares);
        double[] x = {-d * b / squares - reach * c / length, -d * b / squares + reach * c / length};
        double[] y = {-d * c / squares + reach * b / length, -d * c / squares - reach * b / length};
        return CurveData.of("", x, y);
    }

    private static CurveData shifted(Hyperbola branch, double centreX, double centreY) {
        double[] x = new double[branch.size()];
        double[] y = new double[branch.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = centreX + branch.x(i);
            y[i] = centreY + branch.y(i);
        }
        return CurveData.of("", x, y);
    }
}
