package dlnlab.measure;

import java.util.List;

/// Certificates that set our runs on real data beside published ones on data we do not have (theory G10; Arora, Cohen,
/// Hazan 2018, gas sensor data): only what is larger than what is compared.
public final class PublishedAcceleration {
    private static final String SOURCE = "G10; Arora, Cohen, Hazan 2018 (gas sensors; here breast cancer)";
    private static final int ITERATIONS = 3_000;
    private static final int SEED = 1;
    private static final int DEEP = 8;

    private PublishedAcceleration() {}

    /// Not yet run.
    public static List<Certificate> certificates() {
        return List.of(
                Bench.atMost(
                        "G10-l4",
                        "l₄: depths 2 and 3 end nearer to the optimum than depth 1 (0.46 and 0.17 of its distance)",
                        SOURCE,
                        "share of depth 1's distance, below 0.9",
                        0.9,
                        () -> {
                            double one = distance(AccelerationChecks.Contest.L4, 1);
                            double two = distance(AccelerationChecks.Contest.L4, 2);
                            return Math.max(two, distance(AccelerationChecks.Contest.L4, 3)) / one;
                        }),
                Bench.atMost(
                        "G10-l2",
                        "l₂: the deeper, the farther (0.77 and 0.85 from one depth to the next)",
                        SOURCE,
                        "ratio of distances, below 1",
                        1,
                        () -> {
                            double one = distance(AccelerationChecks.Contest.L2, 1);
                            double two = distance(AccelerationChecks.Contest.L2, 2);
                            return Math.max(one / two, two / distance(AccelerationChecks.Contest.L2, 3));
                        }),
                new Certificate(
                        "G10-zero",
                        "Depth 8 from near zero does not move",
                        SOURCE,
                        "share of the loss left 1",
                        1,
                        1e-9,
                        () -> AccelerationChecks.lossLeft(DEEP, false, 0.01, ITERATIONS)),
                Bench.atMost(
                        "G10-identity",
                        "Depth 8 from the identity does",
                        SOURCE,
                        "share of the loss left, at most 0.5",
                        0.5,
                        () -> AccelerationChecks.lossLeft(DEEP, true, 0.01, ITERATIONS)));
    }

    private static double distance(AccelerationChecks.Contest contest, int depth) {
        return contest.best(depth, SEED, ITERATIONS) - contest.optimum();
    }
}
