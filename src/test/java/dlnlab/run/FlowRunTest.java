package dlnlab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.dynamics.StopReason;
import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Presets;
import dlnlab.linalg.DenseMatrix;
import dlnlab.measure.Quantities;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Flows as an experiment's method.
class FlowRunTest {
    @Test
    void theProductStartsAsTheProductOfTheLayersThatWouldBeDrawn() {
        Assembly layers = Runs.assemble(with("hyperbola", "method=gradientFlow"));
        Assembly product = Runs.assemble(with("hyperbola", "method=endToEndFlow"));
        assertEquals(layers.subject().start().endToEndMatrix(), w(product));
        assertEquals(1, product.subject().shape().depth());
        assertEquals(layers.simulation().loss(), product.simulation().loss(), 1e-15);
    }

    /// The two methods as a comparison of one experiment: the paths lie upon each other (theory B4).
    @Test
    void theFlowOfTheProductIsThatOfTheLayers() {
        Assembly layers = Runs.assemble(with("hyperbola", "method=gradientFlow", "stepSize=0.5"));
        Assembly product = Runs.assemble(with("hyperbola", "method=endToEndFlow", "stepSize=0.5"));
        for (int t = 0; t < 60; t++) {
            layers.simulation().advance();
            product.simulation().advance();
            DenseMatrix expected = Objects.requireNonNull(layers.simulation().endToEnd());
            assertTrue(expected.subtract(w(product)).getFrobeniusNorm() < 1e-8);
        }
        assertTrue(product.simulation().loss() < 1e-10);
    }

    /// Gaussian layers are not balanced: their product leaves the end-to-end flow, and the flow says by how much they
    /// miss.
    @Test
    void layersThatStartUnbalancedDoNotFollowTheFlowOfTheirProduct() {
        String[] unbalanced = {"init=gaussian", "scale=0.6", "stepSize=0.5"};
        Assembly layers = Runs.assemble(with("hyperbola", join("method=gradientFlow", unbalanced)));
        Assembly product = Runs.assemble(with("hyperbola", join("method=endToEndFlow", unbalanced)));
        double worst = 0;
        for (int h = 1; h < layers.subject().shape().depth(); h++) {
            DenseMatrix w = layers.subject().start().weight(h);
            DenseMatrix next = layers.subject().start().weight(h + 1);
            worst = Math.max(
                    worst,
                    w.multiply(w.transpose())
                            .subtract(next.transpose().multiply(next))
                            .getFrobeniusNorm());
        }
        assertTrue(worst > 0.1, "unbalanced by " + worst);
        assertEquals(worst, product.subject().motion().imbalance(), 1e-12);
        double apart = 0;
        for (int t = 0; t < 10; t++) {
            layers.simulation().advance();
            product.simulation().advance();
            DenseMatrix ofLayers = Objects.requireNonNull(layers.simulation().endToEnd());
            apart = Math.max(apart, ofLayers.subtract(w(product)).getFrobeniusNorm());
        }
        assertTrue(apart > 1e-2, "apart by " + apart);
    }

    @Test
    void onlyTheFlowOfAProductAsksWhetherItsLayersAreBalanced() {
        assertEquals(0, imbalance("method=endToEndFlow"));
        assertEquals(0, imbalance("method=endToEndDescent"));
        assertTrue(Double.isNaN(imbalance("method=gradientFlow")));
        assertTrue(Double.isNaN(imbalance("method=endToEndFlow", "productDepth=infinite")));
    }

    private static double imbalance(String... settings) {
        return Runs.assemble(with("hyperbola", settings)).subject().motion().imbalance();
    }

    private static String[] join(String first, String... others) {
        return Stream.concat(Stream.of(first), Stream.of(others)).toArray(String[]::new);
    }

    @Test
    void thePresetsReachTheirGoal() {
        for (String preset : List.of("end-to-end-flow", "infinite-depth")) {
            RunEngine engine = Runs.engine(Presets.get(preset).experiment());
            assertEquals(StopReason.LOSS_BELOW, engine.advance(Long.MAX_VALUE / 2), preset);
            assertEquals(
                    engine.simulation().step() * engine.simulation().stepSize(),
                    engine.simulation().time(),
                    1e-6);
        }
    }

    @Test
    void theInvariantsOfAFlowStayWithinTheTolerancePromised() {
        Experiment experiment = with("linear-balance", "method=gradientFlow", "stepSize=5", "tolerance=1e-8");
        assertTrue(worstShare(experiment, 20) < 1);
        assertTrue(worstShare(experiment, 20) > 1e-6, "it is the solver's error that is seen, not rounding");
        assertTrue(worstShare(with("linear-balance", "method=gradientFlow", "weightDecay=0.05"), 200) < 1);
        // no theorem
        assertTrue(worstShare(with("linear-balance", "method=gradientFlow", "activation=tanh"), 200) > 1e3);
    }

    // the largest distance from the laws of the invariants, as a share of what is promised
    private static double worstShare(Experiment experiment, int steps) {
        RunEngine engine = Runs.engine(experiment);
        engine.advance(steps);
        engine.publishTail(true);
        double norms = Arrays.stream(latest(engine, "layerNorms")).sum();
        double worst = 0;
        for (String id : List.of("layerNormGaps", "neuronGaps")) {
            double[] measured = latest(engine, id);
            double[] predicted = latest(engine, id + "Predicted");
            for (int k = 0; k < measured.length; k++) {
                worst = Math.max(worst, Math.abs(measured[k] - predicted[k]));
            }
        }
        return worst / norms / engine.assembly().subject().motion().tolerance();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"layerNorms", "layerNormGaps", "neuronGaps", "matrixGaps", "layerSingularValues", "sharpness"})
    void quantitiesOfLayersSayThatAProductHasNone(String id) {
        Assembly product = Runs.assemble(with("hyperbola", "method=endToEndDescent"));
        String why = Quantities.find(id).orElseThrow().whyNot(product.subject());
        assertEquals("The end-to-end descent moves the end-to-end matrix itself: there are no layers.", why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"loss", "singularValues", "effectiveRank", "nuclearNorm", "endToEnd", "time"})
    void quantitiesOfTheProductAreRecorded(String id) {
        RunEngine engine = Runs.engine(with("hyperbola", "method=endToEndFlow"));
        engine.advance(10);
        assertTrue(Objects.requireNonNull(engine.trace().series(id)).size() > 5);
    }

    @Test
    void fixedStepsPromiseNothing() {
        Assembly flow = Runs.assemble(with("linear-balance", "method=fixedStepFlow"));
        assertEquals(
                "fixed-step flow",
                flow.subject().motion().exception(flow.subject().shape()));
        assertNull(Quantities.find("neuronGapsPredicted").orElseThrow().whyNot(flow.subject()));
    }

    @Test
    void underFlowTheBalancingPenaltyLeavesNoClosedLaw() {
        Assembly flow = Runs.assemble(with("linear-balance", "method=gradientFlow", "balancing=0.5"));
        assertNotNull(Quantities.find("neuronGapsPredicted").orElseThrow().whyNot(flow.subject()));
        assertEquals(
                "balancing", flow.subject().motion().exception(flow.subject().shape()));
    }

    private static double[] latest(RunEngine engine, String id) {
        return Objects.requireNonNull(engine.trace().latest(id)).values();
    }

    private static DenseMatrix w(Assembly product) {
        return product.simulation().layers().weight(1);
    }

    private static Experiment with(String preset, String... settings) {
        return Parameters.apply(
                Presets.get(preset).experiment(),
                Arrays.stream(settings).map(Assignment::parse).toList());
    }
}
