package dlnlab.ensemble;

import dlnlab.baseline.NuclearNorm;
import dlnlab.baseline.Observed;
import dlnlab.baseline.Optimality;
import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.Initialisation;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.ScaleOf;
import dlnlab.linalg.BlockRunner;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.SingularValues;
import dlnlab.measure.Certificate;
import dlnlab.run.Assembler;
import dlnlab.run.Assembly;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/// Certificates that set matrix completions beside the published ones (theory G4 to G6; Arora, Cohen, Hu, Luo 2019,
/// Figures 2 and 3): 100 x 100, rank 5, |M|_F = 100. Their draws are not published: what must agree is what the
/// theory's table says to accept.
public final class PublishedCompletions {
    private static final String PAPER = "Arora, Cohen, Hu, Luo 2019, Figure ";
    private static final int LOOK_EVERY = 10;

    private PublishedCompletions() {}

    /// Not yet run; the certificates of one study compute it once.
    public static List<Certificate> certificates() {
        Study half = new Study("completion-5000", "depth=baseline=nuclearNorm,2,3");
        Study fifth = new Study("completion-2000", "depth=baseline=nuclearNorm,2,3");
        Study identity = new Study("completion-identity", "depth=1,2,3");
        return List.of(
                atMost(
                        "G4",
                        "5,000 entries: least nuclear norm, depths 2 and 3 all recover (8e-7, 5e-6, 4e-6)",
                        "G4; " + PAPER + "2",
                        "largest error, at most 5e-5",
                        5e-5,
                        () -> Math.max(half.baseline("reconstructionError"), Math.max(half.error(2), half.error(3)))),
                atMost(
                        "G5-order",
                        "2,000 entries: error of nuclear norm > depth 2 > depth 3 (0.106, 0.06, 3e-5)",
                        "G5; " + PAPER + "2",
                        "largest ratio of neighbours, below 1",
                        1,
                        () -> Math.max(
                                fifth.error(2) / fifth.baseline("reconstructionError"),
                                fifth.error(3) / fifth.error(2))),
                atMost(
                        "G5-decades",
                        "Between depths 2 and 3 lie at least two decades",
                        "G5; " + PAPER + "2",
                        "ratio of errors, at most 0.01",
                        0.01,
                        () -> fifth.error(3) / fifth.error(2)),
                new Certificate(
                        "G5-error",
                        "Depth 3 ends at an error of 1e-5 to 6e-5 (3e-5)",
                        "G5; " + PAPER + "2",
                        "error 3.5e-5",
                        3.5e-5,
                        2.5e-5,
                        () -> fifth.error(3)),
                new Certificate(
                        "G5-rank",
                        "Depth 3 ends at effective rank 5 (5)",
                        "G5; " + PAPER + "2",
                        "effective rank 5",
                        5,
                        0.1,
                        () -> fifth.of(3, "effectiveRank")),
                atMost(
                        "F4-gap",
                        "The least nuclear norm of 2,000 entries is that up to a millionth: duality gap",
                        "F4; Candès, Recht 2009",
                        "relative gap, at most 1e-6",
                        1e-6,
                        () -> fifth.baseline("gap")),
                atMost(
                        "F4-dual",
                        "A dual point Y proves it, by another decomposition: Y = 0 off the entries, ‖Y‖₂ ≤ 1, ⟨b, Y⟩ = ‖X‖⁎",
                        "F4; Candès, Recht 2009",
                        "largest violation, at most 1e-6",
                        NuclearNormBaseline.GAP,
                        () -> violation(fifth.plan())),
                atMost(
                        "G6-order",
                        "From the identity: error of depth 1 > 2 > 3 (0.819, 0.0592, 2.58e-5)",
                        "G6; " + PAPER + "3",
                        "largest ratio of neighbours, below 0.1",
                        0.1,
                        () -> Math.max(identity.error(2) / identity.error(1), identity.error(3) / identity.error(2))),
                new Certificate(
                        "G6-rise",
                        "At depth 3 σ₁ passes half of σ₁(M) at 1.20 α⁻¹ᐟ³/(γη) steps (published 8.5e3)",
                        "G6; " + PAPER + "3",
                        "ratio 1",
                        1,
                        0.1,
                        () -> rise(3, identity.plan()) / predictedRise(identity.plan())),
                new Certificate(
                        "G6-first",
                        "Depth 2 takes half as many steps (4.2e3 to 8.5e3)",
                        "G6; " + PAPER + "3",
                        "ratio 0.49",
                        0.49,
                        0.1,
                        () -> rise(2, identity.plan()) / rise(3, identity.plan())));
    }

