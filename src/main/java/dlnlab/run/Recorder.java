package dlnlab.run;

import dlnlab.dynamics.Simulation;
import dlnlab.measure.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
        trace = new Trace(measurement, groups, groupOf, offsets);
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
        for (int g = 0; g < groupEvery.length; g++) {
            if (due(groupEvery[g])) {
                groups.get(g).open(simulation.step());
            }
        }
        for (int q = 0; q < every.length; q++) {
            if (due(every[q])) {
                SampleGroup group = groups.get(groupOf[q]);
                measurement.measure(q, simulation, group.openBlock(), group.openOffset() + offsets[q]);
            }
        }
        for (int g = 0; g < groupEvery.length; g++) {
            if (due(groupEvery[g])) {
                groups.get(g).publish();
            }
        }
        measurement.sampleRecorded();
        sampleIndex++;
        nextSample = RecordingPlan.nextSample(simulation.step());
    }

    /// Copies what another run of the same experiment recorded up to a step, as if it had been recorded here.
    void takeOver(Trace other, long step) {
        for (int g = 0; g < groups.size(); g++) {
            groups.get(g).takeOver(other.groups().get(g), step);
        }
        sampleIndex = 0;
        nextSample = 0;
        while (nextSample <= step) {
            sampleIndex++;
            nextSample = RecordingPlan.nextSample(nextSample);
        }
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
