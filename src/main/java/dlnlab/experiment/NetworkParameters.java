package dlnlab.experiment;

import static dlnlab.experiment.ParameterBuilder.choice;
import static dlnlab.experiment.ParameterBuilder.choicePerLayer;
import static dlnlab.experiment.ParameterBuilder.parameter;
import static dlnlab.experiment.ParameterBuilder.real;
import static dlnlab.experiment.ParameterBuilder.variant;
import static dlnlab.experiment.ParameterBuilder.whole;

import dlnlab.experiment.ParameterBuilder.Wording;
import java.util.List;

/// The parameters of the network and of its start.
final class NetworkParameters {
    static final List<Parameter<?>> ALL = List.of(
            whole("depth", Part.ARCHITECTURE, Ranges.DEPTH)
                    .group(ParameterGroup.NETWORK)
                    .named("N", "depth")
                    .setter((experiment, depth) -> withDepth(experiment, depth))
                    .limit(new Limit(
                            "∞",
                            List.of("inf", "infinity", "infinite"),
                            new Assignment("productDepth", "infinite"),
                            new Assignment("productDepth", "network")))
                    .basic()
                    .help("Number of weight matrices (A1). Depth 1 is one matrix without hidden neurons.")
                    .build(),
            parameter("width", Part.ARCHITECTURE, ValueForms.WHOLE_LIST)
                    .group(ParameterGroup.NETWORK)
                    .components("hiddenWidths")
                    .named("nₕ", "hidden widths")
                    .range(Ranges.SIZE)
                    .allowed(
                            "whole numbers from 1 to 2000 with commas between them, one for all hidden layers or one each")
                    .when(NetworkParameters::hasWidths, "the depth is at least 2 and the layers are no convolutions")
                    .basic()
                    .help("Neurons of the hidden layers: one number for all, such as 40, or one each, such as 100,50.")
                    .build(),
            choicePerLayer(
                            "activation",
                            Part.ARCHITECTURE,
                            Activation.class,
                            new Choice("linear", "linear"),
                            new Choice("relu", "ReLU"),
                            new Choice("leaky-relu", "leaky ReLU"),
                            new Choice("tanh", "tanh"),
                            new Choice("sigmoid", "sigmoid"))
                    .group(ParameterGroup.NETWORK)
                    .components("activations")
                    .named("φ", "activation")
                    .allowed(
                            "one of linear, relu, leaky-relu, tanh, sigmoid, or one for each hidden layer with commas between"
                                    + " them")
                    .basic()
                    .help(
                            "The function after every hidden layer (A2), or one for each, such as relu,linear. The conservation"
                                    + " laws hold around layers with linear, ReLU or leaky ReLU and fail for tanh and sigmoid.")
                    .build(),
            real("leak", Part.ARCHITECTURE, Ranges.LEAK)
                    .group(ParameterGroup.NETWORK)
                    .named("a", "slope of leaky ReLU")
                    .when(NetworkParameters::isLeaky, "an activation is leaky-relu")
                    .basic()
                    .help("Slope of leaky ReLU for negative inputs (A2).")
                    .build(),
            variant("connections", Part.ARCHITECTURE, Part.CONNECTIONS, Variants.CONNECTIONS)
                    .group(ParameterGroup.NETWORK)
                    .named("", "connections")
                    .help(
                            "Whether each weight is its own, or weights are shared, as in convolutions (A7). Then the laws hold"
                                    + " for layers and whole channels (C4). The last layer of a convolutional network is dense.")
                    .build(),
            whole("kernel", Part.CONNECTIONS, Ranges.SIZE)
                    .group(ParameterGroup.NETWORK)
                    .named("k", "kernel length")
                    .help("How many neighbours a neuron of a convolution sees along each side of the signal.")
                    .build(),
            parameter("channels", Part.CONNECTIONS, ValueForms.WHOLE_LIST)
                    .group(ParameterGroup.NETWORK)
                    .named("", "channels")
                    .range(Ranges.SIZE)
                    .allowed(
                            "whole numbers from 1 to 2000 with commas between them, one for all hidden layers or one each")
                    .help("Channels of the hidden layers: one number for all, such as 4, or one each, such as 4,8.")
                    .build(),
            choice(
                            "padding",
                            Part.CONNECTIONS,
                            new Choice("valid", "kernel stays inside"),
                            new Choice("circular", "signal continued periodically"))
                    .group(ParameterGroup.NETWORK)
                    .named("", "at the border")
                    .help("Whether the kernel stays inside the signal, which then shrinks, or the signal is continued"
                            + " periodically and keeps its size.")
                    .build(),
            parameter("sharing", Part.CONNECTIONS, ValueForms.SHARING)
                    .group(ParameterGroup.NETWORK)
                    .components("maps")
                    .named("", "sharing map")
                    .help(
                            "Rows of whole numbers for each layer, such as \"1 2 0; 0 1 2 / dense\": equal numbers are one weight,"
                                    + " 0 is no weight, and dense is a layer without sharing.")
                    .build(),
            parameter("biases", Part.ARCHITECTURE, ValueForms.YES_NO)
                    .group(ParameterGroup.NETWORK)
                    .named("b", "biases")
                    .help(
                            "Adds a learned vector to what each layer gives (A1). Each neuron's bias counts among its incoming"
                                    + " weights in the conserved quantities (C1).")
                    .build(),
            variant("init", Part.EXPERIMENT, Part.INITIALISATION, Variants.INITIALISATIONS)
                    .group(ParameterGroup.INITIALISATION)
                    .components("initialisation")
                    .named("", "initialisation")
                    .basic()
                    .help(
                            "How the weights start (D1 to D8). A balanced start has all conserved matrices equal to zero.")
                    .build(),
            real("scale", Part.INITIALISATION, Ranges.SCALE)
                    .group(ParameterGroup.INITIALISATION)
                    .components("deviation", "alpha", "scale")
                    .named("", "start scale")
                    .wording(NetworkParameters::scaleWording)
                    .rangeIn(NetworkParameters::scaleRange)
                    .basic()
                    .help(
                            "How large the weights start. Depending on the initialisation it is the size of each weight, of each"
                                    + " layer or of the whole product.")
                    .build(),
            choice(
                            "scaleOf",
                            Part.INITIALISATION,
                            new Choice("layer", "each layer"),
                            new Choice("product", "their product W(0)"))
                    .group(ParameterGroup.INITIALISATION)
                    .named("", "the scale is that of")
                    .help(
                            "Whether the scale says how large each layer starts, or how large their product W(0) does. With the"
                                    + " product's scale, networks of different depth start from functions of the same size.")
                    .build(),
            choice(
                            "determinant",
                            Part.INITIALISATION,
                            new Choice("any", "as drawn"),
                            new Choice("positive", "positive"),
                            new Choice("negative", "negative"))
                    .group(ParameterGroup.INITIALISATION)
                    .named("det W(0)", "sign of the determinant of W(0)")
                    .help(
                            "Which sign the determinant of the drawn W(0) has; half of all draws have either. Balanced flow keeps"
                                    + " it for ever (F5). It needs as many inputs as outputs.")
                    .build(),
            parameter("product", Part.INITIALISATION, ValueForms.ROWS)
                    .group(ParameterGroup.INITIALISATION)
                    .named("W(0)", "start product")
                    .basic()
                    .help(
                            "The product that the balanced layers start from (D8), row by row, such as \"1, 0; 0, 2\". What is not"
                                    + " given is 0.")
                    .build(),
            real("biasScale", Part.ARCHITECTURE, Ranges.BIAS)
                    .group(ParameterGroup.INITIALISATION)
                    .components("biasDeviation")
                    .named("", "deviation of the biases")
                    .when(experiment -> experiment.architecture().biases(), "there are biases")
                    .help("Standard deviation of the Gaussian biases at the start; 0 starts them at zero.")
                    .build(),
            real("rescale", Part.EXPERIMENT, Ranges.RESCALE)
                    .group(ParameterGroup.INITIALISATION)
                    .named("c", "factor between W₁ and W₂")
                    .when(experiment -> experiment.depth() > 1, "there are at least two layers")
                    .help(
                            "Multiplies the first layer's start by c and divides the second by it (A8). The function stays the"
                                    + " same for homogeneous activations; norms and gradients do not.")
                    .build(),
            choice(
                            "distribution",
                            Part.INITIALISATION,
                            new Choice("normal", "normal"),
                            new Choice("uniform", "uniform"))
                    .group(ParameterGroup.INITIALISATION)
                    .help(
                            "Whether the start weights are drawn from a normal or a uniform law of the same variance (D3).")
                    .build());

