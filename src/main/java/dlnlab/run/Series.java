package dlnlab.run;

import java.util.List;

/// The recorded samples of one quantity: steps and columns. Read without locks while the run writes.
public final class Series {
    private final String id;
    private final List<String> columns;
    private final SampleGroup group;
    private final int offset;

    /// @param offset where the quantity's columns begin in the group's rows
    Series(String id, List<String> columns, SampleGroup group, int offset) {
        this.id = id;
        this.columns = List.copyOf(columns);
        this.group = group;
        this.offset = offset;
    }

    /// Samples that were recorded earlier, such as those in a file.
    /// @param steps growing
    /// @param values one row of all columns per step, row by row
    public static Series recorded(String id, List<String> columns, long[] steps, double[] values) {
        return new Series(id, columns, SampleGroup.of(columns.size(), steps, values), 0);
    }

    /// The quantity's id.
    public String id() {
        return id;
    }

    /// Column labels.
    public List<String> columns() {
        return columns;
    }

    /// Samples that can be read now; grows only.
    public int size() {
        return group.size();
    }

    /// Step of sample i.
    public long step(int i) {
        return group.step(i);
    }

    /// Column `column` of sample i.
    public double value(int i, int column) {
        return group.value(i, offset + column);
    }

    /// Index of the last sample at or before `step`, or -1.
    public int indexAt(long step) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (step(middle) <= step) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }
}
