package dlnlab.ensemble.motion;

import dlnlab.ensemble.EnsembleTable;
import dlnlab.ensemble.Trajectory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The times at which all members are shown together, chosen so that the picture never stands still: between two
/// neighbouring ones of them the members go the same length of trajectory, all taken together.
///
/// Small starts stand still for long and then go fast, each at its own time: over the time itself, or its logarithm, a
/// picture of thousands would wait, flash and wait. What is shown at a moment is still where all members are at one
/// and the same time of the flow.
public final class CommonTime {
    private static final int NOTCHES = 400;

    private final double[] times;

    private CommonTime(double[] times) {
        this.times = times;
    }

    /// The times of the first members of an ensemble: those of the same members in whatever order they finished, so
    /// that they do not depend on the number of cores.
    /// @param table of which the trajectories are kept
    /// @param below only members with a smaller number count
    public static CommonTime of(EnsembleTable table, int below) {
        int[] rows = IntStream.range(0, table.size())
                .filter(row -> table.member(row) < below)
                .boxed()
                .sorted(Comparator.comparingInt(table::member))
                .mapToInt(row -> row)
                .toArray();
        List<Trajectory> trajectories = new ArrayList<>();
        for (int row : rows) {
            Trajectory trajectory = table.trajectory(row);
            if (trajectory != null) {
                trajectories.add(trajectory);
            }
        }
        return of(trajectories);
    }

    /// The times of some trajectories, such as those of the first few hundred members.
    /// @param trajectories of which the first two columns are the coordinates; those without motion are left out
    public static CommonTime of(List<Trajectory> trajectories) {
        List<double[]> pieces = new ArrayList<>();
        double whole = 0;
        for (Trajectory trajectory : trajectories) {
            double[][] columns = trajectory.columns();
            for (int i = 1; i < trajectory.size(); i++) {
                double piece = Math.hypot(columns[0][i] - columns[0][i - 1], columns[1][i] - columns[1][i - 1]);
                if (piece > 0 && Double.isFinite(piece)) {
                    // as if the piece were gone in its middle
                    pieces.add(new double[] {(trajectory.times()[i] + trajectory.times()[i - 1]) / 2, piece});
                    whole += piece;
                }
            }
        }
        pieces.sort(Comparator.comparingDouble(piece -> piece[0]));
        double end = trajectories.stream()
                .mapToDouble(trajectory -> trajectory.times()[trajectory.size() - 1])
                .max()
                .orElse(1);
        double[] times = new double[NOTCHES + 1];
        double gone = 0;
        int next = 1;
        for (double[] piece : pieces) {
            gone += piece[1];
            while (next < NOTCHES && gone >= whole * next / NOTCHES) {
                times[next++] = piece[0];
            }
        }
        while (next <= NOTCHES) {
            times[next++] = end;
        }
        return new CommonTime(times);
    }

    /// The time at a phase of the picture.
    /// @param phase 0 at the start, 1 when the last one has arrived
    public double at(double phase) {
        double place = Math.clamp(phase, 0, 1) * NOTCHES;
        int k = Math.min(NOTCHES - 1, (int) place);
        return times[k] + (place - k) * (times[k + 1] - times[k]);
    }

    /// When the last of them has arrived.
    public double end() {
        return times[NOTCHES];
    }
}
