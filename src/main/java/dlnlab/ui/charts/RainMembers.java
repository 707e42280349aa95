package dlnlab.ui.charts;

import dlnlab.ensemble.EnsembleTable;
import dlnlab.ensemble.Trajectory;
import dlnlab.ensemble.motion.Moment;
import dlnlab.plot.CurveData;
import dlnlab.scene.ColumnRef;
import dlnlab.ui.ensemble.Cloud;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;

/// The members of one ensemble in the two columns of a tile, moved from moment to moment while more of them finish.
final class RainMembers {
    private final List<ColumnRef> axes;
    private final @Nullable Cloud cloud;
    private Moment moment = new Moment(0, 0);

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
        EnsembleTable table = table();
        if (table == null || table.size() == moment.size()) {
            return;
        }
        if (moment.size() == 0) {
            int[] columns = columns(table);
            moment = new Moment(columns[0], columns[1]);
        }
        moment.learn(table);
    }

    private @Nullable EnsembleTable table() {
        return cloud == null ? null : cloud.table();
    }

    private int[] columns(EnsembleTable table) {
        return axes.stream()
                .mapToInt(axis -> Cloud.column(table.plan(), axis.quantity(), axis.column()))
                .toArray();
    }

    /// The time at which they are drawn: as long as their common time is not fixed they wait at their starts.
    double timeAt(double phase) {
        double time = cloud == null ? Double.NaN : cloud.timeAt(phase);
        return Double.isNaN(time) ? Double.NEGATIVE_INFINITY : time;
    }

    /// Where they are.
    Moment moment() {
        return moment;
    }

    /// The way of a member, if it is kept.
    Optional<CurveData> way(int i) {
        EnsembleTable table = table();
        Trajectory kept = table == null || i < 0 || i >= moment.size() ? null : table.way(i);
        return kept == null || table == null ? Optional.empty() : Optional.of(curve(table, kept));
    }

    /// Any way of the ensemble in the tile's columns.
    Optional<CurveData> curve(Trajectory way) {
        EnsembleTable table = table();
        return table == null ? Optional.empty() : Optional.of(curve(table, way));
    }

    private CurveData curve(EnsembleTable table, Trajectory way) {
        int[] columns = columns(table);
        int[] traced = table.plan().tracedColumns();
        double[][] sides = new double[2][];
        for (int k = 0; k < traced.length; k++) {
            for (int side = 0; side < 2; side++) {
                if (traced[k] == columns[side]) {
                    sides[side] = way.columns()[k];
                }
            }
        }
        return CurveData.of("", sides[0], sides[1]);
    }

    /// The member nearest to a place of the plot; -1 where none is within reach.
    /// @param at without a height where it comes from the keyboard: then only its distance from the left counts
    int nearest(Point2D at, double reach, ScaleAxis x, ScaleAxis y) {
        boolean byKey = Double.isNaN(at.getY());
        int best = -1;
        double allowed = byKey ? Double.POSITIVE_INFINITY : reach;
        for (int i = 0; i < moment.size(); i++) {
            double dx = x.getDisplayPosition(moment.x(i)) - at.getX();
            double dy = byKey ? 0 : y.getDisplayPosition(moment.y(i)) - at.getY();
            double distance = Math.hypot(dx, dy);
            if (distance < allowed) {
                allowed = distance;
                best = i;
            }
        }
        return best;
    }
}
