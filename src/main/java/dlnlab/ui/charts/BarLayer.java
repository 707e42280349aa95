package dlnlab.ui.charts;

import dlnlab.ensemble.analysis.Histogram;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;

/// The bars of a histogram, as one shape, and upright lines at numbers that matter.
final class BarLayer implements PlotDecoration {
    private static final double GAP = 0.12;

    private final Group group = new Group();
    private final Path bars = new Path();
    private final Path measured = new Path();
    private final Path known = new Path();
    private final Rectangle clip = new Rectangle();
    private Histogram histogram = Histogram.of(new double[0], 0, 1, 1);
    private List<Line> lines = List.of();

    /// An upright line.
    /// @param known whether it was known before, and is not measured
    record Line(double x, boolean known) {}

    BarLayer() {
        bars.getStyleClass().add("histogram-bars");
        measured.getStyleClass().add("quantile-line");
        known.getStyleClass().add("published-line");
        group.setMouseTransparent(true);
        group.setAutoSizeChildren(false);
        group.setClip(clip);
        group.getChildren().addAll(bars, measured, known);
    }

    /// Replaces what is drawn; [#place] draws it.
    void show(Histogram newHistogram, List<Line> newLines) {
        histogram = newHistogram;
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
        double floor = y.getDisplayPosition(0);
        for (int k = 0; k < histogram.counts().length; k++) {
            if (histogram.counts()[k] > 0) {
                double left = x.getDisplayPosition(histogram.edge(k));
                double right = x.getDisplayPosition(histogram.edge(k + 1));
                double gap = GAP * (right - left);
                double top = y.getDisplayPosition(histogram.counts()[k]);
                steps.add(new MoveTo(left, floor));
                steps.add(new LineTo(left, top));
                steps.add(new LineTo(right - gap, top));
                steps.add(new LineTo(right - gap, floor));
                steps.add(new ClosePath());
            }
        }
        bars.getElements().setAll(steps);
        measured.getElements().setAll(upright(false, x, y));
        known.getElements().setAll(upright(true, x, y));
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
