package dlnlab.experiment;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the network is to learn. Matrix problems ask for a matrix W of `outputWidth` rows and `inputWidth` columns.
public sealed interface Problem {

    /// n_0, the number of inputs; for matrix problems the number of columns.
    int inputWidth();

    /// n_N, the number of outputs; for matrix problems the number of rows.
    int outputWidth();

    /// Targets made by a random network, plus noise.
    /// @param teacherWidth hidden neurons of a ReLU teacher; unused by a linear one
    /// @param noise standard deviation of the noise added to every target
    record TeacherRegression(int inputs, int outputs, int samples, Teacher teacher, int teacherWidth, double noise)
            implements Problem {
        public TeacherRegression {
            ProblemChecks.checkRegression(inputs, outputs, samples);
            Check.whole("teacherWidth", "The teacher's width", teacherWidth, Ranges.SIZE);
            Check.real("noise", "The standard deviation of the noise", noise, Ranges.NOISE);
        }

        @Override
        public int inputWidth() {
            return inputs;
        }

        @Override
        public int outputWidth() {
            return outputs;
        }
    }

    /// Targets that are independent of the inputs: every entry N(0, deviation^2).
    record NoiseTargets(int inputs, int outputs, int samples, double deviation) implements Problem {
        public NoiseTargets {
            ProblemChecks.checkRegression(inputs, outputs, samples);
            Check.real("targetDeviation", "The standard deviation of the targets", deviation, Ranges.DEVIATION);
        }

        @Override
        public int inputWidth() {
            return inputs;
        }

        @Override
        public int outputWidth() {
            return outputs;
        }
    }

    /// Pictures of handwritten digits: 64 grey values to 10 one-hot outputs.
    /// @param samples how many of the 1797 pictures
    /// @param standardise whether every input gets mean 0 and standard deviation 1
    record Digits(int samples, boolean standardise) implements Problem {
        public Digits {
            Check.whole("samples", "The number of digit pictures", samples, Ranges.DIGITS_SAMPLES);
        }

        @Override
        public int inputWidth() {
            return 64;
        }

        @Override
        public int outputWidth() {
            return 10;
        }
    }

    /// Measurements of tumour cells: 30 inputs to one output, +1 or -1.
    /// @param samples how many of the 569 samples
    /// @param standardise whether every input gets mean 0 and standard deviation 1
    record BreastCancer(int samples, boolean standardise) implements Problem {
        public BreastCancer {
            Check.whole("samples", "The number of cell samples", samples, Ranges.CANCER_SAMPLES);
        }

        @Override
        public int inputWidth() {
            return 30;
        }

        @Override
        public int outputWidth() {
            return 1;
        }
    }

    /// A4: find the factors of a random matrix M of the given rank, every entry seen.
    /// @param norm |M|_F
    record Factorisation(int rows, int columns, int rank, double norm) implements Problem {
        public Factorisation {
            ProblemChecks.checkMatrix(rows, columns, rank, norm);
        }

        @Override
        public int inputWidth() {
            return columns;
        }

        @Override
        public int outputWidth() {
            return rows;
        }
    }

    /// A5: find a random matrix M of the given rank from some of its entries.
    /// @param observedFraction share of the entries that are seen; see [#observedCount()]
    /// @param norm |M|_F
    record Completion(int rows, int columns, int rank, double observedFraction, double norm) implements Problem {
        public Completion {
            ProblemChecks.checkMatrix(rows, columns, rank, norm);
            Check.real("observed", "The observed fraction", observedFraction, Ranges.OBSERVED);
            Check.require(
                    Math.round(observedFraction * rows * columns) >= 1,
                    "observed",
                    "The observed fraction must leave at least one entry of the " + rows + " x " + columns
                            + " matrix to see, but " + Numbers.format(observedFraction) + " leaves none.");
        }

