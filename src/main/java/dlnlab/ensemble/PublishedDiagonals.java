package dlnlab.ensemble;

import dlnlab.geometry.Depth;
import dlnlab.geometry.DepthVolume;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.linalg.SingularValues;
import dlnlab.measure.Certificate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;

/// Certificates of 500 starts on a 3 x 3 diagonal (theory F7, G9; Cohen, Menon, Veraszto, Section 5): the ends gather,
/// and they do so where the volume of depth is largest. The published diagonal is not known; ours, of positive numbers,
/// leads to the four completions of rank 1 whose entries are +- sqrt(d_i d_j).
public final class PublishedDiagonals {
    private static final String SOURCE = "F7, G9; Cohen, Menon, Veraszto 2023";
    private static final double[] DIAGONAL = {1.3, 1, 0.65};
    private static final int[][] SIGNS = {{1, 1, 1}, {1, 1, -1}, {1, -1, 1}, {1, -1, -1}};
    private static final double REACH = 0.15;
    private static final int DEPTH = 10;

    private PublishedDiagonals() {}

    /// Not yet run; computed once for both.
    public static List<Certificate> certificates() {
        Ends ends = new Ends();
        return List.of(
                new Certificate(
                        "G9-corners",
                        "3 × 3 diagonal, 500 starts at N = 10: they end at one of four completions of rank 1",
                        SOURCE,
                        "share of ends within 0.15 of a corner 1",
                        1,
                        0.1,
                        () -> cornerShare(ends.get())),
                new Certificate(
                        "G9-volume",
                        "Of completions of rank 1 few have a volume as large as where the starts end",
                        SOURCE,
                        "share of random completions with a larger one 0",
                        0,
                        0.01,
                        () -> largerShare(ends.get())));
    }

    private static final class Ends {
        private List<DenseMatrix> found = List.of();

        synchronized List<DenseMatrix> get() {
            if (found.isEmpty()) {
                found = computed();
            }
            return found;
        }
    }

    private static List<DenseMatrix> computed() {
        EnsemblePlan plan = EnsemblePlan.of(Ensembles.find("diagonal-corners").orElseThrow());
        try {
            return ends(EnsembleRun.all(plan, Runtime.getRuntime().availableProcessors()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the certificate was interrupted", e);
        }
    }

    /// The end-to-end matrices of all members.
    static List<DenseMatrix> ends(EnsembleTable table) {
        int first = table.plan().column("endToEnd.w11");
        return IntStream.range(0, table.size())
                .mapToObj(row -> {
                    DenseMatrix w = new DenseMatrix(3, 3);
                    for (int k = 0; k < 9; k++) {
                        w.data()[k] = table.value(row, first + k);
                    }
                    return w;
                })
                .toList();
    }

    /// Share of the ends that lie near one of the four corners.
    static double cornerShare(List<DenseMatrix> ends) {
        return ends.stream().filter(PublishedDiagonals::isNearCorner).count() / (double) ends.size();
    }

    private static boolean isNearCorner(DenseMatrix w) {
        for (int[] signs : SIGNS) {
            double most = 0;
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    double corner = signs[i] * signs[j] * Math.sqrt(DIAGONAL[i] * DIAGONAL[j]);
                    most = Math.max(most, Math.abs(w.get(i, j) - corner));
                }
            }
            if (most <= REACH) {
                return true;
            }
        }
        return false;
    }

    /// Share of random completions u v^T of rank 1, log u_i ~ N(0, 1), with a larger volume than the median end's.
    /// The other singular values of all are put at the [VolumeFloor] of the ends alone: one completion far
    /// out would lift it above them.
    static double largerShare(List<DenseMatrix> ends) {
        VolumeFloor floor = VolumeFloor.of(ends.stream().map(SingularValues::of).toList());
        double[] volumes =
                ends.stream().mapToDouble(end -> logVolume(end, floor)).sorted().toArray();
        double median = volumes[volumes.length / 2];
        RandomGenerator random = RandomStreams.of(1, "completions of rank 1");
        int larger = 0;
        int trials = 10_000;
        for (int trial = 0; trial < trials; trial++) {
            DenseMatrix w = new DenseMatrix(3, 3);
            double[] u = {
                Math.exp(random.nextGaussian()), Math.exp(random.nextGaussian()), Math.exp(random.nextGaussian())
            };
            for (int k = 0; k < 9; k++) {
                w.data()[k] = u[k / 3] * DIAGONAL[k % 3] / u[k % 3];
            }
            larger += logVolume(w, floor) > median ? 1 : 0;
        }
        return larger / (double) trials;
    }

    private static double logVolume(DenseMatrix w, VolumeFloor floor) {
        double[] sigma = SingularValues.of(w);
        return new DepthVolume(Depth.of(DEPTH)).logDensity(sigma[0], floor.value(), floor.value());
    }
}
