package dlnlab.run;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/// The recorded samples of all quantities that are measured at the same steps: one column of steps and rows of values.
/// One thread writes, any number read without locks: what was written is never touched again, and the size is
/// published last.
final class SampleGroup {
    private static final int BLOCK = 256;

    private final int width;
    private volatile long[][] steps = new long[0][];
    private volatile double[][] values = new double[0][];
    private final AtomicInteger size = new AtomicInteger();

    /// @param width values per sample
    SampleGroup(int width) {
        this.width = width;
    }

    /// Samples that can be read now; grows only.
    int size() {
        return size.getAcquire();
    }

    /// Step of sample i.
    long step(int i) {
        return steps[i / BLOCK][i % BLOCK];
    }

    /// Value number `at` of sample i.
    double value(int i, int at) {
        return values[i / BLOCK][(i % BLOCK) * width + at];
    }

    /// Samples that were recorded elsewhere.
    /// @param values row by row, one row of `width` values per step
    static SampleGroup of(int width, long[] steps, double[] values) {
        SampleGroup group = new SampleGroup(width);
        for (int i = 0; i < steps.length; i++) {
            group.open(steps[i]);
            System.arraycopy(values, i * width, group.openBlock(), group.openOffset(), width);
            group.publish();
        }
        return group;
    }

    /// Opens the next sample, which nobody sees before [#publish].
    void open(long step) {
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
    }

    /// The array that holds the open sample, from [#openOffset] on.
    double[] openBlock() {
        return values[size.getPlain() / BLOCK];
    }

    /// Where the open sample begins in [#openBlock].
    int openOffset() {
        return (size.getPlain() % BLOCK) * width;
    }

    /// Shows the open sample to the readers.
    void publish() {
        // a release store: readers see the sample before its number, and the writer waits for nobody
        size.setRelease(size.getPlain() + 1);
    }
}