    /// One study, computed when it is first asked for.
    private static final class Study {
        private final Supplier<EnsemblePlan> made;
        private List<EnsembleTable> computed = List.of();

        /// @param grid the cells that the certificates ask for, of those of the ensemble
        Study(String id, String grid) {
            made = () -> EnsemblePlan.of(Ensembles.find(id).orElseThrow().withGrid(List.of(GridAxis.parse(grid))));
        }

        EnsemblePlan plan() {
            return made.get();
        }

        double error(int depth) {
            return of(depth, "reconstructionError");
        }

        double of(int depth, String column) {
            return value(depth, false, column);
        }

        double baseline(String column) {
            return value(1, true, column);
        }

        private synchronized double value(int depth, boolean baseline, String column) {
            if (computed.isEmpty()) {
                computed = List.of(table(made.get()));
            }
            return cellOf(computed.getFirst(), depth, baseline)
                    .value(0, computed.getFirst().plan().column(column));
        }
    }

    private static EnsembleTable cellOf(EnsembleTable table, int depth, boolean baseline) {
        List<Cell> cells = table.plan().cells();
        for (int k = 0; k < cells.size(); k++) {
            boolean answers = cells.get(k).baseline() != null;
            if (answers == baseline && cells.get(k).experiment().depth() == depth) {
                return table.ofCell(k);
            }
        }
        throw new IllegalStateException("the study has no depth " + depth);
    }

    private static EnsembleTable table(EnsemblePlan plan) {
        try {
            return EnsembleRun.all(plan, Runtime.getRuntime().availableProcessors());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the certificate was interrupted", e);
        }
    }

    /// How far the baseline's answer is from proved.
    private static double violation(EnsemblePlan plan) {
        DenseMatrix entries = Objects.requireNonNull(assembled(plan, 2).observedMatrix());
        NuclearNorm.Solution found = new NuclearNorm(entries, Observed.mask(entries))
                .solve(NuclearNormBaseline.GAP, NuclearNormBaseline.MOST_ITERATIONS);
        return Optimality.violation(entries, found.matrix(), found.dual());
    }

    /// Steps after which sigma_1 is at least half of that of the ground truth; NaN if it is not after twice as many as
    /// are predicted for depth 3.
    private static double rise(int depth, EnsemblePlan plan) {
        return rise(depth, plan, 2 * predictedRise(plan));
    }

    /// @param most steps
    static double rise(int depth, EnsemblePlan plan, double most) {
        Assembly run = assembled(plan, depth);
        DenseMatrix truth = Objects.requireNonNull(run.subject().groundTruth());
        double half = SingularValues.of(truth)[0] / 2;
        while (SingularValues.of(Objects.requireNonNull(run.simulation().endToEnd()))[0] < half) {
            if (run.simulation().step() >= most) {
                return Double.NaN;
            }
            for (int k = 0; k < LOOK_EVERY; k++) {
                run.simulation().advance();
            }
        }
        return run.simulation().step();
    }

    /// 1.20 alpha^(-1/3) / (gamma eta): gamma is the largest singular value of the gradient at 0, M's observed entries
    /// over their number in the loss that the step belongs to; alpha is the scale of W(0).
    static double predictedRise(EnsemblePlan plan) {
        Assembly run = assembled(plan, 3);
        double alpha = scale(plan.spec().experiment().initialisation());
        DenseMatrix observed = Objects.requireNonNull(run.observedMatrix());
        double gamma = SingularValues.of(Observed.orZero(observed))[0] / Observed.count(observed);
        return 1.2
                * Math.pow(alpha, -1.0 / 3)
                / (gamma * run.simulation().controls().stepSize());
    }

    private static double scale(Initialisation start) {
        if (start instanceof Initialisation.ScaledIdentity identity && identity.scaleOf() == ScaleOf.PRODUCT) {
            return identity.scale();
        }
        throw new IllegalStateException("W(0) is not a multiple of the identity: " + start);
    }

    private static Assembly assembled(EnsemblePlan plan, int depth) {
        Experiment experiment =
                Parameters.apply(plan.spec().experiment(), List.of(new Assignment("depth", String.valueOf(depth))));
        return new Assembler(BlockRunner.SERIAL, List.of()).assemble(experiment);
    }

    private static Certificate atMost(
            String id, String statement, String source, String predicted, double bound, DoubleSupplier check) {
        return new Certificate(id, statement, source, predicted, 0, bound, check);
    }
}
