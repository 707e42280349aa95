package dlnlab.export;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.SimulationState;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.ExperimentJson;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.run.Machine;
import dlnlab.run.SavedRun;
import dlnlab.run.Series;
import dlnlab.run.Trace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads one saved run; see [RunFile] for the format.
final class RunFileReader {
    private static final int WORD = Long.BYTES;

    private final Path file;
    private final String name;

    RunFileReader(Path file) {
        this.file = file;
        this.name = String.valueOf(file.getFileName());
    }

    SavedRun read() throws IOException {
        try (Archive archive = Archive.open(file)) {
            RunHeader header = RunHeader.FILE.read(archive.text(RunFile.HEADER), inside(RunFile.HEADER));
            Experiment experiment = ExperimentJson.read(archive.text(RunFile.EXPERIMENT), inside(RunFile.EXPERIMENT));
            RunHeader.Changes changes = RunHeader.CHANGES.read(archive.text(RunFile.EVENTS), inside(RunFile.EVENTS));
            double[] start = header.startWeights()
                    ? doubles(archive.words(RunFile.START, header.weights()), header.weights())
                    : null;
            List<SimulationState> states = checkpoints(archive, header);
            return new SavedRun(
                    experiment,
                    start,
                    new Machine(header.kernel(), header.java()),
                    header.step(),
                    header.seconds(),
                    header.stopReason(),
                    header.message(),
                    changes.events(),
                    header.quantities().stream().map(RunHeader.Recorded::every).toList(),
                    trace(archive, header),
                    states);
        } catch (InvalidExperimentException e) {
            String sentence = e.sentence();
            throw sentence.startsWith(name) ? e : new InvalidExperimentException(e.field(), name + ": " + sentence);
        } catch (IllegalArgumentException e) {
            // such as a step size that no descent can have
            throw new InvalidExperimentException("run", name + ": " + e.getMessage() + ".");
        }
    }

    private String inside(String entry) {
        return name + ", " + entry;
    }

    private Trace trace(Archive archive, RunHeader header) throws IOException {
        List<Series> all = new ArrayList<>();
        for (RunHeader.Recorded quantity : header.quantities()) {
            int samples = quantity.samples();
            ByteBuffer words = archive.words(RunFile.steps(quantity.id()), samples);
            long[] steps = new long[samples];
            words.asLongBuffer().get(steps);
            checkSteps(quantity.id(), steps, header.step());
            long count = (long) samples * quantity.columns().size();
            double[] values = doubles(archive.words(RunFile.values(quantity.id()), count), (int) count);
            all.add(Series.recorded(quantity.id(), quantity.columns(), steps, values));
        }
        return new Trace(all);
    }

    private void checkSteps(String id, long[] steps, long last) {
        long before = -1;
        for (long step : steps) {
            if (step <= before || step > last) {
                throw new InvalidExperimentException(
                        id,
                        name + ": the steps of " + id + " must grow from 0 to at most " + last + ", but " + step
                                + " follows " + before + ".");
            }
            before = step;
        }
    }

    private static List<SimulationState> checkpoints(Archive archive, RunHeader header) throws IOException {
        long row = RunFile.CHECKPOINT_HEAD + (long) header.weights();
        for (int size : header.sums()) {
            row += size;
        }
        ByteBuffer words = archive.words(RunFile.CHECKPOINTS, row * header.checkpoints());
        List<SimulationState> states = new ArrayList<>();
        for (int k = 0; k < header.checkpoints(); k++) {
            long step = words.getLong();
            double time = words.getDouble();
            Controls controls = new Controls(words.getDouble(), words.getDouble());
            double[] weights = doubles(words, header.weights());
            List<double[]> sums = new ArrayList<>();
            for (int size : header.sums()) {
                sums.add(doubles(words, size));
            }
            states.add(new SimulationState(step, time, controls, weights, sums));
        }
        return states;
    }

    private static double[] doubles(ByteBuffer words, int count) {
        double[] values = new double[count];
        words.asDoubleBuffer().get(values);
        words.position(words.position() + count * WORD);
        return values;
    }
}
