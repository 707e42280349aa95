package dlnlab.run;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Presets;
import dlnlab.measure.Certificate;
import dlnlab.measure.PublishedAcceleration;
import dlnlab.measure.Quantities;
import dlnlab.measure.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Certificates that set our runs beside published numbers (theory section G). Data, step sizes and sizes are mostly
/// not
/// published: what must agree is what the theory's table says to accept.
public final class PublishedRuns {
    private static final String PAPER = "Du, Hu, Lee 2018, Figure ";
    private static final List<Quantity> NORMS =
            List.of(Quantities.find("layerNorms").orElseThrow());

    private PublishedRuns() {}

    /// Squared norms of the layers and the loss, at the start and at the end.
    private record Ends(double[] before, double[] after, double loss) {
        /// How far the ratios of neighbouring layers are from 1 at the end.
        double ratioMiss() {
            double worst = 0;
            for (int h = 1; h < after.length; h++) {
                worst = Math.max(worst, Math.abs(after[h - 1] / after[h] - 1));
            }
            return worst;
        }

        /// How far the differences of neighbouring layers are from their start, relative to it.
        double differenceMiss() {
            double worst = 0;
            for (int h = 1; h < after.length; h++) {
                double start = before[h - 1] - before[h];
                worst = Math.max(worst, Math.abs((after[h - 1] - after[h]) / start - 1));
            }
            return worst;
        }
    }

    /// Not yet run.
    public static List<Certificate> certificates() {
        return Stream.concat(
                        Stream.of(
                                norms(
                                        "G1-figure",
                                        "Balanced ReLU layers, start of the figure: ratios end at 1 (1.0033, 1.0021)",
                                        "G1; " + PAPER + "2a, b",
                                        "ratio − 1 = 0",
                                        0.01,
                                        "balanced-relu",
                                        Ends::ratioMiss),
                                norms(
                                        "G1-text",
                                        "The same with the variances of the text",
                                        "G1; " + PAPER + "2a, b",
                                        "ratio − 1 = 0",
                                        0.01,
                                        "balanced-relu-text",
                                        Ends::ratioMiss),
                                norms(
                                        "G2",
                                        "Unbalanced ReLU layers: each difference keeps its start",
                                        "G2; " + PAPER + "2c, d",
                                        "relative change 0",
                                        0.01,
                                        "unbalanced-relu",
                                        Ends::differenceMiss),
                                factors(
                                        "G3-ratio",
                                        "Factorisation from a ratio of 0.49: it rises towards 1 (0.975)",
                                        "ratio of norms 0.95",
                                        0.95,
                                        0.049,
                                        "factorization",
                                        ends -> ends.after[0] / ends.after[1]),
                                factors(
                                        "G3-difference",
                                        "What it keeps is the difference",
                                        "relative change 0",
                                        0,
                                        0.02,
                                        "factorization",
                                        Ends::differenceMiss),
                                factors(
                                        "G3-penalty",
                                        "With the balancing penalty the ratio ends at 1 (1.000)",
                                        "ratio − 1 = 0",
                                        0,
                                        5e-4,
                                        "balancing-regulariser",
                                        Ends::ratioMiss),
                                factors(
                                        "G3-loss",
                                        "The objective falls at least as far as published (e⁻¹³·⁴, with penalty e⁻¹⁶·³)",
                                        "objective, at most 1.5e-6",
                                        0,
                                        1.5e-6,
                                        "factorization",
                                        Ends::loss)),
                        PublishedAcceleration.certificates().stream())
                .toList();
    }

    private static Certificate norms(
            String id,
            String statement,
            String source,
            String predicted,
            double tolerance,
            String preset,
            ToDoubleFunction<Ends> measure) {
        return new Certificate(
                id,
                statement,
                source,
                predicted,
                0,
                tolerance,
                () -> measure.applyAsDouble(run(Presets.get(preset).experiment())));
    }

    private static Certificate factors(
            String id,
            String statement,
            String predicted,
            double target,
            double tolerance,
            String preset,
            ToDoubleFunction<Ends> measure) {
        return new Certificate(id, statement, "G3; " + PAPER + "1", predicted, target, tolerance, () -> {
            // both from one start whose norms are as 0.49 to 1
            List<Assignment> published =
                    List.of(new Assignment("rescale", "0.8215"), new Assignment("maxSteps", "10000"));
            return measure.applyAsDouble(
                    run(Parameters.apply(Presets.get(preset).experiment(), published)));
        });
    }

    private static Ends run(Experiment experiment) {
        Assembler assembler = new Assembler(WorkerPool.shared(), NORMS);
        RunEngine engine =
                new Headless(assembler).run(experiment, null, step -> {}).engine();
        Series norms = Objects.requireNonNull(engine.trace().series("layerNorms"));
        double[] before = new double[norms.columns().size()];
        Arrays.setAll(before, column -> norms.value(0, column));
        double[] after =
                Objects.requireNonNull(engine.trace().latest("layerNorms")).values();
        return new Ends(before, after, engine.simulation().loss());
    }
}
