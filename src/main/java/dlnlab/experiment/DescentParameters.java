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
                                    + " conserved quantities drift by its square (C5). For a flow it is the time between two"
                                    + " recorded points.")
                    .build(),
            variant("schedule", Part.DESCENT, Part.SCHEDULE, Variants.SCHEDULES)
                    .group(ParameterGroup.DESCENT)
                    .named("", "step size over time")
                    .help("Whether the step size stays, or decays like (t+1)^-(1/2+δ) with the iteration t (B2).")
                    .build(),
            real("delta", Part.SCHEDULE, Ranges.DELTA)
                    .group(ParameterGroup.DESCENT)
                    .named("δ", "decay exponent")
                    .help("How fast the step size decays, as (t+1)^-(1/2+δ) (B2). Theorem 3.1 has δ = 1/2 and starts at"
                            + " η = √(ε/r) / (100 |M|^1.5), under which nothing visibly moves.")
                    .build(),
            variant("method", Part.DESCENT, Part.METHOD, Variants.METHODS)
                    .group(ParameterGroup.DESCENT)
                    .help(
                            "What a step makes of the gradient (B8). Gradient descent and GroupRMSprop move all weights by one"
                                    + " number times the gradient, so that the exact law C5 holds; for the others it is not claimed."
                                    + " The flows are what descent tends to as its steps shrink (B3), for the layers or for"
                                    + " their product alone (B4).")
                    .build(),
            real("momentum", Part.METHOD, Ranges.AVERAGING)
                    .group(ParameterGroup.DESCENT)
                    .named("β", "momentum")
                    .help("Share of the last move that the next one keeps (B8); 0 is plain gradient descent.")
                    .build(),
            real("averaging", Part.METHOD, Ranges.AVERAGING)
                    .group(ParameterGroup.DESCENT)
                    .named("ρ", "memory of the mean")
                    .help("Share of the running mean of squared gradients that stays at each step.")
                    .build(),
            real("beta1", Part.METHOD, Ranges.AVERAGING)
                    .group(ParameterGroup.DESCENT)
                    .named("β₁", "memory of the gradient")
                    .help("Share of Adam's running mean of gradients that stays at each step.")
                    .build(),
            real("beta2", Part.METHOD, Ranges.AVERAGING)
                    .group(ParameterGroup.DESCENT)
                    .named("β₂", "memory of the squares")
                    .help("Share of Adam's running mean of squared gradients that stays at each step.")
                    .build(),
            real("epsilon", Part.METHOD, Ranges.EPSILON)
                    .group(ParameterGroup.DESCENT)
                    .named("ε", "added to the root")
                    .help("Added to the root of the mean squared gradient before the step is divided by it.")
                    .build(),
            real("tolerance", Part.METHOD, Ranges.TOLERANCE)
                    .group(ParameterGroup.DESCENT)
                    .named("", "solver's tolerance")
                    .help("Error that one step of the flow's solver may make, relative to the weights (B3). What a flow"
                            + " conserves is conserved to about this.")
                    .build(),
            whole("substeps", Part.METHOD, Ranges.SUBSTEPS)
                    .group(ParameterGroup.DESCENT)
                    .named("", "substeps")
                    .help(
                            "Equal Runge-Kutta steps between two recorded points of the flow. At the kinks of ReLU error control"
                                    + " would shrink its step to nothing, so the step is fixed there (B3).")
                    .build(),
            choice(
                            "productDepth",
                            Part.METHOD,
                            new Choice("network", "that of the network"),
                            new Choice("infinite", "infinite"))
                    .group(ParameterGroup.DESCENT)
                    .named("N", "depth of the product")
                    .help(
                            "How many balanced layers the end-to-end matrix W is the product of (B4). Infinite depth is the limit"
                                    + " (B5); its time is N times that of the layers.")
                    .build(),
            real("weightDecay", Part.DESCENT, Ranges.WEIGHT_DECAY)
                    .group(ParameterGroup.DESCENT)
                    .named("λ", "weight decay")
                    .live()
                    .help(
                            "Adds λ times the sum of all squared weights to what descent minimises (A6); 0 adds nothing. The"
                                    + " differences of squared norms then die out like exp(-4 λ t) (C6).")
                    .build(),
            real("balancing", Part.DESCENT, Ranges.WEIGHT_DECAY)
                    .group(ParameterGroup.DESCENT)
                    .named("λ′", "balancing penalty")
                    .help(
                            "Adds λ′/4 times the sum of |WₕWₕᵀ - Wₕ₊₁ᵀWₕ₊₁|² to what descent minimises (A4, objective 3; 1/2 is"
                                    + " Du et al.'s); 0 adds nothing. It pulls neighbouring layers into balance (C7).")
                    .build(),
            whole("batchSize", Part.DESCENT, Ranges.BATCH_SIZE)
                    .group(ParameterGroup.DESCENT)
                    .named("B", "batch size")
                    .help(
                            "How many samples, or observed entries of a matrix, one step sees; 0 for all. Every sample is seen"
                                    + " once before any is seen again. The loss shown is that of all samples.")
                    .build(),
            choice(
                            "precision",
                            Part.DESCENT,
                            new Choice("float64", "float64"),
                            new Choice("float32", "float32"),
                            new Choice("bfloat16", "bfloat16"))
                    .group(ParameterGroup.DESCENT)
                    .help("The weights are rounded to such numbers after every step (B9): 53, 24 or 8 significant bits."
                            + " Updates below half the last digit vanish.")
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
