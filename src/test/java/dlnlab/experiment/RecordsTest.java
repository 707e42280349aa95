package dlnlab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {
    private static final Experiment STANDARD = Presets.get("linear-balance").experiment();

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -1, 0})
    void sizesAreFiniteAndPositive(double bad) {
        assertRefuses("stepSize", () -> new Descent(bad, new Schedule.Constant(), 0));
        assertRefuses("scale", () -> new Initialisation.Gaussian(bad));
        assertRefuses("scale", () -> new Initialisation.EqualNorms(bad));
        assertRefuses("norm", () -> new Problem.Factorisation(3, 3, 1, bad));
        assertRefuses("delta", () -> new Schedule.Decaying(bad));
        assertRefuses("leak", () -> new Architecture(2, List.of(3), Activation.LEAKY_RELU, bad));
    }

    @Test
    void sharesOfRunningMeansStayBelowOne() {
        assertRefuses("momentum", () -> new Method.HeavyBall(1));
        assertRefuses("momentum", () -> new Method.Nesterov(-0.1));
        assertRefuses("averaging", () -> new Method.GroupRmsProp(1, 1e-4));
        assertRefuses("beta2", () -> new Method.Adam(0.9, 1, 1e-8));
        assertRefuses("epsilon", () -> new Method.RmsProp(0.9, 0));
    }

    @Test
    void flowsRefuseWhatTheyCannotFollow() {
        assertRefuses("tolerance", () -> new Method.GradientFlow(0));
        assertRefuses("tolerance", () -> new Method.EndToEndFlow(ProductDepth.INFINITE, Double.NaN));
        assertRefuses("substeps", () -> new Method.FixedStepFlow(0));
        assertRefuses("batchSize", () -> Parameters.get("batchSize").withText(with("method=gradientFlow"), "5"));
        assertRefuses("precision", () -> Parameters.get("precision").withText(with("method=gradientFlow"), "float32"));
        assertRefuses("weightDecay", () -> Parameters.get("weightDecay").withText(with("method=endToEndFlow"), "0.1"));
        assertRefuses("balancing", () -> Parameters.get("balancing").withText(with("method=endToEndDescent"), "0.1"));
        assertEquals(
                0.1, with("method=gradientFlow", "weightDecay=0.1").descent().weightDecay());
    }

    @Test
    void flowsNeedTheRightActivation() {
        assertRefuses("method", () -> with("method=gradientFlow", "activation=relu"));
        assertRefuses("method", () -> with("method=gradientFlow", "activation=leaky-relu"));
        assertRefuses("method", () -> with("method=endToEndFlow", "activation=tanh"));
        assertEquals(
                Activation.TANH,
                with("method=gradientFlow", "activation=tanh")
                        .architecture()
                        .activations()
                        .getFirst());
        assertEquals(
                Activation.RELU,
                with("method=fixedStepFlow", "activation=relu")
                        .architecture()
                        .activations()
                        .getFirst());
        // without a hidden layer there is no activation
        assertEquals(
                1, with("depth=1", "method=endToEndFlow", "activation=tanh").depth());
    }

    private static Experiment with(String... settings) {
        return Parameters.apply(
                STANDARD, Arrays.stream(settings).map(Assignment::parse).toList());
    }

    @Test
    void zeroSwitchesAStopRuleOffButNegativeIsRefused() {
        assertEquals(0, new StopRules(0, 0, 1, 0).lossBelow());
        assertRefuses("stopLoss", () -> new StopRules(-1, 0, 1, 0));
        assertRefuses("stopGradient", () -> new StopRules(0, Double.NaN, 1, 0));
        assertRefuses("maxSteps", () -> new StopRules(0, 0, 0, 0));
        assertRefuses("maxSteps", () -> new StopRules(0, 0, 1_000_000_000_001L, 0));
        assertRefuses("maxSeconds", () -> new StopRules(0, 0, 1, -1));
    }

    @Test
    void aRankFitsItsMatrix() {
        InvalidExperimentException e = assertRefuses("rank", () -> new Problem.Completion(4, 6, 5, 0.5, 1));
        assertEquals("The rank of a 4 x 6 matrix must be a whole number from 1 to 4, but was 5.", e.sentence());
    }

    @Test
    void aCompletionSeesExactlyTheRoundedShareAndNeverNothing() {
        assertEquals(2, new Problem.Completion(3, 3, 1, 0.2, 1).observedCount());
        assertRefuses("observed", () -> new Problem.Completion(3, 3, 1, 0.01, 1));
    }

    @Test
    void aBalancedStartNeedsHiddenLayersAsWideAsTheNarrowEnd() {
        Experiment balanced = STANDARD.withInitialisation(new Initialisation.Balanced(0.1));
        InvalidExperimentException e = assertRefuses(
                "width", () -> balanced.withArchitecture(new Architecture(3, List.of(10, 9), Activation.LINEAR, 0.1)));
        assertTrue(e.sentence().contains("at least 10"), e.sentence());
        assertTrue(e.sentence().endsWith("but one was 9."), e.sentence());
    }

    @Test
    void theDeterminantOfAStartIsThatOfASquareMatrix() {
        Experiment square = STANDARD.withInitialisation(new Initialisation.Balanced(0.1, Determinant.NEGATIVE));
        InvalidExperimentException e =
                assertRefuses("determinant", () -> square.withProblem(new Problem.Factorisation(5, 4, 2, 1)));
        assertTrue(e.sentence().endsWith("but there were 4 and 5."), e.sentence());
    }

    @Test
    void aGivenStartProductFitsIntoTheMatrix() {
        Initialisation wide = new Initialisation.Prescribed(List.of(List.of(1.0, 2.0, 3.0)));
        Experiment fits =
                STANDARD.withProblem(new Problem.Factorisation(5, 4, 2, 1)).withInitialisation(wide);
        InvalidExperimentException e =
                assertRefuses("product", () -> fits.withProblem(new Problem.DiagonalCompletion(1, 1)));
        assertEquals("W(0) must have at most 2 rows and 2 columns here, but had 1 and 3.", e.sentence());
        assertRefuses("product", () -> new Initialisation.Prescribed(List.of(List.of(1.0), List.of(1.0, 2.0))));
        assertRefuses("product", () -> new Initialisation.Prescribed(List.of(List.of(Double.NaN))));
        assertRefuses("product", () -> Parameters.get("product").withText(fits, "1, ?"));
        assertEquals("1, 2, 3", Parameters.get("product").text(fits));
    }

    @Test
    void matrixProblemsTakeColumnsInAndGiveRowsOut() {
        Problem problem = new Problem.Factorisation(7, 4, 2, 1);
        assertEquals(4, problem.inputWidth());
        assertEquals(7, problem.outputWidth());
        Problem own = new Problem.ExplicitCompletion(List.of(Arrays.asList(1.0, null, 2.0)));
        assertEquals(3, own.inputWidth());
        assertEquals(1, own.outputWidth());
    }

    @Test
    void entriesAreCopiedSoThatNobodyCanChangeThemLater() {
        List<List<Double>> entries = new ArrayList<>();
        entries.add(new ArrayList<>(List.of(1.0)));
        Problem.ExplicitCompletion own = new Problem.ExplicitCompletion(new ArrayList<>(entries));
        entries.getFirst().set(0, 2.0);
        assertEquals(List.of(List.of(1.0)), own.entries());
        assertThrows(UnsupportedOperationException.class, () -> own.entries().clear());
    }

    @Test
    void oneWidthStandsForAllHiddenLayers() {
        Architecture alike = new Architecture(4, List.of(5), Activation.LINEAR, 0.1);
        assertEquals(List.of(10, 5, 5, 5, 10), STANDARD.withArchitecture(alike).widths());
        assertEquals(50 + 25 + 25 + 50, STANDARD.withArchitecture(alike).weightCount());
    }

    @Test
    void aNetworkWithoutHiddenLayerIsLinearWhateverItsActivation() {
        Experiment shallow = STANDARD.withArchitecture(new Architecture(1, List.of(), Activation.TANH, 0.1));
        assertTrue(shallow.isLinear() && shallow.isHomogeneous());
        Experiment deep = STANDARD.withArchitecture(new Architecture(2, List.of(5), Activation.TANH, 0.1));
        assertFalse(deep.isLinear() || deep.isHomogeneous());
    }

    private static InvalidExperimentException assertRefuses(String field, Executable executable) {
        InvalidExperimentException e = assertThrows(InvalidExperimentException.class, executable);
        assertEquals(field, e.field());
        assertTrue(e.sentence().endsWith("."), e.sentence());
        return e;
    }
}
