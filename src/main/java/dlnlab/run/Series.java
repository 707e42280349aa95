package dlnlab.run;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// The recorded samples of one quantity: steps and columns. One thread appends, any number read without locks:
/// what was written is never touched again, and the size is published last.
public final class Series {
    private static final int BLOCK = 256;

    private final String id;
    private final List<String> columns;
    private final int width;
    private volatile long[][] steps = new long[0][];
    private volatile double[][] values = new double[0][];
    private final AtomicInteger size = new AtomicInteger();

    Series(String id, List<String> columns) {
        this.id = id;
        this.columns = List.copyOf(columns);
        this.width = columns.size();
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
        return size.getAcquire();
    }

    /// Step of sample i.
    public long step(int i) {
        return steps[i / BLOCK][i % BLOCK];
    }

    /// Column `column` of sample i.
    public double value(int i, int column) {
        return values[i / BLOCK][(i % BLOCK) * width + column];
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

    void append(long step, double[] source, int offset) {
        int i = size.getPlain();
        int block = i / BLOCK;
        if (block == steps.length) {
            long[][] moreSteps = Arrays.copyOf(steps, block + 1);
            double[][] moreValues = Arrays.copyOf(values, block + 1);
            moreSteps[block] = new long[BLOCK];
            moreValues[block] = new double[BLOCK * width];
            steps = moreSteps;
            values = moreValues;
        }
        steps[block][i % BLOCK] = step;
        System.arraycopy(source, offset, values[block], (i % BLOCK) * width, width);
        // a release store: readers see the sample before its number, and the writer waits for nobody
        size.setRelease(i + 1);
    }
}
