package dlnlab.run;

import dlnlab.dynamics.Simulation;
import dlnlab.measure.Measurement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a simulation's quantities into a trace, as often as the plan says.
final class Recorder {
    private final Measurement measurement;
    private final int[] every;
    private final Trace trace;
    private final double[] buffer;
    private long nextSample;
    private long sampleIndex;

    Recorder(Measurement measurement, RecordingPlan plan, Trace trace) {
        this.measurement = measurement;
        this.every = plan.every();
        this.trace = trace;
        int widest = 1;
        for (int q = 0; q < every.length; q++) {
            widest = Math.max(widest, measurement.columns(q).size());
        }
        buffer = new double[widest];
    }

    /// The step at which the next sample is due.
    long nextSample() {
        return nextSample;
    }

    /// Takes the sample that is due at the simulation's present step.
    void record(Simulation simulation) {
        measurement.beginSample();
        for (int q = 0; q < every.length; q++) {
            if ((sampleIndex & (every[q] - 1)) == 0) {
                measurement.measure(q, simulation, buffer, 0);
                trace.series(q).append(simulation.step(), buffer, 0);
            }
        }
        measurement.sampleRecorded();
        sampleIndex++;
        nextSample = RecordingPlan.nextSample(simulation.step());
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
