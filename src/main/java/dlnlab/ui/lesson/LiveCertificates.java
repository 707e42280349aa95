package dlnlab.ui.lesson;

import dlnlab.measure.Claims;
import dlnlab.measure.Motion;
import dlnlab.network.NetworkShape;
import dlnlab.plot.NumberFormats;
import dlnlab.run.Assembly;
import dlnlab.run.Run;
import dlnlab.run.Series;
import dlnlab.run.Trace;
import dlnlab.ui.lab.TimeTravel;
import dlnlab.ui.lesson.Verdict.Judgement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Sets measured invariants beside the predictions of C5, or of C1 to C3 and C6 under flow, for the latest state of a
/// run or a moment of its past.
final class LiveCertificates {
    private static final int GAPS_LISTED = 3;

    private final Trace trace;
    private final long moment;
    private final NetworkShape shape;
    private final String exception;
    private final boolean flow;
    private final Motion motion;
    // relative to the squared norms
    private final double tolerance;

    private LiveCertificates(Trace trace, Assembly assembly, long moment) {
        this.trace = trace;
        this.moment = moment;
        this.shape = assembly.subject().shape();
        motion = assembly.subject().motion();
        this.exception = motion.exception(shape);
        this.flow = motion.course() == Motion.Course.FLOW;
        this.tolerance = motion.tolerance();
    }

    /// The lines for a run; empty while it prepares.
    /// @param moment the step shown, or [TimeTravel#LIVE] for the latest state
    static List<Verdict> of(Run run, long moment) {
        Trace trace = run.trace();
        Assembly assembly = run.assembly();
        return trace == null || assembly == null ? List.of() : new LiveCertificates(trace, assembly, moment).verdicts();
    }

    private List<Verdict> verdicts() {
        List<Verdict> verdicts = new ArrayList<>();
        if (shape.depth() > 1) {
            addGaps(verdicts);
            verdicts.add(law(
                    against("layers"),
                    "layerNormGaps",
                    flow
                            ? "Largest difference between the measured layer gaps and their start, times exp(−4λt) with "
                                    + "weight decay λ: what gradient flow conserves (Corollary 2.1 and C6)."
                            : "Largest difference between the measured layer gaps and the start plus the sum of "
                                    + "η²(‖Gₕ‖² − ‖Gₕ₊₁‖²), the exact law of gradient descent (C5)."));
            verdicts.add(law(
                    against("neurons"),
                    "neuronGaps",
                    "The same for every hidden neuron (Theorem 2.1" + (flow ? ")." : " and C5).")));
            verdicts.add(matrixLaw());
        }
        if (!Double.isNaN(motion.imbalance())) {
            verdicts.add(asLayers());
        }
        addNumber(verdicts, "effectiveRank", "effective rank", "exp of the entropy of the singular values of W (F3).");
        addNumber(
                verdicts,
                "reconstructionError",
                "distance to truth",
                "‖W − M‖² / ‖M‖², where M is the matrix behind the problem.");
        return verdicts;
    }

    /// Whether the end-to-end matrix does what the layers do whose product it is at the start.
    private Verdict asLayers() {
        boolean balanced = motion.imbalance() == 0;
        String law = motion.course().isFlow()
                ? "holds: the start is balanced, so the layers' product moves like this"
                : "holds as η → 0: the start is balanced, so the layers' product moves like this";
        return new Verdict(
                "endToEnd",
                "moves as the layers do",
                balanced ? "balanced" : brief(motion.imbalance()),
                balanced ? Judgement.HOLDS : Judgement.NOT_CLAIMED,
                balanced
                        ? law
                        : "not claimed: the start misses balance by " + brief(motion.imbalance())
                                + ", so the end-to-end law does not hold for the layers",
                "Largest ‖Δₕ‖, Δₕ = WₕWₕᵀ − Wₕ₊₁ᵀWₕ₊₁, of the layers that start with this product: the end-to-end "
                        + "law B4 is what they do when it is 0.");
    }

    private String against(String what) {
        return what + (flow ? " conserved" : " vs η² law");
    }

