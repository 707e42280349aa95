package dlnlab.ensemble;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.Initialisation;
import dlnlab.experiment.Method;
import dlnlab.experiment.Problem;
import dlnlab.experiment.ProductDepth;
import java.util.List;
import java.util.Optional;

/// What is known of the ends of random starts that complete the diagonal 1.3, 0.65 at one depth, to stand beside what
/// is measured (theory F6, G8; Cohen, Menon, Veraszto, Figure 4, whose diagonal and law of starts are not published).
///
/// @param low checked 5 % quantile of the positive x
/// @param high checked 95 % quantile
/// @param least published least positive x of about 3,000 runs, for show only
/// @param greatest published greatest one, for show only
/// @param shares published shares of effective ranks up to 1.002 and up to 1.004; empty where none are
public record PublishedEnds(double low, double high, double least, double greatest, List<Double> shares) {
    /// The effective ranks up to which shares are published.
    public static final List<Double> RANKS = List.of(1.002, 1.004);

    private static final PublishedEnds FIVE = new PublishedEnds(0.893, 0.946, 0.87, 1.00, List.of());
    private static final PublishedEnds TEN = new PublishedEnds(0.848, 0.997, 0.75, 1.15, List.of());
    private static final PublishedEnds TWENTY = new PublishedEnds(0.808, 1.044, 0.70, 1.23, List.of(0.49, 0.81));
    private static final PublishedEnds INFINITE = new PublishedEnds(0.760, 1.107, 0.58, 1.54, List.of(0.41, 0.80));

    public PublishedEnds {
        shares = List.copyOf(shares);
    }

    /// What is known of the starts of an experiment; empty where it is another one.
    public static Optional<PublishedEnds> of(Experiment experiment) {
        boolean same = experiment.problem() instanceof Problem.DiagonalCompletion diagonal
                && diagonal.a() == 1.3
                && diagonal.b() == 0.65
                && experiment.initialisation() instanceof Initialisation.Balanced start
                && start.deviation() == 1e-3
                && experiment.rescale() == 1;
        if (!same || !(experiment.descent().method() instanceof Method.EndToEndFlow flow)) {
            return Optional.empty();
        }
        if (flow.productDepth() == ProductDepth.INFINITE) {
            return Optional.of(INFINITE);
        }
        return switch (experiment.depth()) {
            case 5 -> Optional.of(FIVE);
            case 10 -> Optional.of(TEN);
            case 20 -> Optional.of(TWENTY);
            default -> Optional.empty();
        };
    }
}
