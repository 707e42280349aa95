package dlnlab.ui.charts;

import dlnlab.plot.Hyperbola;
import dlnlab.ui.charts.PlottedCurve.Role;
import java.util.ArrayList;
import java.util.List;

/// How the hyperbola x y = product of the completions of rank 1 is drawn: its branches, its corners
/// |x| = |y| = sqrt(|product|) as squares, and its equation.
final class HyperbolaSigns {
    private final HyperbolaLabel label = new HyperbolaLabel();

    /// One branch.
    /// @param right that with x > 0
    /// @param reach the largest coordinate drawn
    static PlottedCurve branch(double product, boolean right, double reach) {
        return PathTile.plottedAs(new Hyperbola(product, right, reach), Role.FIXED);
    }

    /// Both branches; none where the product is not a number.
    static List<PlottedCurve> branches(double product, double reach) {
        return Double.isNaN(product) ? List.of() : List.of(branch(product, true, reach), branch(product, false, reach));
    }

    /// Corners and equation.
    /// @param product not a number for none
    List<PlotDecoration> of(double product) {
        if (Double.isNaN(product) || product == 0) {
            return of(product, List.of(), HyperbolaLabel.USUAL);
        }
        double corner = Hyperbola.corner(product);
        double other = Math.copySign(corner, product);
        return of(product, List.of(new double[] {corner, other}, new double[] {-corner, -other}), HyperbolaLabel.USUAL);
    }

    /// Equation, and given corners.
    /// @param product not a number for no hyperbola
    /// @param words of the equation
    List<PlotDecoration> of(double product, List<double[]> corners, String words) {
        List<PlotDecoration> signs = new ArrayList<>();
        corners.forEach(corner -> signs.add(PointMarker.corner(corner[0], corner[1])));
        label.show(product, words);
        signs.add(label);
        return signs;
    }
}
