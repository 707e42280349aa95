package dlnlab.run;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Problem;
import dlnlab.network.NetworkShape;

/// Refuses runs that would not fit into memory, before anything is allocated.
final class MemoryNeed {
    /// Copies of the parameter vector: weights, start, gradient, checkpoints, gradients of the sample blocks.
    private static final int PARAMETER_COPIES = 16;

    private static final long SAMPLE_COPIES = 4;

    private MemoryNeed() {}

    /// @throws InvalidExperimentException if the run needs more than three quarters of the memory there is
    static void check(Experiment experiment, NetworkShape shape) {
        long available = Runtime.getRuntime().maxMemory() / 4 * 3;
        long needed = bytes(experiment, shape);
        if (needed > available) {
            throw new InvalidExperimentException(
                    "width",
                    "This run would need about " + (needed >> 20) + " MB, but " + (available >> 20)
                            + " MB are there; choose smaller widths, fewer samples or a smaller depth.");
        }
    }

    static long bytes(Experiment experiment, NetworkShape shape) {
        long units = 0;
        long matrixGaps = 0;
        for (int h = 0; h <= shape.depth(); h++) {
            units += shape.width(h);
            boolean followed = h > 0 && h < shape.depth() && shape.width(h) <= 512;
            matrixGaps += followed ? 3L * shape.width(h) * shape.width(h) : 0;
        }
        long rows = shape.isLinear() ? shape.inputWidth() : samples(experiment);
        // the samples themselves, and the copies that compressing them takes
        long data = SAMPLE_COPIES * samples(experiment) * (shape.inputWidth() + shape.outputWidth());
        return 8
                * ((long) PARAMETER_COPIES * shape.parameterCount()
                        + 2 * rows * units
                        + matrixGaps
                        + data
                        + batch(experiment, shape, units));
    }

    /// A batch's own samples, also of a matrix one whole row for every observed entry, their activations and gradient.
    private static long batch(Experiment experiment, NetworkShape shape, long units) {
        long size = experiment.descent().batchSize();
        long perSample = shape.inputWidth() + shape.outputWidth() + 2 * units;
        return size == 0 ? 0 : size * perSample + 2L * shape.parameterCount();
    }

    private static long samples(Experiment experiment) {
        return switch (experiment.problem()) {
            case Problem.TeacherRegression p -> p.samples();
            case Problem.NoiseTargets p -> p.samples();
            case Problem.Digits p -> p.samples();
            case Problem.BreastCancer p -> p.samples();
            case Problem.OwnData p -> p.table().rows().size();
            default -> experiment.inputWidth();
        };
    }
}
