package dlnlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.dynamics.Controls;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Presets;
import dlnlab.experiment.Resources;
import dlnlab.experiment.StopRules;
import dlnlab.experiment.Variation;
import dlnlab.export.RunFile;
import dlnlab.run.Run;
import dlnlab.run.RunStatus.Phase;
import dlnlab.scene.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Whatever the window saves, `run` and `plot` take, or they say in one sentence why not.
class SavedFilesTest {
    private static final long DEADLINE_NANOS = 30_000_000_000L;

    @TempDir
    private Path folder = Path.of("");

    private final Experiment experiment = Presets.get("hyperbola").experiment().withStop(new StopRules(0, 0, 30, 0));

    @Test
    void aStudyRunsItsMembers() throws IOException {
        Study study = new Study("", experiment, Variation.each(Parameters.get("depth"), List.of("2", "5")));
        JsonNode members = json(write("study.json", study.write())).get("members");
        assertEquals(2, members.size());
        for (int k = 0; k < 2; k++) {
            JsonNode alone = Outcome.done(
                            "run",
                            "hyperbola",
                            "--steps",
                            "30",
                            "--set",
                            "depth=" + List.of(2, 5).get(k),
                            "--json")
                    .member();
            assertEquals(alone.get("final"), members.get(k).get("final"));
        }
    }

    @Test
    void aStudyOfASceneHasItsCharts() throws IOException {
        Study study = new Study("norms-diverge", experiment, List.of(Variation.NONE));
        Path file = write("study.json", study.write());
        assertEquals(
                RunPlan.named("norms-diverge").charts(),
                RunPlan.named(file.toString()).charts());
    }

    @Test
    void aSceneInAFileRunsAsThatOfTheCourse() throws IOException {
        Path file = write("mine.json", Resources.text("/scenes/tanh-breaks-it.json"));
        RunPlan expected = RunPlan.named("tanh-breaks-it");
        assertEquals(expected, RunPlan.named(file.toString()));
        assertTrue(expected.members().size() > 1);
    }

    @Test
    void aChartThatThisProgramDoesNotHaveIsRefused() throws IOException {
        String text = Resources.text("/scenes/hyperbola-corners.json");
        assertTrue(text.contains("\"singularValues\""));
        Path file = write("mine.json", text.replace("\"singularValues\"", "\"singlarValues\""));
        String chart = RunPlan.named(file.toString()).charts().stream()
                .filter(spec -> spec.quantities().contains("singlarValues"))
                .findFirst()
                .orElseThrow()
                .id();
        refused("must show a quantity that this program knows", "plot", file, "--chart", chart, "--out", "x.svg");
    }

    @Test
    void aSavedRunRunsAgainFromItsStart() throws IOException {
        Path file = folder.resolve("mine.dlnrun");
        try (Run run = Run.start(experiment, Double.POSITIVE_INFINITY)) {
            run.play();
            await(() -> run.status().phase() == Phase.ENDED);
            RunFile.write(run.save(), file);
        }
        JsonNode again = json(file).get("members").get(0);
        JsonNode alone = Outcome.done("run", "hyperbola", "--steps", "30", "--set", "stopLoss=0", "--json")
                .member();
        assertEquals(30, again.get("steps").longValue());
        assertEquals(alone.get("final"), again.get("final"));
    }

    @Test
    void aRunInWhichAKnobWasTurnedIsLeftToTheWindow() throws IOException {
        Path file = folder.resolve("mine.dlnrun");
        try (Run run = Run.start(experiment, Double.POSITIVE_INFINITY)) {
            run.step(10);
            run.change(new Controls(0.03, 0.002));
            run.step(10);
            await(() -> run.status().step() == 20);
            RunFile.write(run.save(), file);
        }
        refused("knobs turned on the way", "run", file);
    }

    private static void refused(String part, String command, Path file, String... more) {
        String[] words = new String[more.length + 2];
        words[0] = command;
        words[1] = file.toString();
        System.arraycopy(more, 0, words, 2, more.length);
        Outcome outcome = Outcome.of(words);
        assertEquals(2, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains(part), outcome.err());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
    }

    private static JsonNode json(Path file) {
        return Outcome.done("run", file.toString(), "--json").json();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void await(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() - start < DEADLINE_NANOS, "waited for too long");
            LockSupport.parkNanos(100_000);
        }
    }
}
