package dlnlab.ui.charts;

import dlnlab.ensemble.motion.Moment;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;

/// Thousands of members under one pair of axes: where they are, the last piece of their way, where they started, and
/// where those before them were.
final class RainLayer implements PlotDecoration {
    private static final double RADIUS_EM = 0.19;
    private static final double OPACITY = 0.62;
    private static final double GHOST_OPACITY = 0.3;
    private static final double TRAIL = 0.035;
    private static final double SHORTEST_TRAIL = 0.7;
    private static final double TRAIL_WEIGHT = 0.42;

    private final Group group = new Group();
    private final PixelPicture before = new PixelPicture();
    private final PixelPicture now = new PixelPicture();
    private final SampleColours colours =
            new SampleColours(this::recolour, "rain-colour", "rain-crowd-colour", "rain-ghost-colour");
    private final Rectangle clip = new Rectangle();
    private final DotField field = new DotField();
    private int[] rainColours = {};
    private int[] ghostColours = {};
    private double[] fromX = {};
    private double[] fromY = {};
    private final Trail trail = new Trail();
    private double radius = 2;

    RainLayer() {
        group.setMouseTransparent(true);
        group.setAutoSizeChildren(false);
        group.setClip(clip);
        group.getChildren().addAll(before, now, colours);
    }

    private void recolour() {
        rainColours = new int[0];
        ghostColours = new int[0];
    }

    @Override
    public Node node() {
        return group;
    }

    @Override
    public void place(ScaleAxis x, ScaleAxis y) {
        radius = RADIUS_EM * y.getTickLabelFont().getSize();
        clip.setWidth(x.getWidth());
        clip.setHeight(y.getHeight());
    }

    /// Draws where the members before were, pale.
    void paintGhost(Moment ghost, ScaleAxis x, ScaleAxis y) {
        if (ghostColours.length == 0) {
            ghostColours = DotField.colours(colours.rgb(2), colours.rgb(2), GHOST_OPACITY);
        }
        double density = begin(before, x, y);
        dots(ghost, x, y, density);
        field.paint(before.pixels(), ghostColours);
        before.show();
    }

    /// Draws where the members are.
    /// @param phase how far they have fallen
    /// @param time of a phase
    /// @param starts whether their starts are shown too
    void paint(Moment moment, double phase, DoubleUnaryOperator time, boolean starts, ScaleAxis x, ScaleAxis y) {
        if (rainColours.length == 0) {
            rainColours = DotField.colours(colours.rgb(0), colours.rgb(1), OPACITY);
        }
        double density = begin(now, x, y);
        if (starts) {
            moment.moveTo(Double.NEGATIVE_INFINITY);
            dots(moment, x, y, density);
        }
        if (phase > 0 && phase < 1) {
            trails(moment, phase, time, x, y, density);
        }
        moment.moveTo(time.applyAsDouble(phase));
        dots(moment, x, y, density);
        field.paint(now.pixels(), rainColours);
        now.show();
    }

    private double begin(PixelPicture picture, ScaleAxis x, ScaleAxis y) {
        double density = picture.density();
        picture.resize(x.getWidth(), y.getHeight(), density);
        field.clear(picture.columns(), picture.rows());
        return density;
    }

    private void dots(Moment moment, ScaleAxis x, ScaleAxis y, double density) {
        Linear across = Linear.of(x, density);
        Linear up = Linear.of(y, density);
        for (int i = 0; i < moment.size(); i++) {
            field.dot(across.at(moment.x(i)), up.at(moment.y(i)), radius * density, 1);
        }
    }

    /// The last piece of the way of each member that moves.
    private void trails(
            Moment moment, double phase, DoubleUnaryOperator time, ScaleAxis x, ScaleAxis y, double density) {
        Linear across = Linear.of(x, density);
        Linear up = Linear.of(y, density);
        double from = time.applyAsDouble(Math.max(0, phase - TRAIL));
        double to = time.applyAsDouble(phase);
        moment.moveTo(from);
        if (fromX.length < moment.size()) {
            fromX = new double[2 * moment.size()];
            fromY = new double[2 * moment.size()];
        }
        for (int i = 0; i < moment.size(); i++) {
            fromX[i] = across.at(moment.x(i));
            fromY[i] = up.at(moment.y(i));
        }
        moment.moveTo(to);
        for (int i = 0; i < moment.size(); i++) {
            double length = Math.hypot(across.at(moment.x(i)) - fromX[i], up.at(moment.y(i)) - fromY[i]);
            if (length > SHORTEST_TRAIL) {
                trail.begin(length);
                moment.trace(i, from, to, (px, py) -> trail.to(across.at(px), up.at(py)));
            }
        }
    }

    /// A trail that grows stronger towards its head.
    private final class Trail {
        private double whole;
        private double gone;
        private double lastX = Double.NaN;
        private double lastY = Double.NaN;

        void begin(double length) {
            whole = length;
            gone = 0;
            lastX = Double.NaN;
        }

        void to(double x, double y) {
            if (!Double.isNaN(lastX)) {
                gone += Math.hypot(x - lastX, y - lastY);
                double share = Math.min(1, gone / whole);
                field.line(lastX, lastY, x, y, TRAIL_WEIGHT * share * share);
            }
            lastX = x;
            lastY = y;
        }
    }

    /// The place of a value on an axis; of a linear one without asking it for each of thousands.
    private record Linear(ScaleAxis axis, double offset, double factor, double density) {
        static Linear of(ScaleAxis axis, double density) {
            double at = axis.getDisplayPosition(axis.getLowerBound());
            double end = axis.getDisplayPosition(axis.getUpperBound());
            double factor = (end - at) / (axis.getUpperBound() - axis.getLowerBound());
            return new Linear(axis, at - factor * axis.getLowerBound(), factor, density);
        }

        double at(double value) {
            return density
                    * (axis.scale() == dlnlab.plot.Scale.LINEAR
                            ? offset + factor * value
                            : axis.getDisplayPosition(value));
        }
    }
}
