package dlnlab.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.Simulation;
import dlnlab.dynamics.SimulationState;
import dlnlab.experiment.Activation;
import dlnlab.experiment.Architecture;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.Method;
import dlnlab.experiment.Precision;
import dlnlab.experiment.ProductDepth;
import dlnlab.linalg.RandomStreams;
import dlnlab.measure.Quantities;
import dlnlab.problem.Samples;
import java.util.ArrayList;
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
import org.junit.jupiter.params.provider.ValueSource;

/// The trajectory depends on experiment, seeds and recorded changes only: to the bit.
class DeterminismTest {
    static Stream<Experiment> experiments() {
        return Stream.concat(
                Stream.of(Runs.linear(300), Runs.tiny(6000), Runs.blocks(150), Runs.completion(300)), otherMethods());
    }

    /// Every method, every precision, batches of samples and of entries, the balancing penalty.
    private static Stream<Experiment> otherMethods() {
        Method limit = new Method.EndToEndFlow(ProductDepth.INFINITE, 1e-8);
        return Stream.of(
                Runs.moving(Runs.linear(120), new Method.GradientFlow(1e-9), 0, 0, Precision.FLOAT64),
                Runs.moving(Runs.blocks(120), new Method.FixedStepFlow(2), 0, 0, Precision.FLOAT64),
                Runs.moving(Runs.completion(120), limit, 0, 0, Precision.FLOAT64),
                Runs.moving(Runs.tiny(300), new Method.EndToEndDescent(ProductDepth.NETWORK), 0, 0, Precision.FLOAT64),
                Runs.moving(Runs.linear(200), new Method.Adam(0.9, 0.999, 1e-8), 0, 7, Precision.FLOAT64),
                Runs.moving(Runs.tiny(300), new Method.HeavyBall(0.9), 0, 0, Precision.FLOAT32),
                Runs.moving(Runs.blocks(100), new Method.GroupRmsProp(0.99, 1e-4), 0, 64, Precision.FLOAT64),
                Runs.moving(Runs.linear(200), new Method.RmsProp(0.99, 1e-8), 0.5, 0, Precision.BFLOAT16),
                Runs.moving(Runs.completion(200), new Method.Nesterov(0.5), 0.1, 11, Precision.FLOAT64),
                Runs.moving(Runs.completion(200), new Method.GradientDescent(), 0.1, 20, Precision.FLOAT64));
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
    void recordedChangesRepeatALiveRun() {
        Experiment experiment = Runs.linear(400);
        try (Run run = Run.start(experiment, 2000)) {
            run.play();
            Runs.await(() -> run.status().step() > 50);
            run.change(Controls.of(0.02));
            Runs.await(() -> run.status().step() > 150);
            run.change(new Controls(0.07, 0.003));
            Runs.await(() -> run.status().phase() == RunStatus.Phase.ENDED);
            RunEngine again = Runs.engine(experiment);
            for (Event event : run.events()) {
                again.advance(event.step() - again.simulation().step());
                again.change(event.controls());
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
        Runs.assertSameBits(straight.save(), restored.save());
        straight.restore(middle);
        advance(straight, 60);
        Runs.assertSameBits(straight.save(), restored.save());
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
                boolean second = step == steps / 2;
                double stepSize = experiment.descent().stepSize() * (second ? 0.5 : 0.7);
                engine.change(new Controls(stepSize, second ? 0.01 : 0));
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
            Runs.assertSameBits(Objects.requireNonNull(states.get(step)), engine.stateAt(step, scratch));
            assertEquals(step, scratch.simulation().step());
        }
    }

    /// The window asks while the run goes on, with live changes in between.
    @Test
    void weightsLookedUpWhileARunGoesOnAreThoseOfAFreshRunStoppedThere() throws InterruptedException {
        Experiment experiment = Runs.blocks(600);
        try (Run run = Run.start(experiment, 3000)) {
            run.play();
            Runs.await(() -> run.status().step() > 60);
            SimulationState early = run.stateAt(50);
            run.change(new Controls(0.02, 0.001));
            Runs.await(() -> run.status().step() > 200);
            run.change(new Controls(0.03, 0));
            Runs.await(() -> run.status().phase() == RunStatus.Phase.ENDED);
            List<SimulationState> looked = new ArrayList<>(List.of(early, run.stateAt(600), run.stateAt(0)));
            RandomGenerator random = RandomStreams.of(2, "steps to look up");
            for (int k = 0; k < 20; k++) {
                looked.add(run.stateAt(random.nextInt(601)));
            }
            for (SimulationState state : looked) {
                RunEngine fresh = Runs.engine(experiment);
                for (Event event : run.events()) {
                    if (event.step() <= state.step()) {
                        fresh.advance(event.step() - fresh.simulation().step());
                        fresh.change(event.controls());
                    }
                }
                fresh.advance(state.step() - fresh.simulation().step());
                Runs.assertSameBits(fresh.simulation().save(), state);
            }
            assertThrows(IllegalArgumentException.class, () -> run.stateAt(601));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 137, 250, 399, 400})
    void aBranchWithoutAChangeRepeatsTheTail(long from) {
        Experiment experiment = Runs.linear(400);
        try (Run run = Run.start(experiment, 4000)) {
            run.play();
            Runs.await(() -> run.status().step() > 20);
            // in force at every later moment, so a branch has it too
            run.change(new Controls(0.02, 0.001));
            Runs.await(() -> run.status().phase() == RunStatus.Phase.ENDED);
            long changed = run.events().getFirst().step();
            try (Run branch = run.branch(Math.max(from, changed), Double.POSITIVE_INFINITY)) {
                branch.play();
                Runs.await(() -> branch.status().phase() == RunStatus.Phase.ENDED);
                assertEquals(run.events(), branch.events());
                Runs.assertSameBits(Objects.requireNonNull(run.trace()), Objects.requireNonNull(branch.trace()));
                Runs.assertSameBits(run.stateAt(400), branch.stateAt(400));
                Runs.assertSameBits(run.stateAt(7), branch.stateAt(7));
            }
        }
    }

    @Test
    void aBranchWithAChangeLeavesTheOtherRunAlone() {
        Experiment experiment = Runs.linear(400);
        try (Run run = Run.start(experiment, Double.POSITIVE_INFINITY)) {
            run.play();
            Runs.await(() -> run.status().phase() == RunStatus.Phase.ENDED);
            Trace before = Objects.requireNonNull(run.trace());
            try (Run branch = run.branch(200, Double.POSITIVE_INFINITY)) {
                branch.change(Controls.of(0.03));
                branch.play();
                Runs.await(() -> branch.status().phase() == RunStatus.Phase.ENDED);
                Series old = Objects.requireNonNull(before.series("loss"));
                Series other = Objects.requireNonNull(
                        Objects.requireNonNull(branch.trace()).series("loss"));
                assertEquals(old.size(), other.size());
                for (int i = 0; i < old.size(); i++) {
                    assertEquals(old.step(i) <= 200, old.value(i, 0) == other.value(i, 0), "sample " + i);
                }
            }
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
