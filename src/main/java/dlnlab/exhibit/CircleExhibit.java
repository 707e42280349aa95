package dlnlab.exhibit;

import dlnlab.exhibit.Panel.Arrow;
import dlnlab.exhibit.Panel.Handle;
import dlnlab.exhibit.Shown.Check;
import dlnlab.plot.ChartPicture.Curve;
import java.util.ArrayList;
import java.util.List;

/// What a 2 x 2 matrix does to the circle, as motions: turn, stretch, turn (W = U Sigma V^T), and beside it stretch
/// along the axes of P, then turn (W = Q P). The columns of W are two arrows to drag (theory F11).
final class CircleExhibit extends Exhibit {
    private static final double REACH = 1.75;
    private static final int CIRCLE = 0;
    private static final int LETTER = 1;
    private static final int AXES = 2;
    private static final int COLUMNS = 6;
    private static final int DIRECTIONS = 20_000;
    private static final double TURN = 2 * Math.PI / DIRECTIONS;

    /// The letter F, which no turn brings to its mirror image.
    private static final double[][] F = {
        {-0.2, -0.2, 0.3, -0.2, -0.2, 0.15},
        {-0.45, 0.45, 0.45, 0.45, 0.05, 0.05}
    };

    private static final List<Knob> KNOBS = List.of(
            Knob.played("motion", "motion", 0),
            Knob.handle("w11", "first column, entry 1", -1.7, 1.7, 0.6),
            Knob.handle("w21", "first column, entry 2", -1.7, 1.7, 0.8),
            Knob.handle("w12", "second column, entry 1", -1.7, 1.7, 0),
            Knob.handle("w22", "second column, entry 2", -1.7, 1.7, 1));

    private final Constants constants;

    CircleExhibit(Constants constants) {
        super("svd-circle", KNOBS, 2);
        this.constants = constants;
    }

    @Override
    public Values moved(Values values, String handle, double x, double y) {
        return handle.equals("first") ? values.with("w11", "w21", x, y) : values.with("w12", "w22", x, y);
    }

    @Override
    public Shown at(Values values) {
        Plain w = new Plain(values.get("w11"), values.get("w12"), values.get("w21"), values.get("w22"));
        Turns turns = Turns.of(w);
        double motion = values.get("motion");
        Plain back = Plain.turn(turns.first())
                .after(Plain.stretch(turns.large(), turns.small()))
                .after(Plain.turn(turns.second()));
        double determinant = w.determinant();
        return new Shown(
                List.of(panel(w, turns, turns.turnStretchTurn(motion)), panel(w, turns, turns.stretchTurn(motion))),
                List.of(
                        Words.reading("σ₁", turns.large()),
                        Words.reading("σ₂", Math.abs(turns.small())),
                        Words.reading("det W", determinant),
                        Words.reading("now", motion, turns.words(motion)),
                        Words.reading(
                                "|W − UΣVᵀ|",
                                w.distance(back),
                                w.distance(back) < 1e-12 ? "0, to rounding" : Words.number(w.distance(back)))),
                List.of(
                        new Check("UΣVᵀ gives W back", w.distance(back), 0, 1e-12, "The largest entry of W − UΣVᵀ."),
                        longest(w),
                        area(w)));
    }

    private Check longest(Plain w) {
        double longest = 0;
        for (int k = 0; k < DIRECTIONS; k++) {
            double x = w.x(Math.cos(k * TURN), Math.sin(k * TURN));
            double y = w.y(Math.cos(k * TURN), Math.sin(k * TURN));
            longest = Math.max(longest, Math.hypot(x, y));
        }
        double sum = w.squaredNorm();
        double apart = Math.sqrt(Math.max(0, sum * sum - 4 * w.determinant() * w.determinant()));
        return new Check(
                "longest image of the circle",
                longest,
                constants.of("SVD longest", Math.sqrt((sum + apart) / 2)),
                1e-6,
                "The longest of 20,000 images of unit vectors, against σ₁, the root of WᵀW's largest eigenvalue.");
    }

    private Check area(Plain w) {
        double twice = 0;
        for (int k = 0; k < DIRECTIONS; k++) {
            double x = w.x(Math.cos(k * TURN), Math.sin(k * TURN));
            double y = w.y(Math.cos(k * TURN), Math.sin(k * TURN));
            double nextX = w.x(Math.cos((k + 1) * TURN), Math.sin((k + 1) * TURN));
            double nextY = w.y(Math.cos((k + 1) * TURN), Math.sin((k + 1) * TURN));
            twice += x * nextY - y * nextX;
        }
        Turns turns = Turns.of(w);
        return new Check(
                "area of the image, over π",
                twice / (2 * Math.PI),
                constants.of("SVD area", turns.large() * turns.small()),
                1e-6,
                "The area that the image of the circle surrounds, negative if it is mirrored, against ± σ₁σ₂.");
    }

    private static Panel panel(Plain w, Turns turns, Plain now) {
        List<Curve> curves = new ArrayList<>();
        curves.add(Lines.background(Lines.ellipse(0, 0, 1, 0, 0, 1)));
        curves.add(Lines.background(Lines.ellipse(0, 0, w.a(), w.c(), w.b(), w.d())));
        curves.add(Lines.line("circle", Lines.ellipse(0, 0, now.a(), now.c(), now.b(), now.d()), CIRCLE, 0));
        curves.add(Lines.line("letter", image(now), LETTER, 0));
        double c = Math.cos(turns.second());
        double s = Math.sin(turns.second());
        List<Arrow> arrows = List.of(
                new Arrow(0, 0, w.a(), w.c(), COLUMNS, false),
                new Arrow(0, 0, w.b(), w.d(), COLUMNS, false),
                // the rows of V^T are what it turns onto the axes
                new Arrow(0, 0, now.x(c, -s), now.y(c, -s), AXES, true),
                new Arrow(0, 0, now.x(s, c), now.y(s, c), AXES, true));
        return Panel.plane(
                0,
                0,
                REACH,
                curves,
                arrows,
                List.of(
                        new Handle("first", "first column of W", w.a(), w.c()),
                        new Handle("second", "second column of W", w.b(), w.d())));
    }

    private static double[][] image(Plain now) {
        double[][] points = new double[2][F[0].length];
        for (int k = 0; k < points[0].length; k++) {
            points[0][k] = now.x(F[0][k], F[1][k]);
            points[1][k] = now.y(F[0][k], F[1][k]);
        }
        return points;
    }
}
