package dlnlab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.dynamics.Simulation;
import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Presets;
import dlnlab.linalg.RandomStreams;
import dlnlab.measure.Quantities;
import dlnlab.network.Layers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What theorems say of whole runs, beside the runs.
class TheoremBoundsTest {
    private static final String FACTORS = "problem=factorisation;rows=4;columns=4;rank=4;norm=4;normalisation=sum";

    /// Theory C6: the distance to gap(0) exp(-4 lambda t) is O(eta), so it halves with the step.
    @Test
    void weightDecayShrinksTheGapsLikeTheFlowSays() {
        double[] miss = new double[2];
        for (int k = 0; k < 2; k++) {
            double eta = 0.004 / (k + 1);
            Watched run = new Watched("linear-balance", "weightDecay=0.05;stepSize=" + eta);
            run.advance(500 * (k + 1));
            double[] measured = run.values("layerNormGaps");
            double[] flow = run.values("layerNormGapsFlow");
            assertTrue(Math.abs(flow[0]) < 0.7 * Math.abs(run.start[0]), "the gap has visibly shrunk");
            miss[k] = Math.abs(measured[0] - flow[0]) / Math.abs(flow[0]);
            assertTrue(miss[k] < 0.05, "off by " + miss[k]);
        }
        assertEquals(0.5, miss[1] / miss[0], 0.05);
    }