    private NetworkParameters() {}

    private static Experiment withDepth(Experiment experiment, long depth) {
        Check.whole("depth", "The depth N", depth, Ranges.DEPTH);
        return experiment.withArchitecture(experiment.architecture().withDepth(Math.toIntExact(depth)));
    }

    private static boolean isLeaky(Experiment experiment) {
        return experiment.architecture().activations().contains(Activation.LEAKY_RELU);
    }

    private static boolean hasWidths(Experiment experiment) {
        return experiment.depth() > 1
                && switch (experiment.architecture().connections()) {
                    case Connections.Dense _, Connections.SharingMap _ -> true;
                    case Connections.Convolution1d _, Connections.Convolution2d _ -> false;
                };
    }

    private static Range scaleRange(Experiment experiment) {
        return switch (experiment.initialisation()) {
            case Initialisation.Gaussian gaussian -> Ranges.DEVIATION;
            case Initialisation.Balanced balanced -> Ranges.DEVIATION;
            case Initialisation.EqualNorms equal -> Ranges.ALPHA;
            default -> Ranges.SCALE;
        };
    }

    private static Wording scaleWording(Experiment experiment) {
        Initialisation start = experiment.initialisation();
        if (start.scaleOf() == ScaleOf.PRODUCT && !(start instanceof Initialisation.Balanced)) {
            boolean drawn =
                    !(start instanceof Initialisation.ScaledIdentity || start instanceof Initialisation.Orthogonal);
            return new Wording("s", drawn ? "deviation of W(0)" : "scale of W(0)");
        }
        return switch (start) {
            case Initialisation.Gaussian gaussian -> new Wording("σ", "standard deviation");
            case Initialisation.Balanced balanced -> new Wording("s", "deviation of W(0)");
            case Initialisation.EqualNorms equal -> new Wording("α", "norm of each layer");
            default -> new Wording("c", "scale");
        };
    }
}
