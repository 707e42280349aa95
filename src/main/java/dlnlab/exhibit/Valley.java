package dlnlab.exhibit;

import dlnlab.linalg.DenseMatrix;
import dlnlab.plot.ChartPicture.Curve;
import java.util.ArrayList;
import java.util.List;

/// The loss 1/2 (h1 (x - bottomX)^2 + h2 (y - bottomY)^2) of a row w = (x, y).
///
/// @param h1 curvature to the right, positive
/// @param h2 curvature upwards, positive
record Valley(double h1, double h2, double bottomX, double bottomY) {
    double loss(double x, double y) {
        return 0.5 * (h1 * (x - bottomX) * (x - bottomX) + h2 * (y - bottomY) * (y - bottomY));
    }

    double slopeX(double x) {
        return h1 * (x - bottomX);
    }

    double slopeY(double y) {
        return h2 * (y - bottomY);
    }

    /// Writes the gradient at the row w into another row.
    void gradient(DenseMatrix w, DenseMatrix out) {
        double y = slopeY(w.get(0, 1));
        out.set(0, 0, slopeX(w.get(0, 0)));
        out.set(0, 1, y);
    }

    /// Lines of equal loss, at equal distances.
    ///
    /// @param spacing between two lines where the curvature is 1
    /// @param count how many
    List<Curve> contours(double spacing, int count) {
        List<Curve> lines = new ArrayList<>();
        for (int k = 1; k <= count; k++) {
            double across = k * spacing / Math.sqrt(h1);
            double up = k * spacing / Math.sqrt(h2);
            lines.add(Lines.background(Lines.ellipse(bottomX, bottomY, across, 0, 0, up)));
        }
        return lines;
    }
}
