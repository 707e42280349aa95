package dlnlab.ui.charts;

import dlnlab.ensemble.analysis.Histogram;
import dlnlab.plot.Scale;
import dlnlab.ui.ensemble.Bars;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;

/// The bars of a histogram, as one shape, those of what lies beyond its range, with their numbers, and upright lines at
/// numbers that matter.
final class BarLayer implements PlotDecoration {
    private static final double GAP = 0.12;
    /// A bar of few beside many thousands must still be seen.
    private static final double LEAST_HEIGHT = 2;

    private final Group group = new Group();
    private final Path bars = new Path();
    private final Path beyond = new Path();
    private final Label below = new Label();
    private final Label above = new Label();
    private final Path measured = new Path();
    private final Path known = new Path();
    private final Rectangle clip = new Rectangle();
    private Bars shown = new Bars(Histogram.of(new double[0], 0, 1, 1), Scale.LINEAR);
    private List<Line> lines = List.of();

    /// An upright line.
    /// @param known whether it was known before, and is not measured
    record Line(double x, boolean known) {}

    BarLayer() {
        bars.getStyleClass().add("histogram-bars");
        beyond.getStyleClass().add("histogram-beyond");
        below.getStyleClass().add("histogram-beyond-count");
        above.getStyleClass().add("histogram-beyond-count");
        measured.getStyleClass().add("quantile-line");
        known.getStyleClass().add("published-line");
        group.setMouseTransparent(true);
        group.setAutoSizeChildren(false);
        group.setClip(clip);
        group.getChildren().addAll(bars, beyond, below, above, measured, known);
    }

    /// Replaces what is drawn; [#place] draws it.
    void show(Bars newBars, List<Line> newLines) {
        shown = newBars;
        lines = List.copyOf(newLines);
    }

    @Override
    public Node node() {
        return group;
    }

    @Override
    public void place(ScaleAxis x, ScaleAxis y) {
        clip.setWidth(x.getWidth());
        clip.setHeight(y.getHeight());
        List<PathElement> steps = new ArrayList<>();
        for (int k = 0; k < shown.size(); k++) {
            steps.addAll(outline(shown.bin(k), x, y));
        }
        bars.getElements().setAll(steps);
        List<PathElement> outside = new ArrayList<>(outline(shown.below(), x, y));
        outside.addAll(outline(shown.above(), x, y));
        beyond.getElements().setAll(outside);
        place(below, shown.below(), x, y);
        place(above, shown.above(), x, y);
        measured.getElements().setAll(upright(false, x, y));
        known.getElements().setAll(upright(true, x, y));
    }

    private static List<PathElement> outline(Bars.Bar bar, ScaleAxis x, ScaleAxis y) {
        if (bar.count() == 0) {
            return List.of();
        }
        double left = x.getDisplayPosition(bar.from());
        double width = (1 - GAP) * (x.getDisplayPosition(bar.to()) - left);
        double floor = y.getDisplayPosition(0);
        double top = Math.max(0, Math.min(y.getDisplayPosition(bar.count()), floor - LEAST_HEIGHT));
        return List.of(
                new MoveTo(left, floor),
                new LineTo(left, top),
                new LineTo(left + width, top),
                new LineTo(left + width, floor),
                new ClosePath());
    }

    /// The number of what lies beyond, upright over its bar, inside the plot.
    private static void place(Label number, Bars.Bar bar, ScaleAxis x, ScaleAxis y) {
        number.setVisible(bar.count() > 0);
        number.setText(String.format(Locale.ROOT, "%,d", bar.count()));
        double width = Math.ceil(number.prefWidth(-1));
        double height = Math.ceil(number.prefHeight(-1));
        double middle = (x.getDisplayPosition(bar.from()) + x.getDisplayPosition(bar.to())) / 2;
        double top = Math.min(y.getDisplayPosition(bar.count()), y.getDisplayPosition(0) - LEAST_HEIGHT) - height;
        number.resizeRelocate(
                Math.rint(Math.clamp(middle - width / 2, 0, Math.max(0, x.getWidth() - width))),
                Math.rint(Math.max(0, top)),
                width,
                height);
    }

    private List<PathElement> upright(boolean wanted, ScaleAxis x, ScaleAxis y) {
        List<PathElement> strokes = new ArrayList<>();
        for (Line line : lines) {
            if (line.known() == wanted) {
                double at = x.getDisplayPosition(line.x());
                strokes.add(new MoveTo(at, 0));
                strokes.add(new LineTo(at, y.getHeight()));
            }
        }
        return strokes;
    }
}
