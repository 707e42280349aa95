package dlnlab.exhibit;

import dlnlab.exhibit.Panel.Arrow;
import dlnlab.exhibit.Panel.Handle;
import dlnlab.exhibit.Shown.Check;
import dlnlab.plot.AxisRange;
import dlnlab.plot.ChartPicture.Curve;
import java.util.ArrayList;
import java.util.List;

/// The gradient depends on how lengths are measured: under (u, v) = u^T A^-1 v it is A times the usual one. A point to
/// drag, the unit balls of both metrics around it, the steepest step of length one of each, and both paths down
/// (theory F11).
final class MetricExhibit extends Exhibit {
    private static final double REACH = 2.2;
    private static final int STEPS = 1600;
    private static final double TIME = 16;
    private static final double DRAWN_TIME = 4;
    private static final double CHECKED_TIME = 1;
    private static final int DRAWN_EVERY = 4;
    private static final int DIRECTIONS = 7200;
    private static final int USUAL = 0;
    private static final int OTHER = 1;
    private static final Valley VALLEY = new Valley(0.5, 2, 0, 0);

    private static final List<Knob> KNOBS = List.of(
            Knob.handle("x", "the point, w₁", -2, 2, -1.3),
            Knob.handle("y", "the point, w₂", -1.9, 1.9, 0.9),
            Knob.handle("long", "first semi-axis of the ball", 0.2, 2, 1.2),
            Knob.handle("short", "second semi-axis of the ball", 0.2, 2, 0.6),
            Knob.handle("angle", "angle of the first semi-axis", -Math.PI, Math.PI, Math.toRadians(70)));

    private final Constants constants;

    MetricExhibit(Constants constants) {
        super("metrics", KNOBS, 2);
        this.constants = constants;
    }

    /// The metric: A = R diag(long^2, short^2) R^T, whose unit ball has these semi-axes.
    private record Metric(double a11, double a12, double a22) {
        static Metric of(Values values) {
            double first = values.get("long") * values.get("long");
            double second = values.get("short") * values.get("short");
            double c = Math.cos(values.get("angle"));
            double s = Math.sin(values.get("angle"));
            return new Metric(c * c * first + s * s * second, c * s * (first - second), s * s * first + c * c * second);
        }

        double x(double gx, double gy) {
            return a11 * gx + a12 * gy;
        }

        double y(double gx, double gy) {
            return a12 * gx + a22 * gy;
        }
    }

    @Override
    public Values moved(Values values, String handle, double x, double y) {
        double dx = x - values.get("x");
        double dy = y - values.get("y");
        return switch (handle) {
            case "point" -> values.with("x", "y", x, y);
            case "first" -> values.with("long", Math.hypot(dx, dy)).with("angle", Math.atan2(dy, dx));
            default -> {
                double angle = values.get("angle");
                yield values.with("short", Math.abs(dy * Math.cos(angle) - dx * Math.sin(angle)));
            }
        };
    }

    @Override
    public Shown at(Values values) {
        double x = values.get("x");
        double y = values.get("y");
        Metric metric = Metric.of(values);
        double gx = VALLEY.slopeX(x);
        double gy = VALLEY.slopeY(y);
        double ax = metric.x(gx, gy);
        double ay = metric.y(gx, gy);
        double[][] usual = path(new Metric(1, 0, 1), x, y);
        double[][] other = path(metric, x, y);
        double slope = Math.sqrt(Math.max(0, gx * ax + gy * ay));
        double turn = Math.atan2(gx * ay - gy * ax, gx * ax + gy * ay);
        return new Shown(
                List.of(plane(values, usual, other, ax, ay), losses(usual, other)),
                List.of(
                        Words.reading(
                                "A",
                                metric.a11,
                                "[" + Words.number(metric.a11) + "  " + Words.number(metric.a12) + "; "
                                        + Words.number(metric.a12) + "  " + Words.number(metric.a22) + "]"),
                        Words.reading("the gradient is turned by", turn, Words.degrees(turn)),
                        Words.reading("slope, usual", Math.hypot(gx, gy), USUAL),
                        Words.reading("slope, with A", slope, OTHER)),
                List.of(steepest(values, gx, gy, slope), end(metric, x, y, other)));
    }

    // the steepest of very many steps to the edge of the unit ball, against duality: sqrt(g^T A g)
    private Check steepest(Values values, double gx, double gy, double slope) {
        double c = Math.cos(values.get("angle"));
        double s = Math.sin(values.get("angle"));
        double best = 0;
        for (int k = 0; k < DIRECTIONS; k++) {
            double along = values.get("long") * Math.cos(2 * Math.PI * k / DIRECTIONS);
            double across = values.get("short") * Math.sin(2 * Math.PI * k / DIRECTIONS);
            best = Math.max(best, gx * (c * along - s * across) + gy * (s * along + c * across));
        }
        return new Check(
                "steepest of 7,200 unit steps",
                best,
                constants.of("F11 slope", slope),
                1e-5 * (1 + slope),
                "How much the loss falls along the best step to the edge of A's unit ball, against √(gᵀAg) (F11).");
    }

