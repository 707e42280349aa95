package dlnlab.ensemble;

import dlnlab.geometry.Depth;
import dlnlab.geometry.DepthVolume;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.SingularValues;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How much room depth leaves at the square matrices in which the members of an ensemble end: the volume form on
/// matrices (theory F8) and the volume of the factorisations of each (theory F9), as logarithms, one per row.
///
/// All ends are compared at one [VolumeFloor].
/// @param form log sqrt(det g^N) as a density on the entries of W, without its constant
/// @param orbit log of the volume of the balanced factorisations of W; not a number at infinite depth
public record EndVolumes(double[] form, double[] orbit) {
    /// Matrices up to this size: of larger ones nobody compares volumes.
    private static final int MOST_SIZE = 8;

    /// The volumes of all ends; empty where the ends are no small square matrices, all of one size.
    public static Optional<EndVolumes> of(EnsembleTable table, Depth depth) {
        List<Column> columns = table.plan().columns();
        int[] entries = IntStream.range(0, columns.size())
                .filter(c -> columns.get(c).quantity().equals("endToEnd"))
                .toArray();
        int size = (int) Math.round(Math.sqrt(entries.length));
        boolean square = entries.length > 0 && size * size == entries.length && size <= MOST_SIZE;
        boolean known = table.plan().cells().stream()
                .map(cell -> cell.experiment().problem())
                .allMatch(problem -> problem.inputWidth() == size && problem.outputWidth() == size);
        if (!square || !known) {
            return Optional.empty();
        }
        DepthVolume volume = new DepthVolume(depth);
        double[] form = new double[table.size()];
        double[] orbit = new double[table.size()];
        List<double[]> spectra = IntStream.range(0, table.size())
                .mapToObj(row -> spectrum(table, row, entries, size))
                .toList();
        VolumeFloor floor = VolumeFloor.of(spectra);
        for (int row = 0; row < table.size(); row++) {
            double[] sigma = floor.raise(spectra.get(row));
            form[row] = volume.logDensity(sigma);
            orbit[row] = depth.isInfinite() ? Double.NaN : volume.logOrbitVolume(sigma);
        }
        return Optional.of(new EndVolumes(form, orbit));
    }

    private static double[] spectrum(EnsembleTable table, int row, int[] entries, int size) {
        DenseMatrix end = new DenseMatrix(size, size);
        for (int k = 0; k < entries.length; k++) {
            end.set(k / size, k % size, table.value(row, entries[k]));
        }
        return SingularValues.of(end);
    }

    /// The volume form at the median one of some rows; not a number without rows.
    public double medianForm(int[] rows) {
        return median(form, rows);
    }

    /// The volume of factorisations at the median one of some rows.
    public double medianOrbit(int[] rows) {
        return median(orbit, rows);
    }

    private static double median(double[] values, int[] rows) {
        double[] sorted =
                Arrays.stream(rows).mapToDouble(row -> values[row]).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
