package dlnlab.ui.charts;

import dlnlab.plot.CurveData;
import java.util.List;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;

/// A sample of a path and how far from the pointer it is drawn, in pixels.
record PathPoint(CurveData path, int sample, double distance) {
    /// The sample drawn nearest to a position in the plot; null when no path has any.
    static @Nullable PathPoint nearest(List<? extends CurveData> paths, Point2D at, ScaleAxis xAxis, ScaleAxis yAxis) {
        PathPoint best = null;
        for (CurveData path : paths) {
            int size = path.size();
            for (int i = 0; i < size; i++) {
                double dx = xAxis.getDisplayPosition(path.x(i)) - at.getX();
                double dy = yAxis.getDisplayPosition(path.y(i)) - at.getY();
                double distance = Math.hypot(dx, dy);
                if (best == null || distance < best.distance()) {
                    best = new PathPoint(path, i, distance);
                }
            }
        }
        return best;
    }
}