    // the path by a Runge-Kutta method against the exponential of -AHt
    private Check end(Metric metric, double x, double y, double[][] path) {
        double time = CHECKED_TIME;
        double m11 = -metric.a11 * VALLEY.h1();
        double m12 = -metric.a12 * VALLEY.h2();
        double m21 = -metric.a12 * VALLEY.h1();
        double m22 = -metric.a22 * VALLEY.h2();
        double middle = (m11 + m22) / 2;
        double apart = Math.sqrt(Math.max(0, middle * middle - (m11 * m22 - m12 * m21)));
        double fast = Math.exp((middle + apart) * time);
        double slow = Math.exp((middle - apart) * time);
        double even = (fast + slow) / 2;
        double odd = apart < 1e-9 ? time * fast : (fast - slow) / (2 * apart);
        double px = even * x + odd * ((m11 - middle) * x + m12 * y);
        double py = even * y + odd * (m21 * x + (m22 - middle) * y);
        double predicted = constants.of("F11 path", VALLEY.loss(px, py));
        int at = (int) Math.round(STEPS * CHECKED_TIME / TIME);
        return new Check(
                "loss on the way at t = 1",
                VALLEY.loss(path[0][at], path[1][at]),
                predicted,
                1e-7 * (1 + VALLEY.loss(x, y)),
                "The path of dw/dt = −A∇E(w), step by step, against the exponential of −AHt.");
    }

    private static double[][] path(Metric metric, double x, double y) {
        return RungeKutta.path(
                (w, out) -> {
                    double gx = VALLEY.slopeX(w[0]);
                    double gy = VALLEY.slopeY(w[1]);
                    out[0] = -metric.x(gx, gy);
                    out[1] = -metric.y(gx, gy);
                },
                new double[] {x, y},
                TIME,
                STEPS);
    }

    private static Panel plane(Values values, double[][] usual, double[][] other, double ax, double ay) {
        double x = values.get("x");
        double y = values.get("y");
        double a = values.get("long");
        double b = values.get("short");
        double c = Math.cos(values.get("angle"));
        double s = Math.sin(values.get("angle"));
        List<Curve> curves = new ArrayList<>(VALLEY.contours(0.4, 8));
        curves.add(Lines.line("", Lines.ellipse(x, y, 1, 0, 0, 1), USUAL, 2));
        curves.add(Lines.line("", Lines.ellipse(x, y, a * c, a * s, -b * s, b * c), OTHER, 2));
        curves.add(Lines.line("usual metric", usual, USUAL, 0));
        curves.add(Lines.line("metric of A", other, OTHER, 0));
        return Panel.plane(
                0,
                0,
                REACH,
                curves,
                arrows(x, y, ax, ay),
                List.of(
                        new Handle("first", "first axis of the unit ball", x + a * c, y + a * s),
                        new Handle("second", "second axis of the unit ball", x - b * s, y + b * c),
                        new Handle("point", "the point", x, y)));
    }

    // both steepest steps have length one in their own metric, so they end on their own unit ball
    private static List<Arrow> arrows(double x, double y, double ax, double ay) {
        double gx = VALLEY.slopeX(x);
        double gy = VALLEY.slopeY(y);
        double usual = Math.hypot(gx, gy);
        double other = Math.sqrt(gx * ax + gy * ay);
        return usual > 1e-9
                ? List.of(
                        new Arrow(x, y, -gx / usual, -gy / usual, USUAL, true),
                        new Arrow(x, y, -ax / other, -ay / other, OTHER, true))
                : List.of();
    }

    private static Panel losses(double[][] usual, double[][] other) {
        double start = VALLEY.loss(usual[0][0], usual[1][0]);
        return Panel.chart(
                new AxisRange(0, DRAWN_TIME),
                new AxisRange(0, 1.05 * Math.max(start, 1e-3)),
                List.of(
                        Lines.line("usual metric", losses(usual), USUAL, 0),
                        Lines.line("metric of A", losses(other), OTHER, 0)));
    }

    private static double[][] losses(double[][] path) {
        int count = (int) (STEPS * DRAWN_TIME / TIME) / DRAWN_EVERY + 1;
        double[][] points = new double[2][count];
        for (int k = 0; k < count; k++) {
            points[0][k] = k * DRAWN_EVERY * TIME / STEPS;
            points[1][k] = VALLEY.loss(path[0][k * DRAWN_EVERY], path[1][k * DRAWN_EVERY]);
        }
        return points;
    }
}
