package dlnlab.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Valid experiments at random, drawn within the ranges, that go through all variants in turn.
final class RandomExperiments {
    private final SplittableRandom random;
    private final int index;

    private RandomExperiments(int index) {
        this.random = new SplittableRandom(index);
        this.index = index;
    }

    static Stream<Experiment> all() {
        return IntStream.range(0, 162).mapToObj(index -> new RandomExperiments(index).experiment());
    }

    private Experiment experiment() {
        Method method = method();
        boolean descent = !method.isFlow() && !method.movesProduct();
        Architecture network = measured() ? linear(architecture(method)) : architecture(method);
        Problem problem = problem();
        return new Experiment(
                "random " + index,
                index % 2 == 0 ? "" : "with \"quotes\", ü and\na second line",
                random.nextLong(),
                random.nextLong(),
                problem,
                network,
                initialisation(problem, network.connections().areDense()),
                real(1e-6, 1e6),
                new Loss(2 * whole(1, 5), any(Normalisation.values())),
                new Descent(
                        real(1e-8, 100),
                        index % 3 == 0 ? new Schedule.Decaying(real(0.001, 0.5)) : new Schedule.Constant(),
                        method.movesProduct() ? 0 : zeroOr(1e-8, 100),
                        method,
                        !method.movesProduct() && network.connections().areDense() ? zeroOr(1e-8, 100) : 0,
                        descent && !measured() && random.nextBoolean() ? whole(1, 1_000_000) : 0,
                        descent ? any(Precision.values()) : Precision.FLOAT64),
                new StopRules(
                        zeroOr(1e-30, 1e6),
                        zeroOr(1e-30, 1e6),
                        random.nextLong(1, 1_000_000_000_001L),
                        zeroOr(0.001, 1e6)));
    }

    private Problem problem() {
        int rows = whole(1, 12);
        int columns = whole(1, 12);
        int rank = whole(1, Math.min(rows, columns));
        return switch (index % 9) {
            case 0 ->
                new Problem.TeacherRegression(
                        columns, rows, whole(1, 20_000), any(Teacher.values()), whole(1, 2000), zeroOr(1e-12, 100));
            case 1 -> new Problem.NoiseTargets(columns, rows, whole(1, 20_000), real(1e-12, 100));
            case 2 -> new Problem.Digits(whole(1, 1797), random.nextBoolean());
            case 3 -> new Problem.BreastCancer(whole(1, 569), random.nextBoolean());
            case 4 ->
                index / 9 % 2 == 1
                        ? new Problem.HiddenEntries(entries(rows, columns), 1 - 0.4 * random.nextDouble())
                        : new Problem.Factorisation(rows, columns, rank, real(1e-6, 1e6));
            case 5 -> new Problem.Completion(rows, columns, rank, 1 - 0.5 * random.nextDouble(), real(1e-6, 1e6));
            case 6 -> new Problem.DiagonalCompletion(random.nextDouble(-100, 100), random.nextDouble(-100, 100));
            case 7 ->
                measured()
                        ? new Problem.LinearMeasurements(
                                List.of(numbers(rows, columns), numbers(rows, columns)),
                                numbers(1, 2).getFirst())
                        : new Problem.ExplicitCompletion(entries(rows, columns));
            default -> ownData(rows + 1, columns + 1);
        };
    }

    /// Every other matrix whose entries are given is measured instead, which only linear networks can be.
    private boolean measured() {
        return index % 9 == 7 && index / 9 % 2 == 1;
    }

    private static Architecture linear(Architecture network) {
        return new Architecture(
                network.depth(),
                network.hiddenWidths(),
                List.of(Activation.LINEAR),
                network.leak(),
                network.connections(),
                false,
                network.biasDeviation());
    }

    private Problem ownData(int rows, int columns) {
        List<String> names = IntStream.range(0, columns)
                .mapToObj(j -> "column " + j + ", \"ü\"")
                .toList();
        List<List<Double>> numbers = numbers(rows, columns);
        List<String> targets = names.subList(whole(1, columns - 1), columns);
        return new Problem.OwnData(new DataTable(names, numbers), targets, random.nextBoolean(), random.nextBoolean());
    }

    private List<List<Double>> numbers(int rows, int columns) {
        return IntStream.range(0, rows)
                .mapToObj(i -> IntStream.range(0, columns)
                        .mapToObj(j -> (Double) random.nextDouble(-1e6, 1e6))
                        .toList())
                .toList();
    }

