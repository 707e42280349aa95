package dlnlab.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dlnlab.dynamics.Simulation;
import dlnlab.dynamics.SimulationState;
import dlnlab.experiment.Activation;
import dlnlab.experiment.Architecture;
import dlnlab.experiment.Experiment;
import dlnlab.linalg.RandomStreams;
import dlnlab.measure.Quantities;
import dlnlab.problem.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The trajectory depends on experiment, seeds and recorded changes only: to the bit.
class DeterminismTest {
    static Stream<Experiment> experiments() {
        return Stream.of(Runs.linear(300), Runs.tiny(6000), Runs.blocks(150), Runs.completion(300));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void numberOfThreadsChangesNoBit(Experiment experiment) {
        Trace expected = finished(Runs.engine(experiment)).trace();
        for (int threads : new int[] {2, 4}) {
            Assembler assembler = new Assembler(new WorkerPool(threads), Quantities.all());
            RunEngine engine = finished(new RunEngine(assembler.assemble(experiment)));
            Runs.assertSameBits(expected, engine.trace());
        }
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void speedPausesAndStepsChangeNoBit(Experiment experiment) {
        Trace expected = finished(Runs.engine(experiment)).trace();
        long steps = experiment.stop().maxSteps();
        try (Run fast = Run.start(experiment, Double.POSITIVE_INFINITY);
                Run slow = Run.start(experiment, 4.0 * steps);
                Run jumpy = Run.start(experiment, 1.0 * steps)) {
            fast.play();
            slow.play();
            jumpy.step(1);
            jumpy.step(17);
            jumpy.play();
            Runs.await(() -> jumpy.status().step() > 20);
            jumpy.pause();
            jumpy.step(3);
            jumpy.setSpeed(3.0 * steps);
            jumpy.play();
            for (Run run : List.of(fast, slow, jumpy)) {
                Runs.await(() -> run.status().phase() == RunStatus.Phase.ENDED);
                assertEquals(steps, run.status().step());
                Runs.assertSameBits(expected, Objects.requireNonNull(run.trace()));
            }
        }
    }

    @Test
    void recordedStepSizeChangesRepeatALiveRun() {
        Experiment experiment = Runs.linear(400);
        try (Run run = Run.start(experiment, 2000)) {
            run.play();
            Runs.await(() -> run.status().step() > 50);
            run.changeStepSize(0.02);
            Runs.await(() -> run.status().step() > 150);
            run.changeStepSize(0.07);
            Runs.await(() -> run.status().phase() == RunStatus.Phase.ENDED);
            RunEngine again = Runs.engine(experiment);
            for (Event event : run.events()) {
                again.advance(event.step() - again.simulation().step());
                again.changeStepSize(event.stepSize());
            }
            Runs.assertSameBits(finished(again).trace(), Objects.requireNonNull(run.trace()));
        }
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void restoredStateGoesOnAsIfNeverStopped(Experiment experiment) {
        Simulation straight = Runs.assemble(experiment).simulation();
        Simulation restored = Runs.assemble(experiment).simulation();
        advance(straight, 40);
        SimulationState middle = straight.save();
        advance(straight, 60);
        restored.restore(middle);
        advance(restored, 60);
        assertSameBits(straight.save(), restored.save());
        straight.restore(middle);
        advance(straight, 60);
        assertSameBits(straight.save(), restored.save());
        assertEquals(straight.loss(), restored.loss());
        assertArrayEquals(straight.gradient().parameters(), restored.gradient().parameters());
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void stateAtAnyStepIsTheStateTheRunHadThere(Experiment experiment) {
        long steps = experiment.stop().maxSteps();
        NavigableSet<Long> visited = stepsToVisit(steps);
        Map<Long, SimulationState> states = new TreeMap<>();
        RunEngine engine = Runs.engine(experiment);
        for (long step = 0; step <= steps; step++) {
            if (step == steps / 3 || step == steps / 2) {
                engine.checkpoint();
                engine.changeStepSize(experiment.descent().stepSize() * (step == steps / 2 ? 0.5 : 0.7));
            }
            if (step % 97 == 0) {
                engine.checkpoint();
            }
            if (visited.contains(step)) {
                states.put(step, engine.simulation().save());
            }
            engine.advance(1);
        }
        Assembly scratch = Runs.assemble(experiment);
        for (long step : visited.descendingSet()) {
            assertSameBits(Objects.requireNonNull(states.get(step)), engine.stateAt(step, scratch));
            assertEquals(step, scratch.simulation().step());
        }
    }

    @Test
    void dataDoNotDependOnNetworkOrSeedNorStartWeightsOnTheDataSeed() {
        for (Experiment experiment : List.of(Runs.blocks(1), Runs.linear(1))) {
            Assembly one = Runs.assemble(experiment);
            Assembly deeper = Runs.assemble(experiment
                    .withArchitecture(new Architecture(5, List.of(33), Activation.LINEAR, 0.1))
                    .withSeed(99));
            assertSameData(one.samples(), deeper.samples());
            Assembly otherData = Runs.assemble(experiment.withDataSeed(77));
            assertArrayEquals(weights(one), weights(otherData));
            assertFalse(Arrays.equals(
                    one.samples().inputs().data(), otherData.samples().inputs().data()));
            assertFalse(Arrays.equals(weights(one), weights(Runs.assemble(experiment.withSeed(99)))));
        }
        Experiment completion = Runs.completion(1);
        Assembly shallower = Runs.assemble(completion
                .withArchitecture(new Architecture(2, List.of(15), Activation.TANH, 0.1))
                .withSeed(5));
        assertSameData(Runs.assemble(completion).samples(), shallower.samples());
    }

    private static NavigableSet<Long> stepsToVisit(long steps) {
        RandomGenerator random = RandomStreams.of(1, "steps to go back to");
        // the states just before, at and after a change of the step size, and 20 others
        NavigableSet<Long> visited =
                new TreeSet<>(List.of(0L, steps / 3 - 1, steps / 3, steps / 3 + 1, steps / 2, steps));
        for (int k = 0; k < 20; k++) {
            visited.add((long) random.nextInt(Math.toIntExact(steps)));
        }
        return visited;
    }

    private static double[] weights(Assembly assembly) {
        return assembly.subject().start().parameters();
    }

    private static void assertSameData(Samples expected, Samples actual) {
        assertArrayEquals(expected.inputs().data(), actual.inputs().data());
        assertArrayEquals(expected.targets().data(), actual.targets().data());
        assertArrayEquals(expected.observed(), actual.observed());
    }

    private static void assertSameBits(SimulationState expected, SimulationState actual) {
        String label = "step " + expected.step();
        assertEquals(expected.step(), actual.step());
        assertEquals(expected.time(), actual.time(), label);
        assertEquals(expected.baseStepSize(), actual.baseStepSize(), label);
        assertArrayEquals(expected.parameters(), actual.parameters(), label);
        assertEquals(expected.accumulators().size(), actual.accumulators().size());
        for (int k = 0; k < expected.accumulators().size(); k++) {
            assertArrayEquals(
                    expected.accumulators().get(k), actual.accumulators().get(k), label + ", accumulator " + k);
        }
    }

    private static void advance(Simulation simulation, int steps) {
        for (int t = 0; t < steps; t++) {
            simulation.advance();
        }
    }

    private static RunEngine finished(RunEngine engine) {
        engine.advance(1L << 40);
        return engine;
    }
}
