package dlnlab.export;

import dlnlab.dynamics.SimulationState;
import dlnlab.experiment.ExperimentJson;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.run.SavedRun;
import dlnlab.run.Series;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A run as a file: a zip archive with `run.json` (how far it came), `experiment.json`, `events.json`, the recorded
/// samples as `trace/ID.steps` and `trace/ID.values`, `checkpoints.bin`, and `start.weights` where the start was
/// prescribed.
///
/// All binary numbers take eight bytes, least significant first: steps are whole numbers, everything else IEEE doubles,
/// which come back bit for bit. Values stand row by row, one row of all columns per step. A checkpoint is one row:
/// step,
/// time, step size, weight decay, weights, running sums.
public final class RunFile {
    /// How the names of such files end.
    public static final String ENDING = ".dlnrun";

    static final String HEADER = "run.json";
    static final String EXPERIMENT = "experiment.json";
    static final String EVENTS = "events.json";
    static final String CHECKPOINTS = "checkpoints.bin";
    static final String START = "start.weights";
    /// Step, time, step size, weight decay.
    static final int CHECKPOINT_HEAD = 4;

    private RunFile() {}

    static String steps(String quantity) {
        return "trace/" + quantity + ".steps";
    }

    static String values(String quantity) {
        return "trace/" + quantity + ".values";
    }

    /// Writes a run; a file that is there is replaced when the new one is complete.
    public static void write(SavedRun run, Path file) throws IOException {
        AtomicFile.write(file, out -> write(run, out));
    }

    /// Reads a run, strictly.
    /// @throws InvalidExperimentException when the file is anything but a complete saved run of a version that this
    ///     program knows; one sentence
    /// @throws IOException when the file cannot be read at all
    public static SavedRun read(Path file) throws IOException {
        return new RunFileReader(file).read();
    }

    private static void write(SavedRun run, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        // doubles hardly shrink: more effort only takes longer
        zip.setLevel(Deflater.BEST_SPEED);
        RunHeader header = RunHeader.of(run);
        text(zip, HEADER, RunHeader.FILE.write(header));
        text(zip, EXPERIMENT, ExperimentJson.write(run.experiment()));
        text(zip, EVENTS, RunHeader.CHANGES.write(RunHeader.Changes.of(run.events())));
        Words words = new Words(zip);
        for (int q = 0; q < header.quantities().size(); q++) {
            series(
                    zip,
                    words,
                    run.trace().all().get(q),
                    header.quantities().get(q).samples());
        }
        zip.putNextEntry(entry(CHECKPOINTS));
        for (SimulationState state : run.checkpoints()) {
            checkpoint(words, state);
        }
        words.flush();
        double[] start = run.startWeights();
        if (start != null) {
            zip.putNextEntry(entry(START));
            words.doubles(start);
            words.flush();
        }
        zip.finish();
    }

    private static void series(ZipOutputStream zip, Words words, Series series, int samples) throws IOException {
        zip.putNextEntry(entry(steps(series.id())));
        for (int i = 0; i < samples; i++) {
            words.whole(series.step(i));
        }
        words.flush();
        zip.putNextEntry(entry(values(series.id())));
        int columns = series.columns().size();
        for (int i = 0; i < samples; i++) {
            for (int k = 0; k < columns; k++) {
                words.real(series.value(i, k));
            }
        }
        words.flush();
    }

    private static void checkpoint(Words words, SimulationState state) throws IOException {
        words.whole(state.step());
        words.real(state.time());
        words.real(state.controls().stepSize());
        words.real(state.controls().weightDecay());
        words.doubles(state.parameters());
        for (double[] sums : state.accumulators()) {
            words.doubles(sums);
        }
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        // the same run gives the same bytes
        entry.setTime(0);
        return entry;
    }
}
