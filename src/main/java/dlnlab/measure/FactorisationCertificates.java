package dlnlab.measure;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// Certificates of matrix factorisation (theory C8 to C10).
record FactorisationCertificates(Bench bench) {
    private static final String PAPER = ", Du, Hu, Lee 2018";

    List<Certificate> all() {
        return List.of(
                bound("C8-balance", "Rank r, decaying steps: ‖UᵀU − VᵀV‖ ≤ ε = 0.02 ‖M‖", FactorChecks.Bounds::balance),
                bound("C8-loss", "The loss never rises and stays below 2‖M‖²", FactorChecks.Bounds::loss),
                bound("C8-norms", "‖U‖² and ‖V‖² stay below 5√r ‖M‖", FactorChecks.Bounds::norms),
                Bench.atMost(
                        "C9-ratio",
                        "Rank 1, constant step: |u·u*|/|v·v*| stays between 1/4 and 4",
                        "C9; Theorem 3.2" + PAPER,
                        "at most 4",
                        RankOneChecks.largestRatio(bench),
                        () -> Bench.worst(
                                index -> RankOneChecks.course(index, bench).ratio())),
                Bench.zero(
                        "C9-line",
                        "The error falls along a straight line of slope log(1 − ησ₁)",
                        "C9; Theorem 3.2" + PAPER,
                        "relative difference 0",
                        0.05,
                        () -> Bench.worst(index -> Math.abs(
                                RankOneChecks.course(index, bench).slope() / RankOneChecks.predictedSlope(bench) - 1))),
                Bench.zero(
                        "C10",
                        "At a saddle the Hessian's least eigenvalue is −(largest missing σ)",
                        "C10; Lemma 3.2" + PAPER,
                        "difference 0 (relative to σ₁)",
                        1e-7,
                        () -> Bench.worst(index -> SaddleChecks.leastCurvature(index, bench))));
    }

    private Certificate bound(String id, String statement, ToDoubleFunction<FactorChecks.Bounds> measure) {
        return Bench.atMost(
                id,
                statement,
                "C8; Lemma 3.1" + PAPER,
                "share of the bound, at most 1",
                1,
                () -> Bench.worst(index -> measure.applyAsDouble(FactorChecks.bounds(index, bench))));
    }
}
