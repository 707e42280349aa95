package dlnlab.ui.charts;

import dlnlab.plot.ChartPicture;
import dlnlab.plot.MatrixCells;
import dlnlab.scene.ChartSpec;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;

/// A tile with matrices as heat maps in place of a plot: they are drawn by another part of the window and can be
/// pointed
/// at there; this card knows what they are called, and their numbers for a copy of the picture.
public final class MatrixTile extends TileCard {
    private final Viewport viewport;
    private List<MatrixCells> cells = List.of();

    /// An empty tile.
    ///
    /// @param wall shows the heat maps
    /// @throws IllegalArgumentException if the specification is not of kind MATRIX
    public MatrixTile(ChartSpec spec, Region wall) {
        super(spec);
        if (spec.kind() != ChartSpec.Kind.MATRIX) {
            throw new IllegalArgumentException("a matrix tile draws kind MATRIX, was " + spec.kind());
        }
        viewport = new FreeViewport(xAxis(), yAxis());
        showInstead(wall);
    }

    /// Takes the matrices that the wall shows now.
    public void setCells(List<MatrixCells> shown) {
        cells = List.copyOf(shown);
        showView();
    }

    @Override
    String described() {
        return super.described() + ": " + cells.stream().map(MatrixCells::name).collect(Collectors.joining(", "));
    }

    @Override
    void showRanges() {}

    @Override
    void readOut(Point2D at) {}

    @Override
    List<MomentMarks.Mark> marksAt(double moment) {
        return List.of();
    }

    @Override
    Viewport viewport() {
        return viewport;
    }

    @Override
    List<ScaleSwitch> switches() {
        return List.of();
    }

    @Override
    ChartPicture drawn() {
        return ChartPicture.ofMatrices(spec().title(), spec().subtitle(), cells);
    }
}
