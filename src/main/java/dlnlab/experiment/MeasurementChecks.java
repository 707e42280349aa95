package dlnlab.experiment;

import java.util.List;

/// What linear measurements of a matrix must be, and what they ask of the network.
final class MeasurementChecks {
    private MeasurementChecks() {}

    /// A copy of the matrices A_k.
    /// @throws InvalidExperimentException if there is none, their sizes differ, or one of them is 0
    static List<List<List<Double>>> checkedMatrices(List<List<List<Double>>> matrices) {
        Check.whole("measurements", "The number of measurements", matrices.size(), Ranges.SIZE);
        int rows = matrices.getFirst().size();
        int columns = matrices.getFirst().getFirst().size();
        Check.whole("measurements", "The number of rows of a measurement", rows, Ranges.SIZE);
        Check.whole("measurements", "The number of columns of a measurement", columns, Ranges.SIZE);
        for (List<List<Double>> matrix : matrices) {
            Check.require(
                    matrix.size() == rows && matrix.stream().allMatch(row -> row.size() == columns),
                    "measurements",
                    "All measurements must have the " + rows + " rows and " + columns
                            + " columns of the first one, but one has not.");
            matrix.forEach(row -> row.forEach(
                    entry -> Check.real("measurements", "Every entry of a measurement", entry, Ranges.ENTRY)));
            Check.require(
                    matrix.stream().flatMap(List::stream).anyMatch(entry -> entry != 0),
                    "measurements",
                    "Every measurement must have an entry that is not 0, but one has none.");
        }
        return matrices.stream()
                .map(matrix -> matrix.stream().map(List::copyOf).toList())
                .toList();
    }

    /// A copy of the numbers b_k.
    /// @throws InvalidExperimentException if there is not one for each measurement
    static List<Double> checkedValues(List<Double> values, int measurements) {
        Check.require(
                values.size() == measurements,
                "measured",
                "There must be one measured number for each of the " + measurements + " measurements, but there were "
                        + values.size() + ".");
        values.forEach(value -> Check.real("measured", "Every measured number", value, Ranges.ENTRY));
        return List.copyOf(values);
    }

    /// @throws InvalidExperimentException if the product of all layers is not what the network computes, or steps are
    ///     to see some of the measurements only
    static void check(Problem problem, Architecture architecture, Descent descent) {
        if (problem instanceof Problem.LinearMeasurements) {
            Check.require(
                    !architecture.biases()
                            && architecture.allActivations().stream().allMatch(phi -> phi == Activation.LINEAR),
                    "problem",
                    "Linear measurements are of the matrix W that a linear network is: the activation must be linear, and"
                            + " there must be no biases.");
            Check.require(
                    descent.batchSize() == 0,
                    "batchSize",
                    "Linear measurements are all seen at every step: the batch size must be 0, but was "
                            + descent.batchSize() + ".");
        }
    }
}
