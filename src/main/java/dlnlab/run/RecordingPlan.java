package dlnlab.run;

import dlnlab.measure.Measurement;
import dlnlab.measure.Quantity;
import dlnlab.measure.Subject;
import java.util.List;
import org.apache.commons.math3.special.Gamma;

/// How often each quantity is recorded. Depends on the experiment only, never on the clock, so that traces repeat.
///
/// Samples are taken every max(1, step / 2000) steps; quantity q is measured at every `every[q]`-th sample. Expensive
/// quantities are measured more rarely, so that recording stays a small part of the time; when the trace would pass
/// its byte budget, the widest quantities thin first.
///
/// @param every powers of two, one per quantity of the measurement
/// @param bytes what the whole trace will take at most, roughly: quantities of one stride share their steps
public record RecordingPlan(int[] every, long bytes) {
    /// Recording stride: one sample per step up to here, then growing in proportion to the step.
    static final long SAMPLES_PER_EFOLD = 2000;

    /// The share of a run's operations that one quantity's recording may take.
    private static final double SHARE = 0.01;
    /// Operations that are too few to matter, however small the network.
    private static final double CHEAP = 3e5;

    /// A run is judged by its first so many steps, however many it may take in the end.
    private static final long LONGEST_WATCHED = 20_000;

    /// More samples of a quantity than this no chart shows; only what costs nothing is recorded beyond them.
    private static final long ENOUGH = 10_000;

    /// So many samples make a smooth curve; taken whatever a step costs as long as all together cost less than this.
    private static final long FEWEST = 300;

    private static final double AFFORDABLE = 1e10;

    /// Operations that are nothing even beside a 2 x 2 step.
    private static final double FREE = 10;

    private static final int RAREST = 1 << 16;

    /// @param stepCost operations of one step
    /// @param budget bytes
    static RecordingPlan of(Measurement measurement, Subject subject, double stepCost, long maxSteps, long budget) {
        int count = measurement.quantities().size();
        int[] every = new int[count];
        long watched = Math.min(maxSteps, LONGEST_WATCHED);
        double samplesPerStep = (double) samplesUpTo(watched) / (watched + 1);
        for (int q = 0; q < count; q++) {
            Quantity quantity = measurement.quantities().get(q);
            every[q] = rarity(quantity.cost(subject) * samplesPerStep, stepCost);
            // a short run of cheap steps still wants a curve
            while (every[q] > 1
                    && samplesUpTo(maxSteps) / every[q] < FEWEST
                    && FEWEST * quantity.cost(subject) < AFFORDABLE) {
                every[q] /= 2;
            }
            while (quantity.cost(subject) > FREE && samplesUpTo(maxSteps) / every[q] > ENOUGH) {
                every[q] *= 2;
            }
            int partner = partner(measurement, quantity.id());
            if (partner >= 0) {
                every[q] = every[partner];
            }
        }
        long samples = samplesUpTo(maxSteps);
        long bytes = thin(measurement, every, samples, budget);
        return new RecordingPlan(every, bytes);
    }

    /// The rhythms that another run of the same experiment had.
    /// @throws IllegalArgumentException if these are not as many as there are quantities
    static RecordingPlan prescribed(Measurement measurement, List<Integer> every, long maxSteps) {
        int[] rhythms = every.stream().mapToInt(Integer::intValue).toArray();
        if (rhythms.length != measurement.quantities().size()) {
            throw new IllegalArgumentException("The quantities of this experiment must be "
                    + measurement.quantities().size() + ", but " + rhythms.length + " are recorded.");
        }
        return new RecordingPlan(rhythms, total(measurement, rhythms, samplesUpTo(maxSteps)));
    }

    /// How many samples a run of so many steps takes, to half a percent. Between 2000 k and 2000 (k + 1) steps the
    /// stride is k, so these are 2000 (1 + 1 + 1/2 + 1/3 + ...) samples.
    static long samplesUpTo(long steps) {
        if (steps < 2 * SAMPLES_PER_EFOLD) {
            return steps + 1;
        }
        // 1 + 1/2 + ... + 1/n = log(n + 1/2) + Euler's constant + 1 / (24 (n + 1/2)^2) - ...
        double x = (double) steps / SAMPLES_PER_EFOLD - 0.5;
        return (long) (SAMPLES_PER_EFOLD * (1 + Gamma.GAMMA + Math.log(x) + 1 / (24 * x * x))) + 2;
    }

    /// The step after which the next sample is taken.
    static long nextSample(long step) {
        return step + Math.max(1, step / SAMPLES_PER_EFOLD);
    }

    /// The first step after `step` at which a sample is taken.
    static long firstSampleAfter(long step) {
        long sample = 0;
        while (sample <= step) {
            sample = nextSample(sample);
        }
        return sample;
    }

    private static int rarity(double cost, double stepCost) {
        int every = 1;
        while (cost > CHEAP && cost > every * SHARE * (stepCost + CHEAP) && every < RAREST) {
            every *= 2;
        }
        return every;
    }

    // a prediction is recorded at the same samples as what it predicts, so that the two can be subtracted
    private static int partner(Measurement measurement, String id) {
        if (!id.endsWith("Predicted")) {
            return -1;
        }
        String measured = id.substring(0, id.length() - "Predicted".length());
        for (int q = 0; q < measurement.quantities().size(); q++) {
            if (measurement.quantities().get(q).id().equals(measured)) {
                return q;
            }
        }
        return -1;
    }

    private static long thin(Measurement measurement, int[] every, long samples, long budget) {
        while (true) {
            long total = total(measurement, every, samples);
            int widest = 0;
            for (int q = 0; q < every.length; q++) {
                if (bytes(measurement, every, samples, q) > bytes(measurement, every, samples, widest)) {
                    widest = q;
                }
            }
            if (total <= budget || every[widest] >= RAREST) {
                return total;
            }
            thinWithPartners(measurement, every, widest);
        }
    }

    private static void thinWithPartners(Measurement measurement, int[] every, int widest) {
        int partner = partner(measurement, measurement.quantities().get(widest).id());
        int measured = partner >= 0 ? partner : widest;
        int thinned = 2 * every[widest];
        for (int q = 0; q < every.length; q++) {
            if (q == measured
                    || partner(measurement, measurement.quantities().get(q).id()) == measured) {
                every[q] = thinned;
            }
        }
    }

    private static long total(Measurement measurement, int[] every, long samples) {
        long total = 0;
        for (int q = 0; q < every.length; q++) {
            total += bytes(measurement, every, samples, q);
        }
        return total;
    }

    private static long bytes(Measurement measurement, int[] every, long samples, int q) {
        return (samples / every[q] + 1) * 8L * (measurement.columns(q).size() + 1);
    }
}
