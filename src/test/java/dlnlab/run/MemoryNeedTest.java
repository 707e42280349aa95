package dlnlab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.Method;
import dlnlab.experiment.Precision;
import org.junit.jupiter.api.Test;

/// What a run is expected to take before it starts.
class MemoryNeedTest {
    /// Of a matrix every observed entry is a sample: a row of inputs, one of targets, and its way through the layers.
    @Test
    void aBatchOfEntriesCountsAsSoManyDenseSamples() {
        long small = bytes(10);
        long large = bytes(110);
        Experiment experiment = batches(10);
        long perSample = (long) experiment.inputWidth() + experiment.outputWidth();
        assertTrue(large - small >= 8 * 100 * perSample, large + " and " + small);
        assertEquals(0, (large - small) % (8 * 100), "grows in proportion to the batch");
        assertTrue(small > bytes(0));
    }

    private static long bytes(int batchSize) {
        Experiment experiment = batches(batchSize);
        return MemoryNeed.bytes(experiment, NetworkAssembler.shape(experiment));
    }

    private static Experiment batches(int size) {
        return Runs.moving(Runs.completion(10), new Method.GradientDescent(), 0, size, Precision.FLOAT64);
    }
}
