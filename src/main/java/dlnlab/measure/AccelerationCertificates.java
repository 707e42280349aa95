package dlnlab.measure;

import java.util.List;

/// Certificates of acceleration by depth and of the loops that no regulariser explains (theory E3, E4).
record AccelerationCertificates(Bench bench) {
    private static final String PAPER = "Arora, Cohen, Hazan 2018";
    /// Directions of W(0) on the real data.
    private static final int DIRECTIONS = 3;

    List<Certificate> all() {
        return List.of(
                faster("E3-l4-depth2", 2),
                faster("E3-l4-depth3", 3),
                noFaster("E3-l2-depth2", 2),
                noFaster("E3-l2-depth3", 3),
                Bench.zero(
                        "E3-two",
                        "Two coordinates: depth 2 needs 101, 97, 95 iterations at R = 10, 30, 100",
                        "E3; B7",
                        "difference 0",
                        0,
                        () -> UnboundedGainChecks.missedIterations(
                                new double[] {10, 30, 100}, 2, new double[] {101, 97, 95}, bench)),
                Bench.zero(
                        "E3-two-slow",
                        "There depth 1 needs 3,514 and 31,704 at R = 10 and 30",
                        "E3",
                        "difference 0",
                        0,
                        () -> UnboundedGainChecks.missedIterations(
                                new double[] {10, 30}, 1, new double[] {3_514, 31_704}, bench)),
                Bench.zero(
                        "E4-depth1",
                        "At depth 1 every loop integral is 0",
                        "E4; Theorem 2, " + PAPER,
                        "integral 0",
                        1e-10,
                        () -> Bench.worst(index -> LoopChecks.depthOne(index, bench))),
                Bench.zero(
                        "E4-whitened",
                        "So it is at depth 2 where the data are whitened",
                        "E4",
                        "integral 0",
                        1e-10,
                        () -> Math.abs(LoopChecks.example(
                                LoopChecks.Valley.WHITENED, (int) bench.constant("E4 whitened depth", 2)))),
                loop(
                        "E4-depth2",
                        "With H = diag(2, ½) depth 2 has a loop of 0.210",
                        LoopChecks.Valley.EXAMPLE,
                        2,
                        0.210),
                loop(
                        "E4-depth3",
                        "Depth 3 has one of −0.103 even so: no regulariser does this",
                        LoopChecks.Valley.WHITENED,
                        3,
                        -0.103),
                Bench.zero(
                        "E4-stokes",
                        "Loop integrals are those of the curl inside, depths 1 to 4",
                        "E4; Stokes' theorem",
                        "difference 0 (relative to F)",
                        1e-9,
                        () -> Bench.worst(index -> LoopChecks.distanceFromStokes(index, bench))));
    }

    private Certificate faster(String id, int depth) {
        return Bench.atMost(
                id,
                "Breast cancer, l₄: depth " + depth + " needs at most half of depth 1's iterations",
                "E3; " + PAPER,
                "share of iterations, at most 0.5",
                bench.constant("E3 share", 0.5),
                () -> Bench.worst(DIRECTIONS, seed -> AccelerationChecks.Contest.L4.share(depth, seed)));
    }

    private Certificate noFaster(String id, int depth) {
        return Bench.atMost(
                id,
                "Breast cancer, l₂: depth " + depth + " is not faster than depth 1",
                "E3; " + PAPER,
                "speed-up, at most 1.15",
                bench.constant("E3 no gain", 1.15),
                () -> Bench.worst(DIRECTIONS, seed -> 1 / AccelerationChecks.Contest.L2.share(depth, seed)));
    }

    private Certificate loop(String id, String statement, LoopChecks.Valley valley, int depth, double value) {
        return new Certificate(
                id,
                statement,
                "E4; " + PAPER,
                "integral " + value,
                bench.constant("E4 integral", value),
                5e-4,
                () -> LoopChecks.example(valley, depth));
    }
}
