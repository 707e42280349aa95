package dlnlab.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.dynamics.Simulation;
import dlnlab.dynamics.SimulationState;
import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Presets;
import dlnlab.linalg.DenseMatrix;
import dlnlab.measure.Claims;
import dlnlab.measure.Measurement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Experiments with convolutions, sharing maps, biases and mixed activations, from the parameters to the run.
class UnusualNetworksTest {
    @ParameterizedTest
    @ValueSource(strings = {"convolution-digits", "biases", "mixed-activations"})
    void thePresetsObeyTheLawWhereItIsClaimedAtEveryStep(String preset) {
        Assembly assembly = new Assembler().assemble(Presets.get(preset).experiment());
        for (int t = 0; t < 60; t++) {
            assembly.simulation().advance();
            for (String id : List.of("layerNormGaps", "neuronGaps")) {
                assertTrue(distance(assembly, id, true) < 1e-13, id + " at step " + t);
            }
        }
        boolean mixed = preset.equals("mixed-activations");
        assertEquals(mixed, distance(assembly, "layerNormGaps", false) > 1e-3);
    }

    @Test
    void batchesKeepTheLawAndTheSharedWeightsOfAConvolution() {
        Experiment batches = with(Presets.get("convolution-digits").experiment(), "batchSize=50", "biases=true");
        Assembly assembly = new Assembler().assemble(batches);
        advance(assembly.simulation(), 30);
        assertTrue(distance(assembly, "neuronGaps", true) < 1e-13);
        assembly.subject().shape().sharings().forEach((h, sharing) -> {
            DenseMatrix w = assembly.simulation().layers().weight(h);
            assertEquals(-1, sharing.weights().firstStray(w.data(), w.offset()));
            DenseMatrix b = assembly.simulation().layers().bias(h);
            assertEquals(-1, sharing.biases().firstStray(b.data(), b.offset()));
            assertTrue(b.squaredFrobeniusNorm() > 0);
        });
    }

    /// Largest difference between measured and predicted among the claimed or the other columns, relative to the norms.
    private static double distance(Assembly assembly, String id, boolean claimed) {
        var reasons = Claims.reasons(assembly.subject().shape(), id);
        double[] measured = values(assembly, id);
        double[] predicted = values(assembly, id + "Predicted");
        double scale = Arrays.stream(values(assembly, "layerNorms")).sum();
        double worst = 0;
        for (int k = 0; k < measured.length; k++) {
            if ((reasons[k] == null) == claimed) {
                worst = Math.max(worst, Math.abs(measured[k] - predicted[k]) / scale);
            }
        }
        return worst;
    }

    private static double[] values(Assembly assembly, String id) {
        Measurement measurement = assembly.measurement();
        for (int q = 0; q < measurement.quantities().size(); q++) {
            if (measurement.quantities().get(q).id().equals(id)) {
                double[] values = new double[measurement.columns(q).size()];
                measurement.beginSample();
                measurement.measure(q, assembly.simulation(), values, 0);
                return values;
            }
        }
        throw new IllegalArgumentException(id + " is not measured");
    }

    @Test
    void goingBackToACheckpointGivesTheSameBits() {
        for (String preset : List.of("convolution-digits", "biases", "mixed-activations")) {
            Simulation simulation =
                    new Assembler().assemble(Presets.get(preset).experiment()).simulation();
            advance(simulation, 5);
            SimulationState state = simulation.save();
            advance(simulation, 5);
            double[] first = simulation.layers().parameters().clone();
            simulation.restore(state);
            advance(simulation, 5);
            assertArrayEquals(first, simulation.layers().parameters());
        }
    }

    private static void advance(Simulation simulation, int steps) {
        for (int t = 0; t < steps; t++) {
            simulation.advance();
        }
    }

    @Test
    void biasesChangeNoStartWeightAndStartAtZeroUnlessDrawn() {
        Experiment plain = Presets.get("linear-balance").experiment();
        double[] weights = start(plain);
        double[] zero = start(with(plain, "biases=true"));
        double[] drawn = start(with(plain, "biases=true", "biasScale=0.5"));
        assertArrayEquals(weights, Arrays.copyOf(zero, weights.length));
        assertArrayEquals(weights, Arrays.copyOf(drawn, weights.length));
        assertTrue(Arrays.stream(zero, weights.length, zero.length).allMatch(b -> b == 0));
        double deviation = Math.sqrt(Arrays.stream(drawn, weights.length, drawn.length)
                .map(b -> b * b)
                .average()
                .orElseThrow());
        // thirty numbers: the standard error is 13 %
        assertEquals(0.5, deviation, 0.2);
    }

    /// A8 with biases: c W_1, c b_1, W_2 / c give the same function.
    @Test
    void rescalingLeavesTheLossOfANetworkWithBiasesAlone() {
        Experiment biased = Presets.get("biases").experiment();
        double loss = new Assembler().assemble(biased).simulation().loss();
        double rescaled =
                new Assembler().assemble(with(biased, "rescale=7")).simulation().loss();
        assertEquals(loss, rescaled, 1e-13 * loss);
    }

    @Test
    void startWeightsThatAreNotSharedAsTheNetworkSharesThemAreRefused() {
        Experiment experiment = with(
                Presets.get("hyperbola").experiment(),
                "init=gaussian",
                "depth=2",
                "width=2",
                "connections=sharingMap",
                "sharing=1 2; 2 0");
        double[] weights = start(experiment);
        assertEquals(weights[1], weights[2]);
        assertEquals(0, weights[3]);
        weights[2] += 1;
        assertRefused("row 2, column 1 must equal that at row 1, column 2", experiment, weights);
        weights[2] -= 1;
        weights[3] = 1;
        assertRefused("row 2, column 2 must be 0", experiment, weights);
    }

    private static void assertRefused(String words, Experiment experiment, double[] weights) {
        InvalidExperimentException e =
                assertThrows(InvalidExperimentException.class, () -> new Assembler().assemble(experiment, weights));
        assertTrue(e.sentence().contains(words), e.sentence());
    }

    @Test
    void aLinearConvolutionStillHasItsEndToEndMatrix() {
        Experiment experiment =
                with(Presets.get("linear-balance").experiment(), "connections=convolution1d", "padding=circular");
        Assembly assembly = new Assembler().assemble(experiment);
        assertTrue(assembly.measurement().quantities().stream().anyMatch(q -> q.id().equals("singularValues")));
        assertFalse(assembly.measurement().quantities().stream().anyMatch(q -> q.id().equals("matrixGapsPredicted")));
        assertEquals(List.of(10, 40, 40, 10), assembly.subject().shape().widths());
    }

    private static double[] start(Experiment experiment) {
        return new Assembler()
                .assemble(experiment)
                .subject()
                .start()
                .parameters()
                .clone();
    }

    private static Experiment with(Experiment experiment, String... changes) {
        return Parameters.apply(
                experiment,
                Stream.of(changes)
                        .map(change -> change.split("=", 2))
                        .map(parts -> new Assignment(parts[0], parts[1]))
                        .toList());
    }
}