    private List<List<@Nullable Double>> entries(int rows, int columns) {
        List<List<@Nullable Double>> entries = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            @Nullable Double[] row = new @Nullable Double[columns];
            for (int j = 0; j < columns; j++) {
                boolean observed = i + j == 0 || random.nextBoolean();
                row[j] = observed ? (Double) random.nextDouble(-1e6, 1e6) : null;
            }
            entries.add(Arrays.asList(row));
        }
        return entries;
    }

    private Architecture architecture(Method method) {
        int depth = whole(1, 8);
        int count = random.nextBoolean() ? 1 : depth - 1;
        // at least 12, so that a balanced start is possible
        List<Integer> widths =
                IntStream.range(0, count).map(i -> whole(12, 2000)).boxed().toList();
        int phis = random.nextBoolean() ? 1 : Math.max(1, depth - 1);
        Activation[] allowed = activations(method);
        List<Activation> activations =
                Stream.generate(() -> any(allowed)).limit(phis).toList();
        return new Architecture(
                depth,
                widths,
                activations,
                real(0.001, 0.999),
                method.movesProduct() ? new Connections.Dense() : connections(depth, widths),
                !method.movesProduct() && random.nextBoolean(),
                zeroOr(1e-12, 100));
    }

    private static Activation[] activations(Method method) {
        if (method.movesProduct()) {
            return new Activation[] {Activation.LINEAR};
        }
        return method instanceof Method.GradientFlow
                ? new Activation[] {Activation.LINEAR, Activation.TANH, Activation.SIGMOID}
                : Activation.values();
    }

    /// Convolutions on the digits and the cancer data, a map on the 2 x 2 problem, where weights are drawn one by one.
    private Connections connections(int depth, List<Integer> widths) {
        int count = random.nextBoolean() ? 1 : Math.max(1, depth - 1);
        List<Integer> channels =
                IntStream.range(0, count).map(i -> whole(1, 20)).boxed().toList();
        boolean drawn = index / 9 % 9 < 4;
        return switch (drawn ? index % 9 : 0) {
            case 2 -> new Connections.Convolution2d(2, channels, any(Padding.values()));
            case 3 -> new Connections.Convolution1d(whole(1, 4), channels, any(Padding.values()));
            case 6 -> new Connections.SharingMap(depth == 1 ? List.of() : List.of(map(widths.getFirst())));
            default -> new Connections.Dense();
        };
    }

    private List<List<Integer>> map(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> List.of(whole(1, 1_000_000), whole(0, 9)))
                .toList();
    }

    private Initialisation initialisation(Problem problem, boolean dense) {
        double size = real(1e-12, 100);
        ScaleOf of = dense ? any(ScaleOf.values()) : ScaleOf.LAYER;
        boolean square = problem.inputWidth() == problem.outputWidth();
        return switch (index / 9 % 9) {
            case 0 -> new Initialisation.Gaussian(size, of);
            case 1 -> new Initialisation.EqualNorms(size, of);
            case 2 -> new Initialisation.Xavier(size, any(Distribution.values()), of);
            case 3 -> new Initialisation.He(size, any(Distribution.values()), of);
            case 4 -> new Initialisation.Balanced(size, square ? any(Determinant.values()) : Determinant.ANY);
            case 5 -> new Initialisation.ScaledIdentity(size, of);
            case 6 -> new Initialisation.Orthogonal(size, of);
            case 7 -> new Initialisation.Zero();
            default -> new Initialisation.Prescribed(List.of(List.of(random.nextDouble(-1e6, 1e6))));
        };
    }

    private Method method() {
        double share = random.nextDouble(0.9999);
        double epsilon = real(1e-16, 1);
        return switch (index % 10) {
            case 0 -> new Method.GradientDescent();
            case 1 -> new Method.HeavyBall(share);
            case 2 -> new Method.Nesterov(share);
            case 3 -> new Method.RmsProp(share, epsilon);
            case 4 -> new Method.GroupRmsProp(share, epsilon);
            case 5 -> new Method.Adam(share, random.nextDouble(0.9999), epsilon);
            case 6 -> new Method.GradientFlow(real(1e-13, 1e-3));
            case 7 -> new Method.FixedStepFlow(whole(1, 10_000));
            case 8 -> new Method.EndToEndFlow(any(ProductDepth.values()), real(1e-13, 1e-3));
            default -> new Method.EndToEndDescent(any(ProductDepth.values()));
        };
    }

    private int whole(int least, int greatest) {
        return random.nextInt(least, greatest + 1);
    }

    private double real(double least, double greatest) {
        double value = least * Math.pow(greatest / least, random.nextDouble());
        return Math.clamp(value, least, greatest);
    }

    private double zeroOr(double least, double greatest) {
        return random.nextBoolean() ? 0 : real(least, greatest);
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
