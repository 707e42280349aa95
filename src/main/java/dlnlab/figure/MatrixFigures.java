package dlnlab.figure;

import dlnlab.dynamics.SimulationState;
import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Layers;
import dlnlab.plot.MatrixCells;
import dlnlab.run.Assembly;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The end-to-end matrices of runs as pictures, beside what is seen of the matrix that they look for.
public final class MatrixFigures {
    /// More matrices than this are too small to be looked at.
    public static final int MOST = 8;

    private static final String SEEN = "seen";

    private MatrixFigures() {}

    /// Why a run has no end-to-end matrix to draw, in one sentence, or null where it has one.
    public static @Nullable String whyNot(Assembly assembly) {
        return assembly.subject().shape().isLinear()
                ? null
                : "The matrix W is what a linear network computes; with these activations or biases there is none.";
    }

    /// What is seen of the matrix that is looked for. The rest is not shown, also where it is known: it is the riddle.
    public static List<MatrixCells> known(Assembly assembly) {
        List<MatrixCells> cells = new ArrayList<>();
        DenseMatrix seen = assembly.observedMatrix();
        if (seen != null) {
            cells.add(new MatrixCells(SEEN, seen.getData()));
        }
        return cells;
    }

    /// W of a run at a moment.
    public static MatrixCells product(String label, Assembly assembly, SimulationState state) {
        Layers layers = new Layers(assembly.subject().shape(), state.parameters());
        return new MatrixCells(label, layers.endToEndMatrix().getData());
    }

    /// The matrices of runs that have ended.
    static List<MatrixCells> of(List<EndedRun> runs) {
        List<MatrixCells> cells = new ArrayList<>();
        for (EndedRun run : runs) {
            Assembly assembly = run.engine().assembly();
            if (cells.isEmpty()) {
                cells.addAll(known(assembly));
            }
            if (whyNot(assembly) == null && cells.size() < MOST) {
                cells.add(product(
                        run.label().isEmpty() ? "W" : run.label(),
                        assembly,
                        run.engine().simulation().save()));
            }
        }
        return cells;
    }
}
