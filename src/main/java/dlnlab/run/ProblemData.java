package dlnlab.run;

import dlnlab.experiment.Problem;
import dlnlab.experiment.Teacher;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.problem.DataSets;
import dlnlab.problem.Measurements;
import dlnlab.problem.RandomProblems;
import dlnlab.problem.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The samples of a problem and what is known about them. Each part draws from its own stream of the data seed, so
/// that changing the network never changes the data.
///
/// @param groundTruth the matrix behind the problem (n_N x n_0), or null where there is none
/// @param observedMatrix entries to be matched (n_N x n_0, NaN where not observed), or null for data
record ProblemData(
        Samples samples,
        @Nullable DenseMatrix groundTruth,
        @Nullable DenseMatrix observedMatrix) {

    static ProblemData of(Problem problem, long dataSeed) {
        return switch (problem) {
            case Problem.TeacherRegression p -> teacher(p, dataSeed);
            case Problem.NoiseTargets p -> noise(p, dataSeed);
            case Problem.Digits p -> ofSamples(DataSets.digits(p.samples(), p.standardise()));
            case Problem.BreastCancer p -> ofSamples(DataSets.breastCancer(p.samples(), p.standardise()));
            case Problem.Factorisation p -> {
                DenseMatrix matrix = lowRank(p.rows(), p.columns(), p.rank(), p.norm(), dataSeed);
                yield ofMatrix(matrix, allOf(matrix), matrix);
            }
            case Problem.Completion p -> {
                DenseMatrix matrix = lowRank(p.rows(), p.columns(), p.rank(), p.norm(), dataSeed);
                RandomGenerator random = RandomStreams.of(dataSeed, "mask");
                yield ofMatrix(matrix, RandomProblems.mask(p.rows() * p.columns(), p.observedCount(), random), matrix);
            }
            case Problem.DiagonalCompletion p ->
                ofMatrix(
                        DenseMatrix.of(new double[][] {{p.a(), 0}, {0, p.b()}}),
                        new boolean[] {true, false, false, true},
                        null);
            case Problem.ExplicitCompletion p -> explicit(p.entries());
            case Problem.HiddenEntries p -> hidden(p, RandomStreams.of(dataSeed, "mask"));
            case Problem.LinearMeasurements p ->
                ofSamples(Samples.ofMeasurements(new Measurements(
                        p.matrices().stream().map(ProblemData::dense).toList(),
                        p.values().stream().mapToDouble(v -> v).toArray())));
            case Problem.OwnData p -> ofSamples(own(p));
        };
    }

    private static ProblemData teacher(Problem.TeacherRegression p, long dataSeed) {
        int hidden = p.teacher() == Teacher.RELU ? p.teacherWidth() : 0;
        var teacher = RandomProblems.teacher(p.inputs(), p.outputs(), hidden, RandomStreams.of(dataSeed, "teacher"));
        Samples samples = teacher.samples(
                inputs(p.samples(), p.inputs(), dataSeed), p.noise(), RandomStreams.of(dataSeed, "target noise"));
        return new ProblemData(samples, hidden == 0 ? teacher.second() : null, null);
    }

    private static ProblemData noise(Problem.NoiseTargets p, long dataSeed) {
        DenseMatrix targets = RandomProblems.gaussian(
                p.samples(), p.outputs(), p.deviation(), RandomStreams.of(dataSeed, "target noise"));
        return ofSamples(Samples.of(inputs(p.samples(), p.inputs(), dataSeed), targets));
    }

    private static DenseMatrix inputs(int samples, int width, long dataSeed) {
        return RandomProblems.gaussian(samples, width, 1, RandomStreams.of(dataSeed, "inputs"));
    }

    private static DenseMatrix lowRank(int rows, int columns, int rank, double norm, long dataSeed) {
        return RandomProblems.lowRank(rows, columns, rank, norm, RandomStreams.of(dataSeed, "matrix"));
    }

    private static ProblemData explicit(List<List<@Nullable Double>> entries) {
        int columns = entries.getFirst().size();
        DenseMatrix matrix = new DenseMatrix(entries.size(), columns);
        boolean[] observed = new boolean[entries.size() * columns];
        boolean whole = true;
        for (int i = 0; i < entries.size(); i++) {
            for (int j = 0; j < columns; j++) {
                Double entry = entries.get(i).get(j);
                observed[i * columns + j] = entry != null;
                matrix.set(i, j, entry == null ? 0 : entry);
                whole &= entry != null;
            }
        }
        // with every entry given the matrix itself is what is looked for
        return ofMatrix(matrix, observed, whole ? matrix : null);
    }

    private static ProblemData hidden(Problem.HiddenEntries p, RandomGenerator random) {
        int columns = p.inputWidth();
        DenseMatrix matrix = new DenseMatrix(p.outputWidth(), columns);
        int[] known = IntStream.range(0, p.outputWidth() * columns)
                .filter(k -> p.entries().get(k / columns).get(k % columns) != null)
                .toArray();
        for (int k : known) {
            matrix.set(
                    k / columns,
                    k % columns,
                    Objects.requireNonNull(p.entries().get(k / columns).get(k % columns)));
        }
        boolean[] chosen = RandomProblems.mask(known.length, p.observedCount(), random);
        boolean[] observed = new boolean[p.outputWidth() * columns];
        for (int k = 0; k < known.length; k++) {
            observed[known[k]] = chosen[k];
        }
        return ofMatrix(matrix, observed, known.length == observed.length ? matrix : null);
    }

    private static DenseMatrix dense(List<List<Double>> rows) {
        return DenseMatrix.of(rows.stream()
                .map(row -> row.stream().mapToDouble(v -> v).toArray())
                .toArray(double[][]::new));
    }

    private static Samples own(Problem.OwnData p) {
        List<String> columns = p.table().columns();
        int[] targets = p.targets().stream().mapToInt(columns::indexOf).toArray();
        int[] inputs = IntStream.range(0, columns.size())
                .filter(j -> !p.targets().contains(columns.get(j)))
                .toArray();
        DenseMatrix x = columns(p.table().rows(), inputs);
        DenseMatrix y = columns(p.table().rows(), targets);
        return Samples.of(
                p.standardise() ? DataSets.standardised(x) : x, p.standardiseTargets() ? DataSets.standardised(y) : y);
    }

    private static DenseMatrix columns(List<List<Double>> rows, int[] chosen) {
        DenseMatrix matrix = new DenseMatrix(rows.size(), chosen.length);
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < chosen.length; j++) {
                matrix.set(i, j, rows.get(i).get(chosen[j]));
            }
        }
        return matrix;
    }

    private static ProblemData ofSamples(Samples samples) {
        return new ProblemData(samples, null, null);
    }

    private static ProblemData ofMatrix(DenseMatrix matrix, boolean[] observed, @Nullable DenseMatrix truth) {
        DenseMatrix seen = matrix.copy();
        boolean all = true;
        for (int i = 0; i < observed.length; i++) {
            if (!observed[i]) {
                seen.data()[i] = Double.NaN;
                all = false;
            }
        }
        return new ProblemData(Samples.ofMatrix(matrix, all ? null : observed), truth, seen);
    }

    private static boolean[] allOf(DenseMatrix matrix) {
        boolean[] all = new boolean[matrix.rows() * matrix.columns()];
        Arrays.fill(all, true);
        return all;
    }
}
