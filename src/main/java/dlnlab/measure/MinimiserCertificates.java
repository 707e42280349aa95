package dlnlab.measure;

import java.util.List;

/// Certificates of what minimiser is reached: how singular values move, norms that diverge, and volumes (theory F1, F2,
/// F5, F8 to F10).
record MinimiserCertificates(Bench bench) {
    private static final String COMPLETION = "Arora, Cohen, Hu, Luo 2019";
    private static final String NORMS = "Theorem 1, Razin, Cohen 2020";
    private static final String VOLUME = "Cohen, Menon, Veraszto 2023";
    private static final String LANGEVIN = "Menon, Yu 2025";
    private static final int STARTS = 20;

    List<Certificate> all() {
        return List.of(
                Bench.zero(
                        "F1",
                        "Each singular value moves by −N σᵣ²⁻²ᐟᴺ ⟨g, uᵣvᵣᵀ⟩",
                        "F1; Theorem 3, " + COMPLETION,
                        "rate difference 0 (relative to the largest)",
                        1e-8,
                        () -> Bench.worst(index -> SpectrumChecks.rate(index, bench))),
                relation("F2-line", "Two singular values, depth 1: σ₂ follows σ₁ along a line", 1),
                relation("F2-power", "Depth 2: σ₂ is a power c₂/c₁ of σ₁", 2),
                relation("F2-saturating", "Depth 3: σ₁⁻ᑫ/c₁ − σ₂⁻ᑫ/c₂ stays, q = 1 − 2/N: σ₂ tends to a limit", 3),
                relation("F2-deeper", "The same at depth 4", 4),
                Bench.zero(
                        "F2-first",
                        "The larger of c σ(0)ᑫ gets away from a tiny start first",
                        "F2",
                        "wrong winners 0",
                        0,
                        () -> Bench.worst(index -> TwoValueChecks.wrongWinner(index, bench))),
                closedForm(3),
                closedForm(4),
                Bench.atMost(
                        "F5-bound",
                        "While det W > 0, which it stays, |w₁₁| ≥ (1 − √(2l))²/√(2l)",
                        "F5; " + NORMS,
                        "share of |w₁₁|, at most 1",
                        1,
                        () -> Bench.worst(STARTS, index -> NormsChecks.overBound(index, bench))),
                Bench.atMost(
                        "F5-bounded",
                        "From det W(0) < 0 it comes to rest: from loss 1e-3 to 1e-6 it hardly grows",
                        "F5; " + NORMS,
                        "relative change, at most 0.1 (else 30)",
                        0.1,
                        () -> Bench.worst(STARTS, index -> NormsChecks.growth(index, bench))),
                Bench.zero(
                        "F8-coefficient",
                        "2 × 2: the volume form diverges like N σ₁³⁽¹⁻ᴺ⁾ᐟᴺ σ₂⁽¹⁻ᴺ⁾ᐟᴺ",
                        "F8; " + VOLUME,
                        "relative difference 0 at σ₂ = 1e-6 σ₁",
                        2e-3,
                        () -> Bench.worst(index -> VolumeChecks.coefficient(index, bench))),
                new Certificate(
                        "F8-limit",
                        "Its logarithm misses that of infinite depth by O(1/N), N = 1000 to 8000",
                        "F8; " + VOLUME,
                        "slope −1 (median)",
                        -1,
                        0.01,
                        () -> Bench.median(index -> VolumeChecks.limitSlope(index, bench))),
                new Certificate(
                        "F8-corner",
                        "On the hyperbola xy = ab it is largest at the corners |x| = √(ab)",
                        "F8; " + VOLUME,
                        "median of |x|/√(ab) 1",
                        1,
                        1e-3,
                        () -> Bench.median(index -> VolumeChecks.corner(index, bench))),
                Bench.zero(
                        "F9",
                        "The orbit of factorisations has volume c √(van(Σ²)/van(Σ²ᐟᴺ)), with the root",
                        "F9; Theorem 10, " + LANGEVIN,
                        "difference of logarithms 0",
                        1e-10,
                        () -> Bench.worst(index -> VolumeChecks.orbit(index, bench))),
                Bench.zero(
                        "F10-length",
                        "The shortest motion of the layers along Z has squared length ‖Z‖²/N in the metric of depth",
                        "F10; " + LANGEVIN,
                        "relative difference 0",
                        1e-10,
                        () -> Bench.worst(index -> SubmersionChecks.length(index, bench))),
                Bench.zero(
                        "F10-tangent",
                        "That motion keeps the layers balanced",
                        "F10; " + LANGEVIN,
                        "change 0 (relative)",
                        1e-10,
                        () -> Bench.worst(index -> SubmersionChecks.leavesBalance(index, bench))),
                Bench.zero(
                        "F10-flow",
                        "Along flow the layers' squared speed is ‖dW/dt‖²/N in the metric of depth",
                        "F10; " + LANGEVIN,
                        "relative difference 0",
                        1e-10,
                        () -> Bench.worst(index -> SubmersionChecks.alongFlow(index, bench))));
    }

    private Certificate relation(String id, String statement, int depth) {
        return Bench.zero(
                id,
                statement,
                "F2",
                "relative difference 0",
                1e-8,
                () -> Bench.worst(index -> TwoValueChecks.relation(index, depth, bench)));
    }

    private Certificate closedForm(int depth) {
        return Bench.zero(
                "F5-depth" + depth,
                "Depth " + depth + ": at losses 1e-2 and 1e-3 |w₁₁| = √((1 − δ)³/δ), δ = (√(1 + 8l) − 1)/2",
                "F5; " + NORMS,
                "relative difference 0",
                1e-3,
                () -> NormsChecks.closedForm(depth, bench));
    }
}
