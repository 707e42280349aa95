package dlnlab.experiment;

import static dlnlab.experiment.ParameterBuilder.choice;
import static dlnlab.experiment.ParameterBuilder.real;
import static dlnlab.experiment.ParameterBuilder.seed;
import static dlnlab.experiment.ParameterBuilder.variant;
import static dlnlab.experiment.ParameterBuilder.whole;

import java.util.List;

/// The parameters of the loss, the descent, its end, and the seeds.
final class DescentParameters {
    static final List<Parameter<?>> ALL = List.of(
            whole("exponent", Part.LOSS, Ranges.EXPONENT)
                    .group(ParameterGroup.DESCENT)
                    .named("p", "exponent of the loss")
                    .allowed("2, 4, 6, 8 or 10")
                    .help("The loss sums |f(x) - y|^p / p (A3); 2 is the quadratic loss.")
                    .build(),
            choice("normalisation", Part.LOSS, new Choice("mean", "mean over the samples"), new Choice("sum", "sum"))
                    .group(ParameterGroup.DESCENT)
                    .named("", "loss is a")
                    .help(
                            "Whether the loss is divided by the number of samples or observed entries. A sum needs a smaller"
                                    + " step size.")
                    .build(),
            real("stepSize", Part.DESCENT, Ranges.STEP_SIZE)
                    .group(ParameterGroup.DESCENT)
                    .named("η", "step size")
                    .basic()
                    .live()
                    .help(
                            "How far one step goes against the gradient (B1). Too large a step makes the loss explode; the"
                                    + " conserved quantities drift by its square (C5).")
                    .build(),
            variant("schedule", Part.DESCENT, Part.SCHEDULE, Variants.SCHEDULES)
                    .group(ParameterGroup.DESCENT)
                    .named("", "step size over time")
                    .help("Whether the step size stays, or decays like (t+1)^-(1/2+δ) with the iteration t (B2).")
                    .build(),
            real("delta", Part.SCHEDULE, Ranges.DELTA)
                    .group(ParameterGroup.DESCENT)
                    .named("δ", "decay exponent")
                    .help("How fast the step size decays, as (t+1)^-(1/2+δ) (B2).")
                    .build(),
            real("weightDecay", Part.DESCENT, Ranges.WEIGHT_DECAY)
                    .group(ParameterGroup.DESCENT)
                    .named("λ", "weight decay")
                    .live()
                    .help(
                            "Adds λ times the sum of all squared weights to what descent minimises (A6); 0 adds nothing. The"
                                    + " differences of squared norms then die out like exp(-4 λ t) (C6).")
                    .build(),
            real("stopLoss", Part.STOP, Ranges.STOP_BELOW)
                    .group(ParameterGroup.STOP)
                    .components("lossBelow")
                    .named("", "loss to stop at")
                    .help("The run ends when the loss is below this; 0 switches the rule off.")
                    .build(),
            real("stopGradient", Part.STOP, Ranges.STOP_BELOW)
                    .group(ParameterGroup.STOP)
                    .components("gradientBelow")
                    .named("", "gradient norm to stop at")
                    .help(
                            "The run ends when the Frobenius norm of the whole gradient is below this; 0 switches the rule off.")
                    .build(),
            whole("maxSteps", Part.STOP, Ranges.MAX_STEPS)
                    .group(ParameterGroup.STOP)
                    .named("", "greatest number of steps")
                    .help("The run ends after this many steps.")
                    .build(),
            real("maxSeconds", Part.STOP, Ranges.MAX_SECONDS)
                    .group(ParameterGroup.STOP)
                    .named("", "time limit")
                    .unit("s")
                    .help("The run ends after computing for this many seconds; 0 switches the rule off.")
                    .build(),
            seed("seed")
                    .named("", "seed")
                    .help("Number from which the start weights are drawn; the same seed gives the same run.")
                    .build(),
            seed("dataSeed")
                    .named("", "data seed")
                    .help("Number from which data, teacher and mask are drawn; depth and width do not change them.")
                    .build());

    private DescentParameters() {}
}
