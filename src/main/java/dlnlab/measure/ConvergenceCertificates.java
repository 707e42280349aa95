package dlnlab.measure;

import java.util.List;

/// Certificates of convergence and of the saddle at zero (theory E1, E2, E5).
record ConvergenceCertificates(Bench bench) {
    private static final String CONVERGENCE = "Theorem 1, Arora, Cohen, Golowich, Hu 2019";

    List<Certificate> all() {
        return List.of(
                Bench.zero(
                        "E1",
                        "Balanced flow reaches the minimum from below every singular loss",
                        "E1",
                        "share of the loss left 0",
                        1e-8,
                        () -> Bench.worst(index -> MarginChecks.finalLoss(index, bench))),
                Bench.atMost(
                        "E2-line",
                        "With margin c the loss stays below l(0)(1 − ηc²⁻²ᐟᴺ)ᵗ",
                        "E2; " + CONVERGENCE,
                        "share of the line, at most 1",
                        1,
                        () -> Bench.worst(index -> MarginChecks.overLine(index, bench))),
                Bench.zero(
                        "E2-plateau",
                        "From the identity to diag(1, −1) and its like: stuck at ½λ₋²",
                        "E2",
                        "relative difference 0",
                        1e-6,
                        () -> Bench.worst(index -> MarginChecks.plateau(index, bench))),
                Bench.zero(
                        "E5",
                        "Leaving the saddle at 0 takes log(1/α)/γ, or α²⁻ᴺ/((N−2)γ)",
                        "E5",
                        "ratio − 1 = 0",
                        0.03,
                        () -> Bench.worst(index -> Math.abs(SaddleChecks.escapeTime(index, bench) - 1))));
    }
}
