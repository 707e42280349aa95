package dlnlab.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The variants of problem, connections, initialisation, schedule and method with the values a newly chosen one starts
/// from.
final class Variants {
    /// Width of hidden layers that nobody has chosen.
    static final int DEFAULT_WIDTH = 10;

    static final List<Variant> PROBLEMS = List.of(
            new Variant("teacher regression", new Problem.TeacherRegression(10, 10, 100, Teacher.LINEAR, 20, 0)),
            new Variant("pure noise targets", new Problem.NoiseTargets(10, 10, 100, 1)),
            new Variant("handwritten digits", new Problem.Digits(1797, true)),
            new Variant("breast cancer", new Problem.BreastCancer(569, true)),
            new Variant("matrix factorisation", new Problem.Factorisation(10, 10, 2, 10)),
            new Variant("matrix completion", new Problem.Completion(10, 10, 2, 0.5, 10)),
            new Variant("2 × 2 completion", new Problem.DiagonalCompletion(1.3, 0.65)),
            // Razin and Cohen's example (theory F5)
            new Variant(
                    "own matrix completion",
                    new Problem.ExplicitCompletion(List.of(Arrays.asList(null, 1.0), List.of(1.0, 0.0)))),
            // a chequered flag, of which a quarter is hidden
            new Variant("own matrix, partly hidden", new Problem.HiddenEntries(flag(), 0.75)),
            // two modes, one measured more loudly (theory F2)
            new Variant(
                    "linear measurements",
                    new Problem.LinearMeasurements(
                            List.of(List.of(List.of(1.0, 0.0), List.of(0.0, 0.6))), List.of(1.0))),
            // exclusive or, which no linear network can fit
            new Variant(
                    "own data",
                    new Problem.OwnData(exclusiveOr(), List.of("y"), false, /* standardiseTargets= */ false)));

    static final List<Variant> CONNECTIONS = List.of(
            new Variant("dense", new Connections.Dense()),
            new Variant("convolution in 1 dimension", new Connections.Convolution1d(3, List.of(4), Padding.VALID)),
            new Variant("convolution in 2 dimensions", new Connections.Convolution2d(3, List.of(4), Padding.VALID)),
            new Variant("shared by a map", new Connections.SharingMap(List.of())));

    static final List<Variant> INITIALISATIONS = List.of(
            new Variant("Gaussian", new Initialisation.Gaussian(0.1)),
            new Variant("Gaussian, equal norms", new Initialisation.EqualNorms(1)),
            new Variant("Xavier", new Initialisation.Xavier(1, Distribution.NORMAL)),
            new Variant("He", new Initialisation.He(1, Distribution.NORMAL)),
            new Variant("balanced", new Initialisation.Balanced(0.01)),
            new Variant("identity", new Initialisation.ScaledIdentity(0.5)),
            new Variant("orthogonal", new Initialisation.Orthogonal(0.5)),
            new Variant("zero", new Initialisation.Zero()),
            // as small as the corner of any matrix
            new Variant("balanced, W(0) given", new Initialisation.Prescribed(List.of(List.of(0.1)))));

    static final List<Variant> SCHEDULES = List.of(
            new Variant("constant", new Schedule.Constant()), new Variant("decaying", new Schedule.Decaying(0.1)));

    // the usual values; those of GroupRMSprop are theory G's, trap f
    static final List<Variant> METHODS = List.of(
            new Variant("gradient descent", new Method.GradientDescent()),
            new Variant("heavy ball", new Method.HeavyBall(0.9)),
            new Variant("Nesterov", new Method.Nesterov(0.9)),
            new Variant("RMSProp", new Method.RmsProp(0.99, 1e-8)),
            new Variant("GroupRMSprop", new Method.GroupRmsProp(0.99, 1e-4)),
            new Variant("Adam", new Method.Adam(0.9, 0.999, 1e-8)),
            new Variant("gradient flow, error-controlled", new Method.GradientFlow(1e-10)),
            new Variant("gradient flow, fixed steps (Runge-Kutta 4)", new Method.FixedStepFlow(10)),
            new Variant("end-to-end flow", new Method.EndToEndFlow(ProductDepth.NETWORK, 1e-10)),
            new Variant("end-to-end descent", new Method.EndToEndDescent(ProductDepth.NETWORK)));

    private Variants() {}

    private static List<List<@Nullable Double>> flag() {
        return IntStream.range(0, 6)
                .<List<@Nullable Double>>mapToObj(i -> IntStream.range(0, 8)
                        .<@Nullable Double>mapToObj(j -> (i + j) % 2 == 0 ? 1.0 : 0.0)
                        .toList())
                .toList();
    }

    private static DataTable exclusiveOr() {
        return new DataTable(
                List.of("x1", "x2", "y"),
                List.of(
                        List.of(-1.0, -1.0, -1.0),
                        List.of(-1.0, 1.0, 1.0),
                        List.of(1.0, -1.0, 1.0),
                        List.of(1.0, 1.0, -1.0)));
    }
}
