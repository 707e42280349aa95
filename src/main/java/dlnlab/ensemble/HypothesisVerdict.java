package dlnlab.ensemble;

/// A hypothesis held against an experiment: what descent reached beside the rival that the hypothesis likes best among
/// other matrices that fit the observations as well.
/// @param hypothesis what descent is said to prefer
/// @param experiment title of the experiment
/// @param reached median cost of the ends of the runs
/// @param rival least cost of a rival
/// @param rivalName which rival that is
/// @param floor to which smaller singular values of both were raised, for the volume
public record HypothesisVerdict(
        Hypothesis hypothesis, String experiment, double reached, double rival, String rivalName, double floor) {
    /// Costs that differ by less than this share count as equal.
    private static final double MARGIN = 0.01;

    /// What follows.
    public enum Outcome {
        /// What is reached costs less than every rival.
        HOLDS,
        /// A rival costs as little, and is not reached: something else decides.
        DOES_NOT_DECIDE,
        /// A rival costs less, and is not reached.
        FAILS
    }

    /// The outcome, from the two numbers alone.
    public Outcome outcome() {
        double scale = Math.max(1, Math.max(Math.abs(reached), Math.abs(rival)));
        double difference = (rival - reached) / scale;
        if (!(difference >= -MARGIN)) {
            return Outcome.FAILS;
        }
        return difference > MARGIN ? Outcome.HOLDS : Outcome.DOES_NOT_DECIDE;
    }
}
