package dlnlab.measure;

import dlnlab.dynamics.StepAccumulator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the probes of one run share: the subject, accumulators that see every step, and the singular values of W.
public final class MeasureContext {
    private final Subject subject;
    private final double driftFactor;
    private final List<StepAccumulator> accumulators = new ArrayList<>();
    private @Nullable DriftLaw driftLaw;
    private LossRange.@Nullable Accumulator lossRange;
    private FlowPredictions.@Nullable Decay decay;
    private ConvergenceBounds.@Nullable Rate rate;
    private @Nullable EndToEndSpectrum spectrum;

    /// A context that states C5 as it is.
    public MeasureContext(Subject subject) {
        this(subject, 1);
    }

    /// @param driftFactor multiplies C5's prediction; anything but 1 is sabotage, for tests of the certificates
    MeasureContext(Subject subject, double driftFactor) {
        this.subject = subject;
        this.driftFactor = driftFactor;
    }

    /// What is measured.
    public Subject subject() {
        return subject;
    }

    /// Who must see every step, in a fixed order.
    public List<StepAccumulator> accumulators() {
        return List.copyOf(accumulators);
    }

    /// The running prediction C5, shared by the quantities that show it.
    DriftLaw driftLaw() {
        if (driftLaw == null) {
            Motion motion = subject.motion();
            boolean flow = motion.course() == Motion.Course.FLOW;
            driftLaw = new DriftLaw(subject.start(), driftFactor, motion.balancing(), flow);
            accumulators.add(driftLaw);
        }
        return driftLaw;
    }

    /// Least and largest loss since the last sample.
    LossRange.Accumulator lossRange() {
        if (lossRange == null) {
            lossRange = new LossRange.Accumulator();
            accumulators.add(lossRange);
        }
        return lossRange;
    }

    /// How much weight decay there was.
    FlowPredictions.Decay decay() {
        if (decay == null) {
            decay = new FlowPredictions.Decay();
            accumulators.add(decay);
        }
        return decay;
    }

    /// The bound of the loss that the theorem of the deficiency margin gives.
    ConvergenceBounds.Rate rate() {
        if (rate == null) {
            rate = new ConvergenceBounds.Rate(subject);
            accumulators.add(rate);
        }
        return rate;
    }

    /// Singular values of W, computed once per sample whoever asks.
    EndToEndSpectrum spectrum() {
        if (spectrum == null) {
            spectrum = new EndToEndSpectrum(subject.shape());
        }
        return spectrum;
    }

    /// Must be called before the probes measure a new state.
    void beginSample() {
        if (spectrum != null) {
            spectrum.forget();
        }
    }

    /// Must be called after a sample has become part of the trace (and not after a mere look at the state).
    void sampleRecorded() {
        if (lossRange != null) {
            lossRange.forget();
        }
    }
}
