package dlnlab.run;

import dlnlab.dynamics.Simulation;
import dlnlab.measure.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes a simulation's quantities into a trace, as often as the plan says.
final class Recorder {
    private final Measurement measurement;
    private final int[] every;
    private final Trace trace;
    private final List<SampleGroup> groups = new ArrayList<>();
    private final int[] groupEvery;
    private final int[] groupOf;
    private final int[] offsets;
    private long nextSample;
    private long sampleIndex;

    Recorder(Measurement measurement, RecordingPlan plan) {
        this.measurement = measurement;
        this.every = plan.every();
        groupEvery = IntStream.of(every).distinct().toArray();
        groupOf = new int[every.length];
        offsets = new int[every.length];
        for (int g = 0; g < groupEvery.length; g++) {
            int width = 0;
            for (int q = 0; q < every.length; q++) {
                if (every[q] == groupEvery[g]) {
                    groupOf[q] = g;
                    offsets[q] = width;
                    width += measurement.columns(q).size();
                }
            }
            groups.add(new SampleGroup(width));
        }
        trace = new Trace(
                IntStream.range(0, every.length).mapToObj(this::series).toList());
    }

    private Series series(int q) {
        String id = measurement.quantities().get(q).id();
        return new Series(id, measurement.columns(q), groups.get(groupOf[q]), offsets[q]);
    }

    /// What is recorded.
    Trace trace() {
        return trace;
    }

    /// The step at which the next sample is due.
    long nextSample() {
        return nextSample;
    }

    /// Takes the sample that is due at the simulation's present step.
    void record(Simulation simulation) {
        measurement.beginSample();
        sample(simulation.step(), (q, out, offset) -> measurement.measure(q, simulation, out, offset));
        measurement.sampleRecorded();
    }

    /// Copies what another run of the same experiment recorded up to a step, as if it had been recorded here. Called
    /// before anything is recorded.
    /// @throws IllegalArgumentException if the other trace has other quantities, or samples at other steps
    void takeOver(Trace other, long step) {
        checkSameColumns(other);
        while (nextSample <= step) {
            long at = nextSample;
            long index = sampleIndex;
            sample(at, (q, out, offset) -> {
                Series from = other.all().get(q);
                int i = (int) (index / every[q]);
                if (i >= from.size() || from.step(i) != at) {
                    throw new IllegalArgumentException("The samples of " + from.id()
                            + " must lie where this program takes them, but there is none at step " + at + ".");
                }
                for (int k = 0; k < from.columns().size(); k++) {
                    out[offset + k] = from.value(i, k);
                }
            });
        }
    }

    private void checkSameColumns(Trace other) {
        List<List<String>> here = trace.all().stream().map(Recorder::header).toList();
        List<List<String>> there = other.all().stream().map(Recorder::header).toList();
        if (!here.equals(there)) {
            throw new IllegalArgumentException("The recorded quantities must be " + here + ", but are " + there + ".");
        }
    }

    private static List<String> header(Series series) {
        return Stream.concat(Stream.of(series.id()), series.columns().stream()).toList();
    }

    private void sample(long step, Source source) {
        for (int g = 0; g < groupEvery.length; g++) {
            if (due(groupEvery[g])) {
                groups.get(g).open(step);
            }
        }
        for (int q = 0; q < every.length; q++) {
            if (due(every[q])) {
                SampleGroup group = groups.get(groupOf[q]);
                source.write(q, group.openBlock(), group.openOffset() + offsets[q]);
            }
        }
        for (int g = 0; g < groupEvery.length; g++) {
            if (due(groupEvery[g])) {
                groups.get(g).publish();
            }
        }
        sampleIndex++;
        nextSample = RecordingPlan.nextSample(step);
    }

    /// Writes the columns of quantity number q to `out[offset ...]`.
    @FunctionalInterface
    private interface Source {
        void write(int q, double[] out, int offset);
    }

    private boolean due(int everySample) {
        return (sampleIndex & (everySample - 1)) == 0;
    }

    /// Publishes the present state as the trace's tail.
    /// @param whole whether the expensive quantities are measured too
    void publishTail(Simulation simulation, boolean whole) {
        measurement.beginSample();
        List<double @Nullable []> values = new ArrayList<>(every.length);
        for (int q = 0; q < every.length; q++) {
            if (whole || every[q] == 1) {
                double[] columns = new double[measurement.columns(q).size()];
                measurement.measure(q, simulation, columns, 0);
                values.add(columns);
            } else {
                values.add(null);
            }
        }
        trace.setTail(new Trace.Tail(simulation.step(), values));
    }
}
