package dlnlab.ui.charts;

import dlnlab.ensemble.EnsembleTable;
import dlnlab.ensemble.Trajectory;
import dlnlab.ensemble.motion.Moment;
import dlnlab.linalg.DenseMatrix;
import dlnlab.plot.CurveData;
import dlnlab.scene.ColumnRef;
import dlnlab.ui.ensemble.Cloud;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;

/// The members of one ensemble in the two columns of a tile, moved from moment to moment while more of them finish.
///
/// They are moved by whoever paints them, on a thread of its own; the window knows where they were drawn last.
final class RainMembers {
    private final List<ColumnRef> axes;
    private final @Nullable Cloud cloud;
    private volatile @Nullable EnsembleTable table;
    private RainPlaces places = RainPlaces.NONE;
    // moved by one at a time
    private @Nullable Moment moment;

    /// @param axes the horizontal column and the vertical one
    /// @param cloud the ensemble, null for none
    RainMembers(List<ColumnRef> axes, @Nullable Cloud cloud) {
        this.axes = List.copyOf(axes);
        this.cloud = cloud;
        learn();
    }

    @Nullable
    Cloud cloud() {
        return cloud;
    }

    /// Takes in who has finished since the last time.
    void learn() {
        table = cloud == null ? null : cloud.table();
    }

    /// How many have finished.
    int size() {
        EnsembleTable now = table;
        return now == null ? 0 : now.size();
    }

    /// Moves and draws them. Beside the window.
    /// @param least so many have finished at least
    /// @return where they are drawn
    synchronized RainPlaces paint(int least, Consumer<Moment> painter) {
        EnsembleTable now = table;
        Moment moved = moment;
        if (moved == null) {
            int[] columns = now == null ? new int[2] : columns(now);
            moved = new Moment(columns[0], columns[1]);
            moment = now == null ? null : moved;
        }
        if (now != null && moved.size() < least) {
            moved.learn(now);
        }
        painter.accept(moved);
        return RainPlaces.of(moved);
    }

    /// Where they are drawn.
    RainPlaces places() {
        return places;
    }

    /// Tells where they are drawn from now on.
    void setPlaces(RainPlaces drawn) {
        places = drawn;
    }

    private int[] columns(EnsembleTable of) {
        return axes.stream()
                .mapToInt(axis -> Cloud.column(of.plan(), axis.quantity(), axis.column()))
                .toArray();
    }

    /// The time at which they are drawn: as long as their common time is not fixed they wait at their starts.
    double timeAt(double phase) {
        double time = cloud == null ? Double.NaN : cloud.timeAt(phase);
        return Double.isNaN(time) ? Double.NEGATIVE_INFINITY : time;
    }

    /// The path of a member, if it is kept.
    Optional<CurveData> path(int i) {
        EnsembleTable now = table;
        Trajectory kept = now == null || i < 0 || i >= now.size() ? null : now.trajectory(i);
        return kept == null || now == null ? Optional.empty() : Optional.of(curve(now, kept));
    }

    /// The square matrix in which a member ends; empty where that is not known.
    /// @param size its number of rows
    Optional<DenseMatrix> end(int i, int size) {
        EnsembleTable now = table;
        if (now == null || i < 0 || i >= now.size()) {
            return Optional.empty();
        }
        DenseMatrix end = new DenseMatrix(size, size);
        for (int k = 0; k < size * size; k++) {
            end.set(k / size, k % size, now.value(i, Cloud.column(now.plan(), "endToEnd", k)));
        }
        return Optional.of(end);
    }

    /// Any path of the ensemble in the tile's columns.
    Optional<CurveData> curve(Trajectory path) {
        EnsembleTable now = table;
        return now == null ? Optional.empty() : Optional.of(curve(now, path));
    }

    private CurveData curve(EnsembleTable of, Trajectory path) {
        int[] columns = columns(of);
        int[] traced = of.plan().tracedColumns();
        double[][] sides = new double[2][];
        for (int k = 0; k < traced.length; k++) {
            for (int side = 0; side < 2; side++) {
                if (traced[k] == columns[side]) {
                    sides[side] = path.columns()[k];
                }
            }
        }
        return CurveData.of("", sides[0], sides[1]);
    }

    /// The member nearest to a place of the plot; -1 where none is within reach.
    /// @param at without a height where it comes from the keyboard: then only its distance from the left counts
    int nearest(Point2D at, double reach, ScaleAxis x, ScaleAxis y) {
        PixelAxis across = PixelAxis.of(x, 1);
        PixelAxis up = PixelAxis.of(y, 1);
        boolean byKey = Double.isNaN(at.getY());
        int best = -1;
        double allowed = byKey ? Double.POSITIVE_INFINITY : reach;
        for (int i = 0; i < places.size(); i++) {
            double dx = across.at(places.x()[i]) - at.getX();
            double dy = byKey ? 0 : up.at(places.y()[i]) - at.getY();
            double distance = Math.hypot(dx, dy);
            if (distance < allowed) {
                allowed = distance;
                best = i;
            }
        }
        return best;
    }
}
