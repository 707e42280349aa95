package dlnlab.ensemble;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The trajectory of any member, computed anew where it was not kept: a few tenths of a millisecond for a flow on 2 x
/// 2.
public final class Trajectories {
    private Trajectories() {}

    /// The trajectory that the members of an ensemble would go from given weights.
    /// @param start the flat vector of weights: W itself, row by row, where the end-to-end matrix moves
    /// @param goesOn asked before every step; once it says no, the trajectory is given up
    /// @return null where it was given up
    /// @throws dlnlab.experiment.InvalidExperimentException if the number of weights differs; one sentence
    public static @Nullable Trajectory from(EnsemblePlan plan, double[] start, BooleanSupplier goesOn) {
        Member end = new MemberRunner(plan, goesOn::getAsBoolean).run(0, true, start);
        return end == null ? null : end.trajectory();
    }

    /// The trajectory of a member, of the columns that its ensemble traces.
    public static Trajectory of(EnsemblePlan plan, int member) {
        return Objects.requireNonNull(Objects.requireNonNull(new MemberRunner(plan, Gate.OPEN).run(member, true))
                .trajectory());
    }
}
