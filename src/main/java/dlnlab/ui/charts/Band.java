package dlnlab.ui.charts;

import dlnlab.plot.Decimation;
import dlnlab.plot.PointBuffer;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.shape.Polygon;

/// The pale area between the least and greatest values around a curve.
final class Band implements PlotDecoration {
    private static final int COLUMNS = 150;

    private final PlottedCurve curve;
    private final Polygon area = new Polygon();
    private final PointBuffer lower = new PointBuffer(COLUMNS + 2);
    private final PointBuffer upper = new PointBuffer(COLUMNS + 2);

    Band(PlottedCurve curve) {
        this.curve = curve;
        area.getStyleClass().addAll("curve-band", "curve-fill-" + curve.style().colour());
    }

    @Override
    public Node node() {
        return area;
    }

    @Override
    public void place(ScaleAxis x, ScaleAxis y) {
        if (!curve.extent().banded()) {
            return;
        }
        Decimation.band(curve.data(), x.scale(), y.scale(), x.range(), COLUMNS, lower, upper);
        Double[] outline = new Double[4 * lower.size()];
        int at = 0;
        for (int i = 0; i < lower.size(); i++) {
            outline[at++] = x.getDisplayPosition(lower.x(i));
            outline[at++] = y.getDisplayPosition(lower.y(i));
        }
        for (int i = upper.size() - 1; i >= 0; i--) {
            outline[at++] = x.getDisplayPosition(upper.x(i));
            outline[at++] = y.getDisplayPosition(upper.y(i));
        }
        ObservableList<Double> corners = area.getPoints();
        corners.setAll(outline);
    }

    @Override
    public boolean faded() {
        return curve.faded();
    }
}
