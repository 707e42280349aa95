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
    private static final int TRAIL_PIECES = 5;
    private static final double TRAIL_WEIGHT = 0.3;

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

    private void trails(
            Moment moment, double phase, DoubleUnaryOperator time, ScaleAxis x, ScaleAxis y, double density) {
        Linear across = Linear.of(x, density);
        Linear up = Linear.of(y, density);
        if (fromX.length < moment.size()) {
            fromX = new double[2 * moment.size()];
            fromY = new double[2 * moment.size()];
        }
        for (int piece = 0; piece <= TRAIL_PIECES; piece++) {
            double share = (double) piece / TRAIL_PIECES;
            moment.moveTo(time.applyAsDouble(Math.max(0, phase - TRAIL * (1 - share))));
            for (int i = 0; i < moment.size(); i++) {
                double px = across.at(moment.x(i));
                double py = up.at(moment.y(i));
                if (piece > 0) {
                    field.line(fromX[i], fromY[i], px, py, TRAIL_WEIGHT * share * share);
                }
                fromX[i] = px;
                fromY[i] = py;
            }
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
