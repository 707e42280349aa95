package dlnlab.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Presets;
import dlnlab.measure.Measurement;
import dlnlab.network.Layers;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What looks like an invariant and is none, against its definition, and how far it moves while the invariant stays.
class OtherCountsTest {
    @Test
    void withoutTheBiasesTheGapMovesAndWithThemItStays() {
        Assembly assembly = assemble("biases", "scale=0.2", "biasScale=1");
        double[] left = values(assembly, "weightGaps");
        double[] counted = values(assembly, "layerNormGaps");
        advance(assembly, 1500);
        Layers layers = assembly.simulation().layers();
        double[] leftNow = values(assembly, "weightGaps");
        double[] countedNow = values(assembly, "layerNormGaps");
        for (int h = 1; h < layers.depth(); h++) {
            assertEquals(countedNow[h - 1] - layers.bias(h).squaredFrobeniusNorm(), leftNow[h - 1], 1e-12);
        }
        assertTrue(Math.abs(leftNow[0] - left[0]) > 20 * Math.abs(countedNow[0] - counted[0]));
    }

    @Test
    void everyUnitOfAConvolutionMovesWhileItsChannelStays() {
        Assembly assembly = assemble("convolution-digits", "init=gaussian", "scale=0.05", "depth=2", "channels=3");
        double[] units = values(assembly, "unitGaps");
        double[] channels = values(assembly, "neuronGaps");
        advance(assembly, 200);
        Layers layers = assembly.simulation().layers();
        double[] unitsNow = values(assembly, "unitGaps");
        assertEquals(3 * 36, unitsNow.length);
        double[] channelsNow = values(assembly, "neuronGaps");
        for (int c = 0; c < 3; c++) {
            int unit = c * 36 + 7;
            double in = squared(layers.weight(1).getRow(unit));
            double out = squared(layers.weight(2).getColumn(unit));
            assertEquals(in - out, unitsNow[unit], 1e-13);
        }
        assertTrue(farthest(units, unitsNow) > 10 * farthest(channels, channelsNow));
    }

    @Test
    void theRatioGoesToOneWhileTheDifferenceStays() {
        Assembly assembly = assemble("factorization", "rescale=0.5", "scale=0.05");
        double[] difference = values(assembly, "layerNormGaps");
        double start = values(assembly, "layerNormRatios")[0];
        advance(assembly, 500);
        double[] norms = values(assembly, "layerNorms");
        double ratio = values(assembly, "layerNormRatios")[0];
        assertEquals(norms[0] / norms[1], ratio, 1e-14);
        assertTrue(start < 0.1 && ratio > 0.85, start + " to " + ratio);
        assertArrayEquals(difference, values(assembly, "layerNormGaps"), 0.01 * Math.abs(difference[0]));
    }

    /// B9: the exact law holds to the precision of the weights.
    @ParameterizedTest
    @CsvSource({"float64, 0, 1e-13", "float32, 1e-8, 1e-4", "bfloat16, 1e-2, 10"})
    void theDistanceFromTheLawIsThatOfTheRounding(String precision, double least, double most) {
        Assembly assembly = assemble("bfloat16", "precision=" + precision);
        values(assembly, "lawResidual");
        advance(assembly, 500);
        double residual = values(assembly, "lawResidual")[0];
        double[] measured = values(assembly, "layerNormGaps");
        double[] predicted = values(assembly, "layerNormGapsPredicted");
        assertEquals(farthest(measured, predicted), residual, 1e-15);
        assertTrue(least <= residual && residual <= most, precision + ": " + residual);
    }

    private static Assembly assemble(String preset, String... changes) {
        List<Assignment> assignments = Arrays.stream(changes)
                .map(change -> change.split("=", 2))
                .map(parts -> new Assignment(parts[0], parts[1]))
                .toList();
        return new Assembler().assemble(Parameters.apply(Presets.get(preset).experiment(), assignments));
    }

    private static void advance(Assembly assembly, int steps) {
        for (int t = 0; t < steps; t++) {
            assembly.simulation().advance();
        }
    }

    private static double[] values(Assembly assembly, String id) {
        Measurement measurement = assembly.measurement();
        for (int q = 0; q < measurement.quantities().size(); q++) {
            if (measurement.quantities().get(q).id().equals(id)) {
                double[] out = new double[measurement.columns(q).size()];
                measurement.beginSample();
                measurement.measure(q, assembly.simulation(), out, 0);
                return out;
            }
        }
        throw new AssertionError("not measured: " + id);
    }

    private static double squared(double[] vector) {
        return Arrays.stream(vector).map(x -> x * x).sum();
    }

    private static double farthest(double[] a, double[] b) {
        double farthest = 0;
        for (int k = 0; k < a.length; k++) {
            farthest = Math.max(farthest, Math.abs(a[k] - b[k]));
        }
        return farthest;
    }
}
