package dlnlab.measure;

import java.util.List;

/// Certificates of flows: the layers', the end-to-end matrix's, and those with penalties (theory B3 to B7, C6, C7).
record FlowCertificates(Bench bench) {
    private static final String PAPER = "Du, Hu, Lee 2018";
    private static final String ACCELERATION = "Arora, Cohen, Hazan 2018";
    private static final String GEOMETRY = "Cohen, Menon, Veraszto 2023";

    List<Certificate> all() {
        return List.of(
                Bench.zero(
                        "B3-conserved",
                        "Followed by a solver, flow conserves every matrix gap",
                        "B3, C3; Theorem 2.2, " + PAPER,
                        "change 0 (relative to squared norms)",
                        1e-9,
                        () -> bench.worst(Trial.LINEAR, FlowChecks::conservation)),
                Bench.zero(
                        "B4-factors",
                        "The end-to-end flow is that of balanced layers",
                        "B4; Theorem 1, " + ACCELERATION,
                        "difference 0 (relative to ‖W‖)",
                        1e-8,
                        () -> bench.worst(Trial.LINEAR, FlowChecks::distanceFromProduct)),
                new Certificate(
                        "B5-limit",
                        "Depth N misses infinite depth by O(1/N), N = 64 to 1024",
                        "B5; " + GEOMETRY,
                        "slope −1 (median)",
                        -1,
                        0.05,
                        () -> bench.median(Trial.LINEAR, trial -> DepthLimitChecks.slope(trial, bench))),
                Bench.zero(
                        "B6-spectrum",
                        "The preconditioner's eigenvalues are N λᵢₗ",
                        "B6; Claim 1, " + ACCELERATION,
                        "difference 0 (relative to the largest)",
                        1e-11,
                        () -> Bench.worst(index -> PreconditionerChecks.spectrum(index, bench))),
                Bench.zero(
                        "B6-definite",
                        "It is positive definite exactly where W has full rank",
                        "B6; " + GEOMETRY,
                        "disagreements 0",
                        0,
                        () -> Bench.worst(index -> PreconditionerChecks.disagreement(index, bench))),
                Bench.order(
                        "B7-order",
                        "Its discrete form is descent on the layers up to O(η)",
                        "B7; " + ACCELERATION,
                        () -> bench.median(Trial.LINEAR, FlowChecks::discreteOrder)),
                Bench.zero(
                        "C6-flow",
                        "Under weight decay λ a layer gap dies like exp(−4λt)",
                        "C6",
                        "difference 0 (relative to squared norms)",
                        1e-9,
                        () -> bench.worst(Trial.LINEAR, trial -> PenaltyChecks.decayUnderFlow(trial, bench))),
                Bench.order(
                        "C6-order",
                        "At fixed time descent misses that by O(η)",
                        "C6",
                        () -> bench.median(Trial.HOMOGENEOUS, trial -> PenaltyChecks.decayOrder(trial, bench))),
                Bench.zero(
                        "C7-rate",
                        "The balancing penalty makes dD/dt = −λ(DS + SD)",
                        "C7; " + PAPER,
                        "rate difference 0 (relative)",
                        1e-12,
                        () -> Bench.worst(index -> PenaltyChecks.balancingRate(
                                TrialShapes.twoLayers(index, Trial.LINEAR, bench.tampering()), bench))));
    }
}
