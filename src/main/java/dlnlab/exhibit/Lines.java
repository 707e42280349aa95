package dlnlab.exhibit;

import dlnlab.plot.ChartPicture.Curve;
import dlnlab.plot.ChartPicture.Role;
import dlnlab.plot.CurveData;

/// Curves of exhibits.
final class Lines {
    private static final int POINTS = 144;

    private Lines() {}

    /// The closed curve (x, y) + cos(s) (ax, ay) + sin(s) (bx, by).
    static double[][] ellipse(double x, double y, double ax, double ay, double bx, double by) {
        double[][] points = new double[2][POINTS + 1];
        for (int k = 0; k <= POINTS; k++) {
            double cosine = Math.cos(2 * Math.PI * k / POINTS);
            double sine = Math.sin(2 * Math.PI * k / POINTS);
            points[0][k] = x + cosine * ax + sine * bx;
            points[1][k] = y + cosine * ay + sine * by;
        }
        return points;
    }

    /// A pale line under the others.
    static Curve background(double[][] points) {
        return new Curve(CurveData.of("", points[0], points[1]), Role.GHOST, 0, 0);
    }

    /// A line.
    ///
    /// @param name empty for none
    /// @param colour index into the colours of the palette, from 0
    /// @param dash index into the dash patterns, from 0 for none
    static Curve line(String name, double[][] points, int colour, int dash) {
        return new Curve(CurveData.of(name, points[0], points[1]), Role.RUN, colour, dash);
    }

    /// Dots over a line: the same from another computation.
    static Curve dots(double[][] points) {
        return new Curve(CurveData.of("", points[0], points[1]), Role.PREDICTION, 0, 0);
    }
}
