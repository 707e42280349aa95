package dlnlab.figure;

import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.SingularValues;
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
    /// Below this share of the other terms one is rounding alone.
    private static final double ROUNDING = 1e-12;

    /// A singular value below this share of the largest, and a minor of two rows or more below this share of that power
    /// of it, are what training has left of zero: after thousands of starts it leaves some thousandths.
    public static final double VANISHES = 0.01;

    private final double reach;
    private final double origin;
    private final double alongX;
    private final double alongY;
    private final double both;
    /// sigma_1, of which a minor of k rows is a share of the k-th power.
    private final double unit;

    private final int size;

    private SingularSlice(DenseMatrix matrix, int across, int up, double reach) {
        this.reach = reach;
        size = matrix.rows();
        unit = SingularValues.of(matrix)[0];
        origin = determinant(matrix, across, up, 0, 0);
        alongX = determinant(matrix, across, up, reach, 0) - origin;
        alongY = determinant(matrix, across, up, 0, reach) - origin;
        both = determinant(matrix, across, up, reach, reach) - origin - alongX - alongY;
    }

    /// The pieces of the curve; none where no matrix of the plane or every one is singular.
    /// @param matrix square; its entries at the two places play no part but in what counts as rounding
    /// @param across number of the entry that is the horizontal coordinate, row by row
    /// @param up number of the vertical one
    /// @param reach the largest distance from the curve's centre that is drawn
    public static List<CurveData> of(DenseMatrix matrix, int across, int up, double reach) {
        return new SingularSlice(matrix, across, up, reach).pieces();
    }

    /// Whether every matrix of the plane is singular: always where the other rows are parallel, as at rank 1 for two
    /// entries of one row.
    public static boolean isWhole(DenseMatrix matrix, int across, int up, double reach) {
        SingularSlice slice = new SingularSlice(matrix, across, up, reach);
        return slice.isWhole();
    }

    private List<CurveData> pieces() {
        double b = alongX / reach;
        double c = alongY / reach;
        double a = both / (reach * reach);
        if (isWhole() || (isFlat() && isLevel())) {
            return List.of();
        }
        if (isFlat()) {
            return List.of(line(b, c, origin, reach));
        }
        double product = (b * c - a * origin) / (a * a);
        return List.of(
                shifted(new Hyperbola(product, true, reach), -c / a, -b / a),
                shifted(new Hyperbola(product, false, reach), -c / a, -b / a));
    }

    private boolean isWhole() {
        return vanishes(both / (reach * reach), size - 2)
                && vanishes(alongX / reach, size - 1)
                && vanishes(alongY / reach, size - 1)
                && vanishes(origin, size);
    }

    /// Whether A is zero.
    private boolean isFlat() {
        return Math.abs(both) <= ROUNDING * (Math.abs(origin) + Math.abs(alongX) + Math.abs(alongY));
    }

    /// Whether B and C are zero.
    private boolean isLevel() {
        return Math.abs(alongX) + Math.abs(alongY) <= ROUNDING * Math.abs(origin);
    }

    /// A minor of one row is an entry, which may be as small as it likes at rank 1 too.
    private boolean vanishes(double minor, int rows) {
        double share = rows < 2 ? ROUNDING : VANISHES;
        return Math.abs(minor) <= share * Math.pow(unit, rows);
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