    private void addGaps(List<Verdict> verdicts) {
        double[] now = latest("layerNormGaps");
        Series series = trace.series("layerNormGaps");
        if (now == null || series == null || series.size() == 0) {
            return;
        }
        for (int h = 1; h <= Math.min(now.length, GAPS_LISTED); h++) {
            double start = series.value(0, h - 1);
            double moved = Math.abs(now[h - 1] - start);
            verdicts.add(new Verdict(
                    "layerNormGaps",
                    "layer gap " + h + "–" + (h + 1),
                    NumberFormats.value(now[h - 1]),
                    Judgement.PLAIN,
                    "moved by " + relative(moved, start),
                    "‖W" + h + "‖² − ‖W" + (h + 1) + "‖², which gradient flow keeps constant for homogeneous "
                            + "activations (Corollary 2.1)."));
        }
    }

    private static String relative(double moved, double start) {
        double share = moved / Math.abs(start);
        return share < 10 ? NumberFormats.value(100 * share, 2) + " %" : NumberFormats.value(moved);
    }

    private Verdict law(String name, String id, String help) {
        double[] measured = latest(id);
        double[] predicted = latest(id + "Predicted");
        if (measured == null || predicted == null) {
            String why = exception.isEmpty() ? "not followed" : "not claimed: " + exception;
            return new Verdict(id, name, "–", Judgement.NOT_CLAIMED, why, help);
        }
        @Nullable String[] whyNot = Claims.reasons(shape, id);
        Set<String> reasons = new LinkedHashSet<>();
        double worst = 0;
        double worstOfAll = 0;
        int claimed = 0;
        for (int k = 0; k < measured.length; k++) {
            double distance = Math.abs(measured[k] - predicted[k]);
            worstOfAll = Math.max(worstOfAll, distance);
            String why = whyNot[k];
            if (why == null) {
                claimed++;
                worst = Math.max(worst, distance);
            } else {
                reasons.add(why);
            }
        }
        if (!exception.isEmpty()) {
            reasons.add(exception);
        }
        String except = String.join(", ", reasons);
        if (claimed == 0 || !exception.isEmpty()) {
            return new Verdict(id, name, brief(worstOfAll), Judgement.NOT_CLAIMED, "not claimed: " + except, help);
        }
        boolean holds = worst <= tolerance * normScale();
        String sentence = flow
                ? (holds ? "holds, tolerance " : "fails, tolerance ") + brief(tolerance * normScale())
                : holds ? (reasons.isEmpty() ? "holds exactly" : "holds where claimed, not: " + except) : "fails";
        return new Verdict(id, name, brief(worst), holds ? Judgement.HOLDS : Judgement.FAILS, sentence, help);
    }

    private Verdict matrixLaw() {
        String help = "Δₕ = WₕWₕᵀ − Wₕ₊₁ᵀWₕ₊₁ against its own law; conserved by flow for linear layers (Theorem 2.2).";
        @Nullable String[] whyNot = Claims.reasons(shape, "matrixGaps");
        if (Arrays.stream(whyNot).allMatch(Objects::nonNull)) {
            String reasons = Arrays.stream(whyNot).distinct().collect(Collectors.joining(", "));
            return new Verdict(
                    "matrixGaps", against("matrices"), "–", Judgement.NOT_CLAIMED, "not claimed: " + reasons, help);
        }
        return law(against("matrices"), "matrixGaps", help);
    }

    // a norm of a difference of matrices is compared, so its rounding is that of the matrices themselves
    private double normScale() {
        double[] norms = latest("layerNorms");
        double sum = 0;
        if (norms != null) {
            for (double norm : norms) {
                sum += norm;
            }
        }
        return sum;
    }

    private void addNumber(List<Verdict> verdicts, String id, String name, String help) {
        double[] now = latest(id);
        if (now != null) {
            verdicts.add(new Verdict(id, name, NumberFormats.value(now[0]), Judgement.PLAIN, "", help));
        }
    }

    private double @Nullable [] latest(String id) {
        Trace.Sample sample = moment == TimeTravel.LIVE ? trace.latest(id) : trace.at(id, moment);
        return sample == null ? null : sample.values();
    }

    private static String brief(double value) {
        return NumberFormats.value(value, value < 1e-3 ? 1 : 3);
    }
}
