package dlnlab.experiment;

/// The allowed values of every number, in one place: the records check them, the parameter table shows them.
final class Ranges {
    /// Rows, columns, inputs, outputs and layer widths.
    static final Range SIZE = Range.logarithmic(1, 2000);

    static final Range SAMPLES = Range.logarithmic(1, 20_000);
    static final Range DIGITS_SAMPLES = Range.logarithmic(1, 1797);
    static final Range CANCER_SAMPLES = Range.logarithmic(1, 569);
    /// Inputs and targets of own data together.
    static final Range COLUMNS = Range.linear(2, 4000);
    /// Numbers in a table of own data: more than a file of 1 MB holds.
    static final Range CELLS = Range.linear(2, 1_000_000);
    static final Range NOISE = Range.logarithmic(1e-12, 100).orZero();
    static final Range DEVIATION = Range.logarithmic(1e-12, 100);
    static final Range NORM = Range.logarithmic(1e-6, 1e6);
    static final Range OBSERVED = Range.linear(1e-6, 1);
    static final Range DIAGONAL = Range.linear(-100, 100);
    static final Range ENTRY = Range.linear(-1e6, 1e6);
    static final Range DEPTH = Range.linear(1, 64);
    /// Numbers of a sharing map.
    static final Range SHARING = Range.linear(0, 1_000_000);
    /// Deviation of the biases at the start.
    static final Range BIAS = Range.logarithmic(1e-12, 100).orZero();
    static final Range LEAK = Range.linear(0.001, 0.999);
    static final Range ALPHA = Range.logarithmic(1e-12, 1e4);
    static final Range SCALE = Range.logarithmic(1e-12, 100);
    static final Range RESCALE = Range.logarithmic(1e-6, 1e6);
    static final Range EXPONENT = Range.linear(2, 10);
    static final Range STEP_SIZE = Range.logarithmic(1e-8, 100);
    static final Range WEIGHT_DECAY = Range.logarithmic(1e-8, 100).orZero();
    static final Range BATCH_SIZE = Range.logarithmic(1, 1_000_000).orZero();
    /// Shares of running means and momentum that stay at each step.
    static final Range AVERAGING = Range.linear(0, 0.9999);
    static final Range EPSILON = Range.logarithmic(1e-16, 1);
    /// Below it rounding is all there is.
    static final Range TOLERANCE = Range.logarithmic(1e-13, 1e-3);
    static final Range SUBSTEPS = Range.logarithmic(1, 10_000);
    static final Range DELTA = Range.linear(0.001, 0.5);
    static final Range STOP_BELOW = Range.logarithmic(1e-30, 1e6).orZero();
    static final Range MAX_STEPS = Range.logarithmic(1, 1e12);
    static final Range MAX_SECONDS = Range.logarithmic(0.001, 1e6).orZero();
    static final Range SEED = Range.linear(Long.MIN_VALUE, Long.MAX_VALUE);

    private Ranges() {}
}
