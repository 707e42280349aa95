package dlnlab.ui.charts;

import dlnlab.plot.ChartPicture;
import dlnlab.plot.MatrixCells;
import dlnlab.scene.ChartSpec;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.layout.Region;

/// A tile with matrices as heat maps in place of a plot: they are drawn by another part of the window and can be
/// pointed
/// at there; this card knows what they are called, and their numbers for a copy of the picture.
public final class MatrixTile extends WallTile {
    private List<MatrixCells> cells = List.of();

    /// An empty tile.
    ///
    /// @param wall shows the heat maps
    /// @throws IllegalArgumentException if the specification is not of kind MATRIX
    public MatrixTile(ChartSpec spec, Region wall) {
        super(spec, ChartSpec.Kind.MATRIX);
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
    ChartPicture drawn() {
        return ChartPicture.ofMatrices(spec().title(), spec().subtitle(), cells);
    }
}
