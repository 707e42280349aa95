package dlnlab.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.SimulationState;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Presets;
import dlnlab.experiment.StopRules;
import dlnlab.linalg.RandomStreams;
import dlnlab.run.Assembler;
import dlnlab.run.Clock;
import dlnlab.run.Run;
import dlnlab.run.RunStatus.Phase;
import dlnlab.run.SavedRun;
import dlnlab.run.Series;
import dlnlab.run.Trace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A run in a file is the run: every number to the bit, or one sentence on why it cannot be read.
class RunFileTest {
    private static final long DEADLINE_NANOS = 30_000_000_000L;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"linear-balance, 1500", "hyperbola, 5000", "unbalanced-relu, 60", "diverging, 1500", "adam, 900"})
    void everySeriesAndEveryStateComesBackToTheBit(String preset, long steps) throws IOException {
        try (Run run = ended(Presets.get(preset).experiment(), steps)) {
            Path file = saved(run);
            try (Run again = Run.reopen(RunFile.read(file), 1)) {
                await(() -> again.status().phase() == Phase.ENDED);
                assertEquals(run.status().step(), again.status().step());
                assertEquals(run.status().seconds(), again.status().seconds());
                assertEquals(run.status().reason(), again.status().reason());
                assertEquals(run.status().message(), again.status().message());
                assertEquals(run.events(), again.events());
                assertSameBits(trace(run), trace(again));
                RandomGenerator random = RandomStreams.of(5, "steps to look up");
                for (int k = 0; k < 20; k++) {
                    int step = random.nextInt((int) run.status().step() + 1);
                    assertSameBits(run.stateAt(step), again.stateAt(step));
                }
            }
        }
    }

    @Test
    void aChangedRunGoesOnFromItsFileAsIfItHadNeverStopped() throws IOException {
        Experiment experiment = limited(Presets.get("linear-balance").experiment(), 900);
        double[] start = start(experiment);
        try (Run run = run(experiment, start)) {
            run.step(200);
            run.change(new Controls(0.03, 0.002));
            run.step(300);
            await(() -> run.status().step() == 500);
            SavedRun read = RunFile.read(saved(run));
            assertArrayEquals(start, read.startWeights());
            assertEquals("", read.warning());
            run.play();
            try (Run again = Run.reopen(read, Double.POSITIVE_INFINITY)) {
                again.play();
                await(() ->
                        again.status().phase() == Phase.ENDED && run.status().phase() == Phase.ENDED);
                assertEquals(run.events(), again.events());
                assertSameBits(trace(run), trace(again));
                assertSameBits(run.stateAt(900), again.stateAt(900));
            }
        }
    }

    @Test
    void theSameRecordSavedTwiceIsTheSameFile() throws IOException {
        try (Run run = ended(Presets.get("hyperbola").experiment(), 300)) {
            byte[] first = Files.readAllBytes(saved(run));
            assertArrayEquals(first, Files.readAllBytes(saved(run)));
            assertEquals(List.of("my.dlnrun"), names());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            run.json         | formatVersion": 1   | formatVersion": 9  | newer version of DLN Lab
            run.json         | "kernel": "         | "kernel2": "       | kernel2 is unknown
            run.json         | "weights": 300      | "weights": 299     | checkpoints.bin must hold
            run.json         | "every": 1,         | "every": 3,        | powers of two
            run.json         | "id": "loss"        | "id": "lass"       | trace/lass.steps is missing
            run.json         | "step-budget        | "tired             | must be empty or one of
            experiment.json  | "depth": 3          | "depth": 4         | must be 400 numbers, but there are 300
            experiment.json  | "depth": 3          | "depth": 3.5       | depth must be
            """)
    void anythingWrongIsOneSentenceWithTheNameOfTheFile(String entry, String good, String bad, String expected)
            throws IOException {
        try (Run run = ended(Presets.get("linear-balance").experiment(), 60)) {
            Path file = saved(run);
            assertTrue(change(file, entry, good.strip(), bad.strip()), good);
            assertRefused(file, expected.strip());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.json", "experiment.json", "events.json", "checkpoints.bin", "trace/loss.values"})
    void anEntryThatIsMissingIsNamed(String entry) throws IOException {
        try (Run run = ended(Presets.get("linear-balance").experiment(), 60)) {
            Path file = saved(run);
            try (FileSystem zip = zip(file)) {
                Files.delete(zip.getPath(entry));
            }
            assertRefused(file, "its entry " + entry + " is missing");
        }
    }

    @Test
    void aByteThatFlippedOrAnEndThatIsCutOffIsNoticed() throws IOException {
        try (Run run = ended(Presets.get("linear-balance").experiment(), 60)) {
            Path file = saved(run);
            byte[] whole = Files.readAllBytes(file);
            RandomGenerator random = RandomStreams.of(8, "damage");
            int noticed = 0;
            for (int k = 0; k < 40; k++) {
                byte[] damaged = whole.clone();
                // the directory at the end, which holds sizes and checksums, is another matter
                damaged[60 + random.nextInt(whole.length / 2)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, damaged);
                try {
                    // some bytes mean nothing, such as the time of an entry
                    assertSameBits(trace(run), RunFile.read(file).trace());
                } catch (InvalidExperimentException e) {
                    noticed++;
                    assertTrue(e.sentence().startsWith("my.dlnrun"), e.sentence());
                }
            }
            assertTrue(noticed > 30, "noticed " + noticed);
            Files.write(file, Arrays.copyOf(whole, whole.length - 40));
            assertRefused(file, "something else or damaged");
            Files.writeString(file, "{}");
            assertRefused(file, "something else or damaged");
            Files.delete(file);
            assertThrows(NoSuchFileException.class, () -> RunFile.read(file));
        }
    }

    @Test
    void anotherKernelIsAWarningNotAnError() throws IOException {
        try (Run run = ended(Presets.get("hyperbola").experiment(), 300)) {
            Path file = saved(run);
            String kernel = run.save().machine().kernel();
            assertTrue(change(file, "run.json", "\"kernel\": \"" + kernel, "\"kernel\": \"Abacus 2"));
            SavedRun read = RunFile.read(file);
            assertTrue(read.warning().contains("the kernel Abacus 2, here it is " + kernel), read.warning());
            try (Run again = Run.reopen(read, 1)) {
                await(() -> again.status().phase() == Phase.ENDED);
                assertSameBits(trace(run), trace(again));
            }
        }
    }

    @Test
    void aFileThatCannotBeReplacedStaysAsItWas() throws IOException {
        Path file = folder.resolve("my.dlnrun");
        Files.writeString(file, "before");
        assertThrows(
                IOException.class,
                () -> AtomicFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("the disk is full");
                }));
        assertEquals("before", Files.readString(file));
        assertEquals(List.of("my.dlnrun"), names());
    }

    private void assertRefused(Path file, String expected) {
        InvalidExperimentException e = assertThrows(InvalidExperimentException.class, () -> RunFile.read(file));
        assertTrue(e.sentence().startsWith("my.dlnrun"), e.sentence());
        assertTrue(e.sentence().contains(expected), e.sentence());
        assertFalse(e.sentence().contains("\n"), e.sentence());
    }

    private static boolean change(Path file, String entry, String good, String bad) throws IOException {
        try (FileSystem zip = zip(file)) {
            Path path = zip.getPath(entry);
            String text = Files.readString(path);
            Files.writeString(path, text.replace(good, bad));
            return text.contains(good);
        }
    }

    private static FileSystem zip(Path file) throws IOException {
        return FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    private Path saved(Run run) throws IOException {
        Path file = folder.resolve("my.dlnrun");
        RunFile.write(run.save(), file);
        return file;
    }

    private static Run ended(Experiment experiment, long steps) {
        Run run = Run.start(limited(experiment, steps), Double.POSITIVE_INFINITY);
        run.play();
        await(() -> run.status().phase() == Phase.ENDED);
        return run;
    }

    private static Run run(Experiment experiment, double[] start) {
        return Run.start(experiment, start, Double.POSITIVE_INFINITY, new Assembler(), Clock.system());
    }

    private static double[] start(Experiment experiment) {
        RandomGenerator random = RandomStreams.of(3, "prescribed start");
        double[] weights = new double[(int) experiment.weightCount()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 0.1 * random.nextGaussian();
        }
        return weights;
    }

    private static Experiment limited(Experiment experiment, long steps) {
        return experiment.withStop(new StopRules(0, 0, steps, 0));
    }

    private static Trace trace(Run run) {
        return Objects.requireNonNull(run.trace());
    }

    private static void assertSameBits(Trace expected, Trace actual) {
        assertEquals(expected.all().size(), actual.all().size());
        for (Series series : expected.all()) {
            Series other = Objects.requireNonNull(actual.series(series.id()));
            assertEquals(series.columns(), other.columns());
            assertEquals(series.size(), other.size(), series.id());
            for (int i = 0; i < series.size(); i++) {
                assertEquals(series.step(i), other.step(i), series.id());
                for (int k = 0; k < series.columns().size(); k++) {
                    assertEquals(
                            Double.doubleToRawLongBits(series.value(i, k)),
                            Double.doubleToRawLongBits(other.value(i, k)),
                            series.id());
                }
            }
        }
    }

    private static void assertSameBits(SimulationState expected, SimulationState actual) {
        assertEquals(expected.step(), actual.step());
        assertEquals(expected.time(), actual.time());
        assertEquals(expected.controls(), actual.controls());
        assertArrayEquals(expected.parameters(), actual.parameters());
        for (int k = 0; k < expected.accumulators().size(); k++) {
            assertArrayEquals(
                    expected.accumulators().get(k), actual.accumulators().get(k));
        }
    }

    private static void await(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() - start < DEADLINE_NANOS, "waited for too long");
            LockSupport.parkNanos(100_000);
        }
    }
}