    /// Theory E2, with the run's own step size, over starts inside the margin.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theLossStaysBelowTheLineOfTheDeficiencyMargin(long seed) {
        for (int depth = 2; depth <= 4; depth++) {
            String own = FACTORS + ";depth=" + depth + ";width=4;init=scaledIdentity;scale=1;maxSteps=100000";
            Experiment experiment = changed("factorization", own + ";stepSize=0.001;dataSeed=" + seed);
            // identity start: a target near the identity is inside its margin
            Watched run = new Watched(nearIdentity(experiment, seed));
            for (int step = 0; step < 2_000; step += 100) {
                double loss = run.values("loss")[0];
                double bound = run.values("lossBound")[0];
                assertTrue(loss <= bound * (1 + 1e-9), "depth " + depth + ", step " + step);
                run.advance(100);
            }
            assertTrue(run.values("lossBound")[0] < 0.9 * run.startLoss, "the line goes down");
        }
    }

    @Test
    void withWeightDecayTheLineEnds() {
        Experiment experiment = changed(
                "factorization",
                FACTORS + ";depth=2;width=4;init=scaledIdentity;scale=1;stepSize=0.001;weightDecay=0.01");
        Watched run = new Watched(nearIdentity(experiment, 1));
        run.advance(1);
        assertTrue(Double.isNaN(run.values("lossBound")[0]));
    }

    @Test
    void outsideTheMarginThereIsNoLine() {
        Experiment far = changed("factorization", FACTORS + ";depth=2;width=4;init=gaussian;scale=0.001");
        String why =
                Quantities.find("lossBound").orElseThrow().whyNot(assembly(far).subject());
        assertTrue(String.valueOf(why).contains("deficiency margin"), why);
        Experiment slanted =
                changed("factorization", FACTORS + ";depth=2;width=4;init=scaledIdentity;scale=1;rescale=3");
        String balance = Quantities.find("lossBound")
                .orElseThrow()
                .whyNot(assembly(nearIdentity(slanted, 1)).subject());
        assertTrue(String.valueOf(balance).contains("balanced"), balance);
        for (String method : List.of("method=heavyBall", "method=gradientFlow", "batchSize=4", "precision=float32")) {
            Experiment other =
                    changed("factorization", FACTORS + ";depth=2;width=4;init=scaledIdentity;scale=1;" + method);
            String plain = Quantities.find("lossBound")
                    .orElseThrow()
                    .whyNot(assembly(nearIdentity(other, 1)).subject());
            assertTrue(String.valueOf(plain).contains("gradient descent"), method + ": " + plain);
        }
        Experiment quartic = changed("factorization", FACTORS + ";depth=2;width=4;exponent=4");
        String other = Quantities.find("lossBound")
                .orElseThrow()
                .whyNot(assembly(quartic).subject());
        assertTrue(String.valueOf(other).contains("quadratic"), other);
    }

    /// Theory C10: where one singular value sigma of M is missing, the least curvature of the sum loss is -sigma.
    @Test
    void atTheZeroStartTheLeastCurvatureIsMinusTheLargestSingularValue() {
        Experiment experiment =
                changed("factorization", FACTORS + ";depth=2;width=4;init=gaussian;scale=1e-9;stepSize=1e-6");
        Watched run = new Watched(experiment);
        double[][] m =
                Objects.requireNonNull(run.assembly.subject().groundTruth()).getData();
        double largest = new SingularValueDecomposition(new Array2DRowRealMatrix(m)).getNorm();
        assertEquals(-largest, run.values("leastCurvature")[0], 1e-5 * largest);
    }

    @Test
    void theFactorsStayBelowTheBoundOfDecayingSteps() {
        Watched run = new Watched("factorization", "schedule=decaying;delta=0.1;maxSteps=2000");
        double bound = run.values("factorBound")[0];
        for (int k = 0; k < 20; k++) {
            for (double norm : run.values("layerNorms")) {
                assertTrue(norm <= bound, norm + " > " + bound);
            }
            run.advance(100);
        }
    }

    @Test
    void theNormsOfTheGradientAreThoseOfItsLayers() {
        Watched run = new Watched("linear-balance", "weightDecay=0.1");
        run.advance(3);
        Layers gradient = run.simulation.gradient();
        for (int h = 1; h <= 3; h++) {
            assertEquals(gradient.weight(h).getFrobeniusNorm(), run.values("gradientNorms")[h - 1], 1e-12);
        }
    }

    /// The quadratic loss of a linear network falls to that of least squares and not below.
    @Test
    void theLossAboveTheBestLinearMapVanishes() {
        Watched run = new Watched("linear-balance", "noise=0.5;samples=200;depth=2;stepSize=0.05;maxSteps=20000");
        double before = run.values("excessLoss")[0];
        run.advance(20_000);
        double after = run.values("excessLoss")[0];
        assertTrue(after > -1e-13 && after < 1e-6 * before, before + " to " + after);
        assertTrue(run.simulation.loss() > 1e-3, "the noise cannot be learnt");
    }

    private static Experiment nearIdentity(Experiment like, long seed) {
        var random = RandomStreams.of(seed, "near the identity");
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                double value = (i == j ? 1.1 : 0) + 0.06 * random.nextGaussian();
                entries.append(value).append(j < 3 ? ", " : i < 3 ? "; " : "");
            }
        }
        return Parameters.apply(
                like,
                List.of(
                        new Assignment("problem", "explicitCompletion"),
                        new Assignment("entries", entries.toString())));
    }

    private static Experiment changed(String preset, String changes) {
        List<Assignment> assignments = new ArrayList<>();
        for (String change : changes.split(";", -1)) {
            int equals = change.indexOf('=');
            assignments.add(new Assignment(change.substring(0, equals), change.substring(equals + 1)));
        }
        return Parameters.apply(Presets.get(preset).experiment(), assignments);
    }

    private static Assembly assembly(Experiment experiment) {
        return new Assembler().assemble(experiment);
    }

    /// A simulation and what is measured of it.
    private static final class Watched {
        final Assembly assembly;
        final Simulation simulation;
        final double[] start;
        final double startLoss;

        Watched(String preset, String changes) {
            this(changed(preset, changes));
        }

        Watched(Experiment experiment) {
            assembly = TheoremBoundsTest.assembly(experiment);
            simulation = assembly.simulation();
            start = values("layerNormGaps");
            startLoss = simulation.loss();
        }

        void advance(int steps) {
            for (int k = 0; k < steps; k++) {
                simulation.advance();
            }
        }

        double[] values(String id) {
            var measurement = assembly.measurement();
            for (int q = 0; q < measurement.quantities().size(); q++) {
                if (measurement.quantities().get(q).id().equals(id)) {
                    double[] out = new double[measurement.columns(q).size()];
                    measurement.beginSample();
                    measurement.measure(q, simulation, out, 0);
                    return out;
                }
            }
            throw new IllegalArgumentException(id + " is not measured here");
        }
    }
}
