package dlnlab.measure;

import static dlnlab.measure.Labels.subscript;

import dlnlab.dynamics.Simulation;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.Norms;
import dlnlab.linalg.SingularValues;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Singular values of the end-to-end matrix and of the layers, and measures made of them (theory F3).
final class SpectralQuantities {
    private static final int MOST_ENTRIES = 16;

    private SpectralQuantities() {}

    /// sigma_1 >= sigma_2 >= ... of W = W_N ... W_1.
    static Quantity singularValues() {
        return new Registered(
                "singularValues",
                "Singular values of the end-to-end matrix",
                "σᵣ(W)",
                "weight^N",
                SpectralQuantities::needsLinear,
                subject -> Invariants.labels(1, rank(subject), r -> "σ" + subscript(r)),
                SpectralQuantities::spectrumCost,
                context -> {
                    EndToEndSpectrum spectrum = context.spectrum();
                    return (simulation, out, offset) -> {
                        double[] sigma = spectrum.at(simulation);
                        System.arraycopy(sigma, 0, out, offset, sigma.length);
                    };
                });
    }

    /// Singular values of every W_h.
    static Quantity layerSingularValues() {
        return new Registered(
                "layerSingularValues",
                "Singular values of every layer",
                "σᵣ(Wₕ)",
                "weight",
                subject -> subject.motion().whyNoLayers(),
                SpectralQuantities::layerLabels,
                subject -> layerCost(subject.shape()),
                context -> layerProbe(context.subject().start()));
    }

    /// exp(-sum p_r log p_r), p_r = sigma_r / sum sigma (natural logarithm); NaN at W = 0.
    static Quantity effectiveRank() {
        return ofSpectrum("effectiveRank", "Effective rank", "erank W", "1", Norms::effectiveRank);
    }

    /// Sum of the singular values of W.
    static Quantity nuclearNorm() {
        return ofSpectrum("nuclearNorm", "Nuclear norm", "‖W‖∗", "weight^N", Norms::nuclear);
    }

    /// The least nuclear norm of all completions of the observed entries, a constant (theory F4).
    static Quantity leastNuclearNorm() {
        return new Registered(
                "leastNuclearNorm",
                "Least nuclear norm of all completions",
                "min ‖X‖∗",
                "weight^N",
                subject -> subject.leastNuclearNorm() == null
                        ? "The least nuclear norm is computed for matrices of at most 64 entries of which some are given."
                        : null,
                subject -> List.of("least"),
                subject -> 1,
                context -> {
                    double least = Objects.requireNonNull(context.subject().leastNuclearNorm())
                            .getAsDouble();
                    return (simulation, out, offset) -> out[offset] = least;
                });
    }

    /// Square root of the sum of the squares of all entries of W.
    static Quantity frobeniusNorm() {
        return ofSpectrum("frobeniusNorm", "Frobenius norm", "‖W‖F", "weight^N", Norms::frobenius);
    }

    /// Schatten quasi-norm of W with p = 1/2.
    static Quantity schattenHalf() {
        return ofSpectrum("schattenHalf", "Schatten-1/2 quasi-norm", "‖W‖½", "weight^N", Norms::schattenHalf);
    }

    /// |W - M|_F^2 / |M|_F^2 where the problem was made from a matrix M (theory F3, G4-G6 and trap d).
    static Quantity reconstructionError() {
        return new Registered(
                "reconstructionError",
                "Reconstruction error",
                "‖W − M‖² / ‖M‖²",
                "1",
                subject -> {
                    String why = needsLinear(subject);
                    return why != null || subject.groundTruth() != null
                            ? why
                            : "This problem has no ground truth matrix to compare with.";
                },
                subject -> List.of("error"),
                subject -> 3.0 * subject.shape().inputWidth() * subject.shape().outputWidth(),
                context -> {
                    DenseMatrix truth = Objects.requireNonNull(context.subject().groundTruth());
                    double scale = truth.squaredFrobeniusNorm();
                    return (simulation, out, offset) ->
                            out[offset] = squaredDistance(endToEnd(simulation), truth) / scale;
                });
    }

