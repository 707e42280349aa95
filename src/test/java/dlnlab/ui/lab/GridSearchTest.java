package dlnlab.ui.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.dynamics.StopReason;
import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Parameter;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Variation;
import dlnlab.run.Assembler;
import dlnlab.run.Headless;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The best of a grid is what single runs say one after the other, and whoever changes something ends the search.
final class GridSearchTest {
    private static final Parameter<?> STEP_SIZE = Parameters.get("stepSize");
    private static final List<String> VALUES = List.of("0.02", "0.05", "0.125", "2");
    private static final String GRID = String.join(", ", VALUES);

    private final LabViewModel lab = new LabViewModel("hyperbola");

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void everyDepthGetsTheStepOfItsFewestIterations() {
        set("scale=0.5", "stopLoss=1e-3", "maxSteps=2000", "stepSize=0.05");
        lab.compare(Variation.each(Parameters.get("depth"), List.of("1", "2", "3")));
        List<String> expected = new ArrayList<>();
        List<String> steps = new ArrayList<>();
        for (String depth : List.of("1", "2", "3")) {
            List<Headless.Result> runs = VALUES.stream()
                    .map(value -> alone("depth=" + depth, "stepSize=" + value))
                    .toList();
            int best = fastest(runs);
            expected.add("N = " + depth + ", η = " + VALUES.get(best));
            steps.add(String.format("%,d iterations", runs.get(best).steps()));
        }
        search(GRID);
        assertEquals(expected, labels());
        assertEquals(expected, experiments());
        String words = lab.search().stateProperty().get().words();
        assertTrue(
                words.startsWith("Searched: 4 values of step size from 0.02 to 2, for the fewest iterations"), words);
        steps.forEach(number -> assertTrue(words.contains(number), words));
    }

    @Test
    void withoutAGoalTheLeastLossCountsAndOneRunTakesItOver() {
        set("scale=0.5", "stopLoss=0", "maxSteps=40", "stepSize=0.02");
        List<Headless.Result> runs =
                VALUES.stream().map(value -> alone("stepSize=" + value)).toList();
        int best = 0;
        for (int k = 1; k < VALUES.size(); k++) {
            best = loss(runs.get(k)) < loss(runs.get(best)) ? k : best;
        }
        search(GRID);
        assertTrue(best > 0, "the best is not the value of before");
        assertEquals(VALUES.get(best), STEP_SIZE.text(lab.experiment()));
        assertEquals(1, lab.runs().members().size());
        assertTrue(lab.search().stateProperty().get().words().contains("least loss at the end"));
    }

    @Test
    void membersThatDifferInTheKnobAloneBecomeOne() {
        set("scale=0.5", "stopLoss=1e-3", "maxSteps=2000");
        lab.compare(Variation.each(STEP_SIZE, List.of("0.01", "0.03")));
        search(GRID);
        assertEquals(1, lab.runs().members().size());
    }

    @Test
    void whereEveryValueDivergesNothingChanges() {
        set("scale=0.5", "stopLoss=1e-3", "maxSteps=2000");
        Setup before = lab.setupProperty().get();
        search("50, 100");
        assertSame(before, lab.setupProperty().get());
        String words = lab.search().stateProperty().get().words();
        assertTrue(words.endsWith("It diverges at every value: search lower."), words);
    }

    @Test
    void aChangeEndsTheSearchAndSoDoesCancel() {
        set("scale=0.5", "stopLoss=0", "maxSteps=100000000");
        lab.search().start(STEP_SIZE, "geometric:0.001:0.01:5");
        Labs.await(() -> lab.tick() && lab.search().stateProperty().get().fraction() >= 0);
        lab.change(Parameters.get("depth"), "4");
        assertSame(SearchState.NONE, lab.search().stateProperty().get());
        lab.search().start(STEP_SIZE, "geometric:0.001:0.01:5");
        assertTrue(lab.search().poll());
        Setup before = lab.setupProperty().get();
        lab.search().cancel();
        assertFalse(lab.search().poll());
        assertSame(before, lab.setupProperty().get());
    }

    @Test
    void closingTheLabEndsItsThreads() {
        set("scale=0.5", "stopLoss=0", "maxSteps=100000000");
        lab.search().start(STEP_SIZE, "geometric:0.001:0.01:5");
        Labs.await(() -> lab.tick() && lab.search().stateProperty().get().fraction() >= 0);
        assertTrue(searching());
        lab.close();
        Labs.await(() -> !searching());
    }

    @Test
    void whatCannotBeSearchedIsSaidInASentence() {
        assertEquals("A grid must have 2 to 100 values, but has 1.", refusal("0.1"));
        assertTrue(refusal("geometric:0:1:3").contains("positive"));
        assertTrue(refusal("0.1, fast").contains("fast"));
        assertTrue(refusal("linear:0.1:1:500").contains("2 to 100"));
        assertSame(SearchState.NONE, lab.search().stateProperty().get());
        Labs.await(() -> lab.run().trace() != null);
        double[] weights = Assembler.drawnWeights(lab.experiment()).stream()
                .mapToDouble(weight -> weight + 1)
                .toArray();
        lab.startFrom(weights);
        assertTrue(refusal(GRID).contains("typed"));
    }

    @Test
    void theGridToBeginWithHalvesAndDoublesThePresentValue() {
        set("stepSize=0.2");
        assertEquals("geometric:0.0125:3.2:9", lab.search().suggestion(STEP_SIZE));
    }

    private String refusal(String grid) {
        return assertThrows(InvalidExperimentException.class, () -> lab.search().start(STEP_SIZE, grid))
                .sentence();
    }

    private void set(String... changes) {
        lab.change(Stream.of(changes).map(Assignment::parse).toList());
    }

    private void search(String grid) {
        lab.search().start(STEP_SIZE, grid);
        Labs.await(() -> {
            lab.tick();
            return !lab.search().stateProperty().get().running();
        });
        // a single member's run starts a moment later
        Labs.await(() -> !lab.tick());
    }

    private Headless.Result alone(String... changes) {
        Experiment experiment = Parameters.apply(
                lab.experiment(), Stream.of(changes).map(Assignment::parse).toList());
        return new Headless(new Assembler()).run(experiment, null, step -> {});
    }

    private static int fastest(List<Headless.Result> runs) {
        int best = -1;
        for (int k = 0; k < runs.size(); k++) {
            boolean reached = runs.get(k).reason() == StopReason.LOSS_BELOW;
            if (reached && (best < 0 || runs.get(k).steps() < runs.get(best).steps())) {
                best = k;
            }
        }
        return best;
    }

    private static double loss(Headless.Result run) {
        double loss = Objects.requireNonNull(run.finalValues().get("loss"))[0];
        return Double.isFinite(loss) ? loss : Double.POSITIVE_INFINITY;
    }

    private List<String> labels() {
        return lab.runs().members().stream()
                .map(entry -> entry.labelProperty().get())
                .toList();
    }

    private List<String> experiments() {
        return lab.runs().members().stream()
                .map(entry -> entry.run().experiment())
                .map(member -> "N = " + member.depth() + ", η = " + STEP_SIZE.text(member))
                .toList();
    }

    private static boolean searching() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith("ensemble"));
    }
}
