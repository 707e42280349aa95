package dlnlab.measure;

import dlnlab.dynamics.Simulation;
import dlnlab.dynamics.StepAccumulator;
import java.util.ArrayList;
import java.util.List;

/// All quantities that apply to one subject, ready to be measured sample by sample.
public final class Measurement {
    private final MeasureContext context;
    private final List<Quantity> quantities = new ArrayList<>();
    private final List<Probe> probes = new ArrayList<>();
    private final List<List<String>> columns = new ArrayList<>();

    /// @param candidates those that do not apply are left out
    public Measurement(MeasureContext context, List<Quantity> candidates) {
        this.context = context;
        for (Quantity quantity : candidates) {
            if (quantity.whyNot(context.subject()) == null) {
                quantities.add(quantity);
                probes.add(quantity.probe(context));
                columns.add(quantity.columns(context.subject()));
            }
        }
    }

    /// What is measured, in order.
    public List<Quantity> quantities() {
        return quantities;
    }

    /// Column labels of quantity number q.
    public List<String> columns(int q) {
        return columns.get(q);
    }

    /// Who must see every step of the simulation.
    public List<StepAccumulator> accumulators() {
        return context.accumulators();
    }

    /// Must be called once per state, before [#measure].
    public void beginSample() {
        context.beginSample();
    }

    /// Must be called after a sample has become part of the trace, and not after a mere look at the state.
    public void sampleRecorded() {
        context.sampleRecorded();
    }

    /// Writes the columns of quantity number q to `out[offset ...]`.
    public void measure(int q, Simulation simulation, double[] out, int offset) {
        probes.get(q).measure(simulation, out, offset);
    }
}