    /// Entries of W row by row, for W of at most 16 entries.
    static Quantity endToEnd() {
        return new Registered(
                "endToEnd",
                "Entries of the end-to-end matrix",
                "wᵢⱼ",
                "weight^N",
                subject -> {
                    String why = needsLinear(subject);
                    return why != null || isTiny(subject.shape())
                            ? why
                            : "The entries of W are followed where there are at most 16, here W is "
                                    + subject.shape().outputWidth() + " × "
                                    + subject.shape().inputWidth() + ".";
                },
                subject -> entryLabels(subject.shape()),
                subject -> subject.shape().inputWidth() * subject.shape().outputWidth(),
                context -> (simulation, out, offset) -> {
                    DenseMatrix w = endToEnd(simulation);
                    System.arraycopy(w.data(), w.offset(), out, offset, w.rows() * w.columns());
                });
    }

    private static @Nullable String needsLinear(Subject subject) {
        if (subject.shape().isLinear()) {
            return null;
        }
        return subject.shape().activations().stream()
                .filter(phi -> !phi.isLinear())
                .findFirst()
                .map(phi -> "The product of the layers is not the map of a " + phi.label()
                        + " network; look at each layer's singular values.")
                .orElse("With biases the map is affine, not the product of the layers; look at each layer's singular"
                        + " values.");
    }

    private static Quantity ofSpectrum(String id, String name, String symbol, String unit, SpectrumMeasure measure) {
        return new Registered(
                id,
                name,
                symbol,
                unit,
                SpectralQuantities::needsLinear,
                subject -> List.of(symbol),
                SpectralQuantities::spectrumCost,
                context -> {
                    EndToEndSpectrum spectrum = context.spectrum();
                    return (simulation, out, offset) -> {
                        double[] sigma = spectrum.at(simulation);
                        out[offset] = measure.of(sigma, 0, sigma.length);
                    };
                });
    }

    @FunctionalInterface
    private interface SpectrumMeasure {
        double of(double[] sigma, int offset, int count);
    }

    private static Probe layerProbe(Layers start) {
        int depth = start.depth();
        SingularValues[] solvers = new SingularValues[depth];
        int[] counts = new int[depth];
        for (int h = 1; h <= depth; h++) {
            DenseMatrix w = start.weight(h);
            solvers[h - 1] = new SingularValues(w.rows(), w.columns());
            counts[h - 1] = Math.min(w.rows(), w.columns());
        }
        return (simulation, out, offset) -> {
            int at = offset;
            for (int h = 1; h <= depth; h++) {
                solvers[h - 1].compute(simulation.layers().weight(h), out, at);
                at += counts[h - 1];
            }
        };
    }

    private static List<String> layerLabels(Subject subject) {
        List<String> labels = new ArrayList<>();
        NetworkShape shape = subject.shape();
        for (int h = 1; h <= shape.depth(); h++) {
            for (int r = 1; r <= Math.min(shape.width(h), shape.width(h - 1)); r++) {
                labels.add("σ" + subscript(r) + "(" + Labels.weight(h) + ")");
            }
        }
        return labels;
    }

    private static List<String> entryLabels(NetworkShape shape) {
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= shape.outputWidth(); i++) {
            for (int j = 1; j <= shape.inputWidth(); j++) {
                labels.add("w" + subscript(i) + subscript(j));
            }
        }
        return labels;
    }

    private static boolean isTiny(NetworkShape shape) {
        return (long) shape.inputWidth() * shape.outputWidth() <= MOST_ENTRIES;
    }

    private static int rank(Subject subject) {
        return Math.min(subject.shape().inputWidth(), subject.shape().outputWidth());
    }

    private static double layerCost(NetworkShape shape) {
        double cost = 0;
        for (int h = 1; h <= shape.depth(); h++) {
            cost += 2 * svdCost(shape.width(h), shape.width(h - 1));
        }
        return cost;
    }

    // half of what it takes: these curves are what people look at, so they may take a double share. All measures of the
    // spectrum cost the same, so that they are taken at the same samples from one decomposition.
    private static double spectrumCost(Subject subject) {
        return 0.5 * svdCost(subject.shape().outputWidth(), subject.shape().inputWidth());
    }

    // measured: LAPACK's dgesdd of 100 x 100 takes as long as about 36 n^3 operations of a matrix product
    private static double svdCost(int rows, int columns) {
        double small = Math.min(rows, columns);
        return 36 * small * small * Math.max(rows, columns);
    }

    private static DenseMatrix endToEnd(Simulation simulation) {
        return Objects.requireNonNull(simulation.endToEnd());
    }

    private static double squaredDistance(DenseMatrix a, DenseMatrix b) {
        double sum = 0;
        for (int i = 0; i < a.rows() * a.columns(); i++) {
            double d = a.data()[a.offset() + i] - b.data()[b.offset() + i];
            sum += d * d;
        }
        return sum;
    }
}
