package dlnlab.ensemble;

import java.util.Arrays;

/// Keeps points of a trajectory of unknown length within fixed memory: when it is full, every second point goes, and
/// from then
/// on only every second one comes in.
final class TrajectoryRecorder {
    static final int CAPACITY = 256;

    private final double[] times = new double[CAPACITY];
    private final double[][] columns;
    private int size;
    private long stride = 1;
    private long offered;
    private boolean lastIsKept;

    /// @param width columns per point
    TrajectoryRecorder(int width) {
        columns = new double[width][CAPACITY];
    }

    /// What one trajectory takes at most.
    static long bytes(int width) {
        return 8L * CAPACITY * (width + 1) + 64;
    }

    /// Whether the next point offered would be kept, and so must be measured.
    boolean wantsNext() {
        return offered % stride == 0;
    }

    /// Passes over a point that is not wanted.
    void skip() {
        offered++;
        lastIsKept = false;
    }

    /// Keeps a point that is wanted.
    /// @param row of the table
    /// @param from where in the row the columns stand
    void keep(double time, double[] row, int[] from) {
        if (size == CAPACITY) {
            thin();
        }
        if (wantsNext()) {
            put(time, row, from);
        }
        offered++;
    }

    /// Keeps the end, if it is not there yet.
    Trajectory end(double time, double[] row, int[] from) {
        if (!lastIsKept || size == 0 || times[size - 1] != time) {
            if (size == CAPACITY) {
                thin();
            }
            put(time, row, from);
        }
        double[][] kept = new double[columns.length][];
        Arrays.setAll(kept, c -> Arrays.copyOf(columns[c], size));
        return new Trajectory(Arrays.copyOf(times, size), kept);
    }

    private void put(double time, double[] row, int[] from) {
        times[size] = time;
        for (int c = 0; c < columns.length; c++) {
            columns[c][size] = row[from[c]];
        }
        size++;
        lastIsKept = true;
    }

    private void thin() {
        for (int i = 0; i < CAPACITY / 2; i++) {
            times[i] = times[2 * i];
            for (double[] column : columns) {
                column[i] = column[2 * i];
            }
        }
        size = CAPACITY / 2;
        stride *= 2;
    }
}
