package dlnlab.ui.charts;

import dlnlab.plot.CurveData;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// A small sign at a point of the plane, sized in em by the style sheet.
final class PointMarker implements PlotDecoration {
    /// Where the sign stands; NaN coordinates hide it.
    private interface Place {
        double x();

        double y();
    }

    private final Region sign = new Region();
    private final Place place;

    private PointMarker(String styleClass, Place place) {
        this.place = place;
        sign.getStyleClass().addAll("point-marker", styleClass);
        sign.setMouseTransparent(true);
    }

    /// A discreet square at a corner of the hyperbola.
    static PointMarker corner(double x, double y) {
        return new PointMarker("corner-marker", new Place() {
            @Override
            public double x() {
                return x;
            }

            @Override
            public double y() {
                return y;
            }
        });
    }

    /// A hollow dot where a path starts.
    static PointMarker start(CurveData path) {
        return coloured(new PointMarker("start-marker", sampleOf(path, true)), path);
    }

    /// A filled dot where a path is now.
    ///
    /// @param oneOfMany smaller, as one of a swarm
    static PointMarker end(CurveData path, boolean oneOfMany) {
        return coloured(new PointMarker(oneOfMany ? "swarm-marker" : "end-marker", sampleOf(path, false)), path);
    }

    private static PointMarker coloured(PointMarker marker, CurveData path) {
        marker.sign.getStyleClass().add("run-colour-" + CurveStyle.of(path, 0).colour());
        return marker;
    }

    private static Place sampleOf(CurveData path, boolean first) {
        return new Place() {
            @Override
            public double x() {
                int size = path.size();
                return size == 0 ? Double.NaN : path.x(first ? 0 : size - 1);
            }

            @Override
            public double y() {
                int size = path.size();
                return size == 0 ? Double.NaN : path.y(first ? 0 : size - 1);
            }
        };
    }

    @Override
    public Node node() {
        return sign;
    }

    @Override
    public void place(ScaleAxis x, ScaleAxis y) {
        boolean visible = x.isValueOnAxis(place.x()) && y.isValueOnAxis(place.y());
        sign.setVisible(visible);
        if (visible) {
            double width = sign.prefWidth(-1);
            double height = sign.prefHeight(-1);
            sign.resizeRelocate(
                    x.getDisplayPosition(place.x()) - width / 2,
                    y.getDisplayPosition(place.y()) - height / 2,
                    width,
                    height);
        }
    }
}
