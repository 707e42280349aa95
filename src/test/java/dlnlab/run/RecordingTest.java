package dlnlab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.dynamics.Simulation;
import dlnlab.experiment.Activation;
import dlnlab.experiment.Architecture;
import dlnlab.experiment.Descent;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.Schedule;
import dlnlab.measure.Measurement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is recorded, how often, and that looking changes nothing.
class RecordingTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1999, 2000, 2001, 3999, 4000, 4001, 7000, 100_000, 3_600_000, 1_000_000_000_000L})
    void strideIsATwoThousandthOfTheStepButAtLeastOne(long steps) {
        int samples = 0;
        for (long step = 0; step <= steps; samples++) {
            long next = RecordingPlan.nextSample(step);
            assertEquals(Math.max(1, step / 2000), next - step);
            step = next;
        }
        double error = RecordingPlan.samplesUpTo(steps) - (double) samples;
        assertEquals(0, error, 2 + 0.005 * samples);
    }

    @Test
    void engineRecordsAtTheStepsOfThePlan() {
        RunEngine engine = Runs.engine(Runs.tiny(9000));
        engine.advance(9000);
        long step = 0;
        for (int i = 0; i < loss(engine).size(); i++) {
            assertEquals(step, loss(engine).step(i));
            step = RecordingPlan.nextSample(step);
        }
        assertTrue(step > 9000);
    }

    @Test
    void smallBudgetThinsTheWidestQuantitiesFirstAndKeepsPredictionsBesideTheirMeasurements() {
        Experiment wide =
                Runs.linear(50_000).withArchitecture(new Architecture(3, List.of(40), Activation.LINEAR, 0.1));
        Assembly assembly = Runs.assemble(wide);
        Measurement measurement = assembly.measurement();
        RecordingPlan roomy = plan(assembly, Long.MAX_VALUE);
        int[] before = roomy.every();
        for (long budget = roomy.bytes(); budget > 1_000_000; budget -= budget / 7) {
            RecordingPlan plan = plan(assembly, budget);
            assertTrue(plan.bytes() <= budget);
            int[] every = plan.every();
            int widestUntouched = 0;
            int narrowestThinned = Integer.MAX_VALUE;
            for (int q = 0; q < every.length; q++) {
                assertEquals(1, Integer.bitCount(every[q]));
                int columns = measurement.columns(q).size();
                // load: what a quantity takes per sample of the trace
                if (every[q] == before[q]) {
                    widestUntouched = Math.max(widestUntouched, columns / every[q]);
                } else {
                    narrowestThinned = Math.min(narrowestThinned, columns / before[q]);
                }
            }
            assertTrue(widestUntouched <= narrowestThinned);
            for (String id : List.of("layerNormGaps", "neuronGaps", "matrixGaps")) {
                assertEquals(every[index(measurement, id)], every[index(measurement, id + "Predicted")], id);
            }
        }
    }

    @Test
    void readersSeeOnlyFinishedSamples() throws InterruptedException {
        SampleGroup group = new SampleGroup(5);
        Series series = new Series("test", List.of("a", "b", "c"), group, 1);
        int samples = 300_000;
        Queue<String> torn = new ConcurrentLinkedQueue<>();
        AtomicInteger rounds = new AtomicInteger();
        Thread reader = new Thread(() -> {
            int size = 0;
            while (size < samples && torn.isEmpty()) {
                int now = series.size();
                for (int i = Math.max(0, Math.min(size, now - 3)); i < now; i++) {
                    if (series.step(i) != 2L * i || series.value(i, 0) != i + 1 || series.value(i, 2) != -i - 1) {
                        torn.add("sample " + i);
                    }
                }
                if (now < size || (now > 0 && series.indexAt(2L * now - 1) < now - 1)) {
                    torn.add("size " + now + " after " + size);
                }
                size = now;
                rounds.incrementAndGet();
            }
        });
        reader.start();
        Runs.await(() -> rounds.get() > 0);
        for (int i = 0; i < samples; i++) {
            group.open(2L * i);
            double[] block = group.openBlock();
            int offset = group.openOffset();
            block[offset + 1] = i + 1;
            block[offset + 2] = 0.5 * i;
            block[offset + 3] = -i - 1;
            group.publish();
        }
        reader.join(30_000);
        assertTrue(torn.isEmpty(), () -> "" + torn.peek());
        assertEquals(samples, series.size());
    }

    @Test
    void lookingAtThePresentStateNeverChangesWhatIsRecorded() {
        RunEngine plain = Runs.engine(Runs.tiny(8000));
        RunEngine watched = Runs.engine(Runs.tiny(8000));
        plain.advance(8000);
        for (int k = 1; watched.advance(k % 23) == null; k++) {
            watched.publishTail(k % 3 == 0);
            Trace.Tail tail = Objects.requireNonNull(watched.trace().tail());
            assertEquals(watched.simulation().step(), tail.step());
            assertEquals(
                    watched.simulation().loss(),
                    Objects.requireNonNull(tail.values().getFirst())[0]);
        }
        Runs.assertSameBits(plain.trace(), watched.trace());
    }

    @Test
    void lossRangeHoldsTheExtremesOfAllStepsSinceTheLastSample() {
        // a step size at which the loss goes up and down
        Experiment restless = Runs.parabola(3, 1.99999, Runs.tiny(12_000).stop());
        int spikes = 0;
        for (Experiment experiment : List.of(Runs.tiny(12_000), restless, oscillating())) {
            RunEngine engine = Runs.engine(experiment);
            engine.advance(12_000);
            double[] losses = losses(experiment);
            Series range = Objects.requireNonNull(engine.trace().series("lossRange"));
            for (int i = 1; i < range.size(); i++) {
                int from = Math.toIntExact(range.step(i - 1)) + 1;
                double[] since = Arrays.copyOfRange(losses, from, Math.toIntExact(range.step(i)) + 1);
                assertEquals(Arrays.stream(since).min().orElseThrow(), range.value(i, 0));
                assertEquals(Arrays.stream(since).max().orElseThrow(), range.value(i, 1));
                spikes += range.value(i, 1) > Math.max(since[0], since[since.length - 1]) ? 1 : 0;
            }
        }
        assertTrue(spikes > 100, "spikes between samples: " + spikes);
    }

    @Test
    void quantitiesThatDoNotApplyHaveNoSeries() {
        RunEngine relu = Runs.engine(Runs.blocks(1));
        assertNull(relu.trace().series("singularValues"));
        assertEquals(
                IntStream.range(0, relu.assembly().measurement().quantities().size())
                        .mapToObj(q -> relu.assembly()
                                .measurement()
                                .quantities()
                                .get(q)
                                .id())
                        .toList(),
                relu.trace().all().stream().map(Series::id).toList());
    }

    private static Experiment oscillating() {
        // beyond the edge of stability the loss of a deep network goes up and down and stays bounded
        return Runs.tiny(12_000).withDescent(new Descent(0.9, new Schedule.Constant(), 0));
    }

    private static double[] losses(Experiment experiment) {
        Simulation simulation = Runs.assemble(experiment).simulation();
        double[] losses = new double[12_001];
        for (int t = 0; t < losses.length; t++) {
            losses[t] = simulation.loss();
            simulation.advance();
        }
        return losses;
    }

    private static RecordingPlan plan(Assembly assembly, long budget) {
        return RecordingPlan.of(assembly.measurement(), assembly.subject(), 1e9, 50_000, budget);
    }

    private static int index(Measurement measurement, String id) {
        return IntStream.range(0, measurement.quantities().size())
                .filter(q -> measurement.quantities().get(q).id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Series loss(RunEngine engine) {
        return Objects.requireNonNull(engine.trace().series("loss"));
    }
}