        /// Exactly this many entries are seen: round(observedFraction rows columns).
        public int observedCount() {
            return Math.toIntExact(Math.round(observedFraction * rows * columns));
        }

        @Override
        public int inputWidth() {
            return columns;
        }

        @Override
        public int outputWidth() {
            return rows;
        }
    }

    /// F6: a 2 x 2 matrix of which w_11 = a and w_22 = b are seen; the rank-1 completions form the hyperbola xy = ab.
    record DiagonalCompletion(double a, double b) implements Problem {
        public DiagonalCompletion {
            Check.real("a", "The observed entry w₁₁", a, Ranges.DIAGONAL);
            Check.real("b", "The observed entry w₂₂", b, Ranges.DIAGONAL);
        }

        @Override
        public int inputWidth() {
            return 2;
        }

        @Override
        public int outputWidth() {
            return 2;
        }
    }

    /// A5 with entries given one by one.
    /// @param entries rows of equal length; null where the entry is not seen
    record ExplicitCompletion(List<List<@Nullable Double>> entries) implements Problem {
        public ExplicitCompletion {
            entries = ProblemChecks.checkEntries(entries);
        }

        @Override
        public int inputWidth() {
            return entries.getFirst().size();
        }

        @Override
        public int outputWidth() {
            return entries.size();
        }
    }

    /// A5 with a matrix given entry by entry, such as a picture, of which a part is hidden at random.
    /// @param entries rows of equal length; null where the entry is not known at all
    /// @param observedFraction share of the known entries that are seen; see [#observedCount()]
    record HiddenEntries(List<List<@Nullable Double>> entries, double observedFraction) implements Problem {
        public HiddenEntries {
            entries = ProblemChecks.checkEntries(entries);
            Check.real("observed", "The observed fraction", observedFraction, Ranges.OBSERVED);
            Check.require(
                    Math.round(observedFraction * known(entries)) >= 1,
                    "observed",
                    "The observed fraction must leave at least one of the " + known(entries)
                            + " known entries to see, but " + Numbers.format(observedFraction) + " leaves none.");
        }

        /// Exactly this many entries are seen: round(observedFraction times the number of known ones).
        public int observedCount() {
            return Math.toIntExact(Math.round(observedFraction * known(entries)));
        }

        private static long known(List<List<@Nullable Double>> entries) {
            return entries.stream()
                    .flatMap(List::stream)
                    .filter(Objects::nonNull)
                    .count();
        }

        @Override
        public int inputWidth() {
            return entries.getFirst().size();
        }

        @Override
        public int outputWidth() {
            return entries.size();
        }
    }

    /// F2: a matrix W of which only the numbers <A_k, W> = b_k are seen, the sums of all products of entries.
    /// @param matrices the A_k, of equal size, none of them 0
    /// @param values the b_k, one for each A_k
    record LinearMeasurements(List<List<List<Double>>> matrices, List<Double> values) implements Problem {
        public LinearMeasurements {
            matrices = MeasurementChecks.checkedMatrices(matrices);
            values = MeasurementChecks.checkedValues(values, matrices.size());
        }

        @Override
        public int inputWidth() {
            return matrices.getFirst().getFirst().size();
        }

        @Override
        public int outputWidth() {
            return matrices.getFirst().size();
        }
    }

    /// The rows of a table that a person brought along: some columns are the targets, all others the inputs.
    /// @param targets names of the target columns, in the order of the outputs
    /// @param standardise whether every input gets mean 0 and standard deviation 1
    /// @param standardiseTargets the same for every target
    record OwnData(DataTable table, List<String> targets, boolean standardise, boolean standardiseTargets)
            implements Problem {
        public OwnData {
            targets = List.copyOf(targets);
            ProblemChecks.checkTargets(table.columns(), targets);
        }

        @Override
        public int inputWidth() {
            return table.columns().size() - targets.size();
        }

        @Override
        public int outputWidth() {
            return targets.size();
        }
    }
}
