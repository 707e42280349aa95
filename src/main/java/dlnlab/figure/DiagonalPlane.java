package dlnlab.figure;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.Problem;
import dlnlab.scene.ColumnRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The plane of two entries of a d x d matrix of which only the diagonal a_1..a_d is observed (theory F6, F7).
///
/// Its completions of rank 1 are u v^T with u_i v_i = a_i, so that w_ij w_ji = a_i a_j: two entries on opposite sides
/// of
/// the diagonal lie on a hyperbola. Any other two entries outside the diagonal take all pairs of values that are not 0.
/// Where the nuclear norm of these is least, which is |a_1| + ... + |a_d|, all |w_ij| are sqrt(|a_i a_j|): the corners.
/// @param diagonal what is observed
/// @param across number of the horizontal entry, row by row
/// @param up number of the vertical one
public record DiagonalPlane(List<Double> diagonal, int across, int up) {
    private static final String MATRIX = "endToEnd";

    /// A larger matrix has too many corners to tell apart.
    private static final int MOST_SIZE = 6;

    public DiagonalPlane {
        diagonal = List.copyOf(diagonal);
    }

    /// The plane of two columns; empty where they are not two entries outside an observed diagonal without zeros.
    public static Optional<DiagonalPlane> of(Experiment experiment, List<ColumnRef> columns) {
        List<Double> diagonal = diagonal(experiment.problem());
        boolean entries = columns.stream().allMatch(column -> column.quantity().equals(MATRIX));
        if (diagonal.isEmpty() || diagonal.size() > MOST_SIZE || !entries || diagonal.contains(0.0)) {
            return Optional.empty();
        }
        DiagonalPlane plane = new DiagonalPlane(
                diagonal, columns.getFirst().column(), columns.get(1).column());
        boolean free = plane.row(plane.across) != plane.column(plane.across)
                && plane.row(plane.up) != plane.column(plane.up)
                && plane.across != plane.up;
        return free ? Optional.of(plane) : Optional.empty();
    }

    /// What is observed where it is just the diagonal of a square matrix; else nothing.
    private static List<Double> diagonal(Problem problem) {
        return switch (problem) {
            case Problem.DiagonalCompletion known -> List.of(known.a(), known.b());
            case Problem.ExplicitCompletion known -> diagonal(known.entries());
            default -> List.of();
        };
    }

    private static List<Double> diagonal(List<List<@Nullable Double>> entries) {
        List<Double> found = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            for (int j = 0; j < entries.get(i).size(); j++) {
                Double entry = entries.get(i).get(j);
                if ((entry != null) != (i == j) || entries.get(i).size() != entries.size()) {
                    return List.of();
                }
                if (entry != null) {
                    found.add(entry);
                }
            }
        }
        return found;
    }

    /// The number of rows and of columns.
    public int size() {
        return diagonal.size();
    }

    private int row(int entry) {
        return entry / size();
    }

    private int column(int entry) {
        return entry % size();
    }

    /// a_i a_j where the two entries are w_ij and w_ji; else not a number: then rank 1 is no curve here.
    public double product() {
        boolean opposite = row(across) == column(up) && column(across) == row(up);
        return opposite ? diagonal.get(row(across)) * diagonal.get(row(up)) : Double.NaN;
    }

    /// The name of [#product], such as "a₁ a₂".
    public String productName() {
        return "a" + (char) ('₁' + row(across)) + " a" + (char) ('₁' + row(up));
    }

    /// Where the corners lie in the plane.
    public List<double[]> corners() {
        double x = corner(across);
        double y = corner(up);
        if (!Double.isNaN(product())) {
            double other = Math.copySign(y, product());
            return List.of(new double[] {x, other}, new double[] {-x, -other});
        }
        return List.of(new double[] {x, y}, new double[] {x, -y}, new double[] {-x, y}, new double[] {-x, -y});
    }

    private double corner(int entry) {
        return Math.sqrt(Math.abs(diagonal.get(row(entry)) * diagonal.get(column(entry))));
    }

    /// The corners as whole matrices, entry by entry: w_ij = s_i s_j sqrt(|a_i a_j|) sign(a_j) with signs s, of which
    /// the
    /// first is +.
    public List<double[]> matrices() {
        return IntStream.range(0, 1 << (size() - 1)).mapToObj(this::matrix).toList();
    }

    private double[] matrix(int signs) {
        double[] entries = new double[size() * size()];
        for (int k = 0; k < entries.length; k++) {
            double sign = Math.signum(diagonal.get(column(k))) * sign(signs, row(k)) * sign(signs, column(k));
            entries[k] = sign * corner(k);
        }
        return entries;
    }

    private static int sign(int signs, int index) {
        return index > 0 && (signs >> (index - 1) & 1) == 1 ? -1 : 1;
    }
}
