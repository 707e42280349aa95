package dlnlab.ui.charts;

import javafx.scene.Node;
import javafx.scene.shape.Line;

/// The dashed vertical line at the moment of the run that the rest of the window shows.
final class TimeCursor implements PlotDecoration {
    private final Line line = new Line();
    private double at = Double.NaN;

    TimeCursor() {
        line.getStyleClass().add("time-cursor");
        line.setVisible(false);
    }

    /// Moves the cursor; NaN hides it.
    ///
    /// @return whether anything changed
    boolean moveTo(double x) {
        boolean changed = Double.compare(at, x) != 0;
        at = x;
        return changed;
    }

    @Override
    public Node node() {
        return line;
    }

    @Override
    public void place(ScaleAxis x, ScaleAxis y) {
        line.setVisible(x.isValueOnAxis(at));
        if (line.isVisible()) {
            double position = x.getDisplayPosition(at);
            line.setStartX(position);
            line.setEndX(position);
            line.setStartY(0);
            line.setEndY(y.getHeight());
        }
    }
}
