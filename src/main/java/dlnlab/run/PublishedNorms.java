package dlnlab.run;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Presets;
import dlnlab.linalg.BlockRunner;
import dlnlab.measure.Certificate;
import dlnlab.measure.NormsChecks;
import dlnlab.measure.Quantities;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Certificates of Razin and Cohen's example at full length (theory F5, G7): descent from a balanced start with
/// det W(0) > 0 to loss 1e-4, depths 3 and 4.
public final class PublishedNorms {
    private static final String SOURCE = "F5, G7; Razin, Cohen 2020, Figure 1";
    private static final double GOAL = 1e-4;

    private PublishedNorms() {}

    /// Not yet run.
    public static List<Certificate> certificates() {
        return Stream.of(new Setting(3, 3e-3, 1e-6), new Setting(4, 1.5e-3, 1e-4))
                .flatMap(setting -> Stream.of(
                        new Certificate(
                                "G7-norm" + setting.depth,
                                "Depth " + setting.depth + ", loss 1e-4: |w₁₁| = 70.70 by the closed form",
                                SOURCE,
                                "|w₁₁| / √((1 − δ)³/δ) 1",
                                1,
                                1e-3,
                                () -> setting.run().hidden / NormsChecks.predicted(setting.run().loss)),
                        new Certificate(
                                "G7-steps" + setting.depth,
                                "That takes |w₁₁|²⁺²ᐟᴺ/((2N + 2)η) steps",
                                SOURCE,
                                "ratio 1",
                                1,
                                0.1,
                                () -> setting.run().steps / setting.predictedSteps())))
                .toList();
    }

    private record End(double hidden, double loss, double steps) {}

    /// One depth, run when it is first asked for.
    private static final class Setting {
        private final int depth;
        private final double stepSize;
        private final double scale;
        private List<End> end = List.of();

        Setting(int depth, double stepSize, double scale) {
            this.depth = depth;
            this.stepSize = stepSize;
            this.scale = scale;
        }

        double predictedSteps() {
            return Math.pow(NormsChecks.predicted(GOAL), 2 + 2.0 / depth) / ((2 * depth + 2) * stepSize);
        }

        synchronized End run() {
            if (end.isEmpty()) {
                Headless.Result result = new Headless(new Assembler(
                                BlockRunner.SERIAL,
                                List.of(Quantities.find("endToEnd").orElseThrow())))
                        .run(experiment(), null, step -> {});
                double[] w = Objects.requireNonNull(result.finalValues().get("endToEnd"));
                end = List.of(
                        new End(Math.abs(w[0]), result.engine().simulation().loss(), result.steps()));
            }
            return end.getFirst();
        }

        private Experiment experiment() {
            return Parameters.apply(
                    Presets.get("hyperbola").experiment(),
                    Stream.of(
                                    "problem=explicitCompletion",
                                    "entries=?,1;1,0",
                                    "depth=" + depth,
                                    "stepSize=" + stepSize,
                                    "scale=" + scale,
                                    "determinant=positive",
                                    "stopLoss=" + GOAL,
                                    "maxSteps=10000000")
                            .map(Assignment::parse)
                            .toList());
        }
    }
}
