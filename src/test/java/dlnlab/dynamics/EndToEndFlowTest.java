package dlnlab.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.geometry.Depth;
import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import java.util.List;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The flow of the end-to-end matrix, theory B4, B5 and B7.
class EndToEndFlowTest {
    private static final double TIME = 1;

    @ParameterizedTest
    @CsvSource({"2,2", "3,5", "5,3", "1,4"})
    void agreesWithTheFlowOfBalancedFactors(int rows, int columns) {
        for (int depth = 2; depth <= 8; depth++) {
            NetworkShape shape = FlowProblems.linear(columns, Math.max(rows, columns), rows, depth);
            Layers start = FlowProblems.balanced(shape, 0.5, depth);
            Flow factors = Flow.ofLayers(
                    FlowProblems.factorisation(shape, 1),
                    start,
                    FlowSolver.errorControlled(1e-12),
                    StepSizes.constant(),
                    Controls.of(TIME / 4),
                    List.of());
            Flow product = product(start, Depth.of(depth), FlowSolver.errorControlled(1e-12), TIME / 4);
            for (int k = 0; k < 4; k++) {
                factors.advance();
                product.advance();
                DenseMatrix expected = factors.layers().endToEndMatrix();
                assertTrue(
                        FlowProblems.distance(expected, w(product)) < 1e-8,
                        "N = " + depth + ": " + FlowProblems.distance(expected, w(product)));
            }
            assertTrue(FlowProblems.distance(start.endToEndMatrix(), w(product)) > 0.1, "and it moved");
        }
    }

    /// Unbalanced layers move their product in another way: the agreement above is no accident.
    @Test
    void doesNotDescribeFactorsThatAreNotBalanced() {
        NetworkShape shape = FlowProblems.linear(3, 3, 3, 3);
        Layers start = FlowProblems.gaussian(shape, 0.6, 1);
        Flow factors = Flow.ofLayers(
                FlowProblems.factorisation(shape, 1),
                start,
                FlowSolver.errorControlled(1e-10),
                StepSizes.constant(),
                Controls.of(TIME),
                List.of());
        factors.advance();
        Flow product = product(start, Depth.of(3), FlowSolver.errorControlled(1e-10), TIME);
        product.advance();
        assertTrue(FlowProblems.distance(factors.layers().endToEndMatrix(), w(product)) > 1e-2);
    }

    @ParameterizedTest
    @CsvSource({"2,2", "2,3"})
    void infiniteDepthIsTheLimitWithAnErrorLikeOneOverN(int rows, int columns) {
        Layers start = FlowProblems.balanced(FlowProblems.linear(columns, 3, rows, 2), 0.7, 3);
        Flow limit = product(start, Depth.INFINITE, FlowSolver.errorControlled(1e-12), TIME);
        limit.advance();
        SimpleRegression line = new SimpleRegression();
        for (int n = 64; n <= 1024; n *= 2) {
            // N layers take the time TIME / N for what the limit does in TIME
            Flow finite = product(start, Depth.of(n), FlowSolver.errorControlled(1e-12), TIME / n);
            finite.advance();
            line.addData(Math.log(n), Math.log(FlowProblems.distance(w(limit), w(finite))));
        }
        assertEquals(-1, line.getSlope(), 0.05);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void itsDiscreteFormTendsToDescentOnTheFactorsLinearlyInTheStepSize(int depth) {
        NetworkShape shape = FlowProblems.linear(3, 3, 2, depth);
        Layers start = FlowProblems.balanced(shape, 0.5, depth);
        SimpleRegression line = new SimpleRegression();
        for (double eta = 2e-3; eta > 0.2e-3; eta /= 2) {
            long steps = Math.round(TIME / eta);
            GradientDescent factors = new GradientDescent(
                    FlowProblems.factorisation(shape, 1), start, StepSizes.constant(), Controls.of(eta), List.of());
            Flow discrete = product(start, Depth.of(depth), FlowSolver.euler(), eta);
            FlowProblems.advance(factors, steps);
            FlowProblems.advance(discrete, steps);
            DenseMatrix expected = factors.layers().endToEndMatrix();
            line.addData(Math.log(eta), Math.log(FlowProblems.distance(expected, w(discrete))));
        }
        assertEquals(1, line.getSlope(), 0.05);
    }

    @Test
    void itsDiscreteFormAtDepthOneIsDescentToTheBit() {
        NetworkShape shape = FlowProblems.linear(4, 1, 3, 1);
        Layers start = FlowProblems.gaussian(shape, 1, 1);
        GradientDescent descent = new GradientDescent(
                FlowProblems.factorisation(shape, 1), start, StepSizes.constant(), Controls.of(0.1), List.of());
        Flow discrete = product(start, Depth.of(1), FlowSolver.euler(), 0.1);
        FlowProblems.advance(descent, 50);
        FlowProblems.advance(discrete, 50);
        assertEquals(descent.layers().weight(1), w(discrete));
        assertEquals(descent.loss(), discrete.loss());
    }

    @Test
    void followsOneMatrixOnly() {
        Layers two = FlowProblems.balanced(FlowProblems.linear(2, 2, 2, 2), 1, 1);
        assertThrows(
                IllegalArgumentException.class,
                () -> Flow.ofProduct(
                        FlowProblems.factorisation(two.shape(), 1),
                        two,
                        Depth.of(2),
                        FlowSolver.euler(),
                        StepSizes.constant(),
                        Controls.of(1),
                        List.of()));
    }

    private static Flow product(Layers factors, Depth depth, FlowSolver solver, double interval) {
        Layers start = FlowProblems.product(factors);
        return Flow.ofProduct(
                FlowProblems.factorisation(start.shape(), 1),
                start,
                depth,
                solver,
                StepSizes.constant(),
                Controls.of(interval),
                List.of());
    }

    private static DenseMatrix w(Flow flow) {
        return flow.layers().weight(1);
    }
}
