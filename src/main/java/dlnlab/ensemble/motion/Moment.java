package dlnlab.ensemble.motion;

import dlnlab.ensemble.EnsembleTable;
import dlnlab.ensemble.Trajectory;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where all members are at one time, in two columns. Made once and moved on: what of the members is looked up is kept
/// from moment to moment, while more of them finish.
public final class Moment {
    private final int across;
    private final int up;
    private @Nullable Glide[] acrossGlides = new Glide[0];
    private @Nullable Glide[] upGlides = new Glide[0];
    private double[] endX = {};
    private double[] endY = {};
    private double[] endTime = {};
    private int[] members = {};
    private int known;
    private double[] x = {};
    private double[] y = {};

    /// @param across column of the ensemble's table that is the horizontal coordinate, kept along the trajectory
    /// @param up the vertical one, kept along the trajectory next to it
    public Moment(int across, int up) {
        this.across = across;
        this.up = up;
    }

    /// Takes in the members that have finished since the last time.
    /// @param table a later table of the same ensemble, in the order in which its members finished
    public void learn(EnsembleTable table) {
        int size = table.size();
        if (size > x.length) {
            grow(Math.max(size, 2 * x.length));
        }
        int timeColumn = table.plan().column("time");
        int[] traced = table.plan().tracedColumns();
        for (int row = known; row < size; row++) {
            Trajectory trajectory = table.trajectory(row);
            if (trajectory != null) {
                acrossGlides[row] = new Glide(trajectory, place(traced, across));
                upGlides[row] = new Glide(trajectory, place(traced, up));
            }
            members[row] = table.member(row);
            endX[row] = table.value(row, across);
            endY[row] = table.value(row, up);
            endTime[row] = table.value(row, timeColumn);
        }
        known = size;
    }

    private static int place(int[] columns, int column) {
        for (int k = 0; k < columns.length; k++) {
            if (columns[k] == column) {
                return k;
            }
        }
        throw new IllegalArgumentException("column " + column + " is not kept along the path");
    }

    private void grow(int size) {
        acrossGlides = Arrays.copyOf(acrossGlides, size);
        upGlides = Arrays.copyOf(upGlides, size);
        endX = Arrays.copyOf(endX, size);
        endY = Arrays.copyOf(endY, size);
        endTime = Arrays.copyOf(endTime, size);
        members = Arrays.copyOf(members, size);
        x = Arrays.copyOf(x, size);
        y = Arrays.copyOf(y, size);
    }

    /// Moves all members to where they are at a time; those whose trajectory is not kept are nowhere (NaN) until they
    /// have
    /// arrived.
    public void moveTo(double time) {
        for (int i = 0; i < known; i++) {
            Glide glide = acrossGlides[i];
            Glide glideUp = upGlides[i];
            boolean arrived = time >= endTime[i];
            if (arrived) {
                x[i] = endX[i];
                y[i] = endY[i];
            } else if (glide != null && glideUp != null) {
                x[i] = glide.at(time);
                y[i] = glideUp.at(time);
            } else {
                x[i] = Double.NaN;
                y[i] = Double.NaN;
            }
        }
    }

    /// Whoever draws a piece of a trajectory.
    @FunctionalInterface
    public interface Pen {
        /// Goes on to a point.
        void to(double x, double y);
    }

    /// The piece of a member's trajectory from one time to a later one, point by point as it is kept; nothing where
    /// its trajectory
    /// is not kept.
    public void trace(int i, double from, double to, Pen pen) {
        Glide glide = acrossGlides[i];
        Glide glideUp = upGlides[i];
        if (glide == null || glideUp == null) {
            return;
        }
        pen.to(glide.at(from), glideUp.at(from));
        for (int point = glide.firstAfter(from); glide.time(point) < to; point++) {
            pen.to(glide.value(point), glideUp.value(point));
        }
        pen.to(glide.at(to), glideUp.at(to));
    }

    /// How many members are known.
    public int size() {
        return known;
    }

    /// The number of a member.
    public int member(int i) {
        return members[i];
    }

    /// Horizontal coordinate of a member.
    public double x(int i) {
        return x[i];
    }

    /// Vertical coordinate of a member.
    public double y(int i) {
        return y[i];
    }
}
