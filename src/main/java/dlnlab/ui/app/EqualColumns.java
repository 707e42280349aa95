package dlnlab.ui.app;

import java.util.List;
import java.util.function.DoubleSupplier;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Cells of one size, row by row, in as many columns as the width allows. A cell is as high as the one that needs
/// most.
final class EqualColumns extends Region {
    private final DoubleSupplier em;
    private final double leastWidth;
    private final int most;
    private final double gap;
    private List<EqualColumns> peers = List.of();

    /// @param em height of the type in pixels, asked at every layout
    /// @param leastWidth of a column, in em
    /// @param most columns
    /// @param gap between cells, in em
    EqualColumns(DoubleSupplier em, double leastWidth, int most, double gap, List<? extends Node> cells) {
        this.em = em;
        this.leastWidth = leastWidth;
        this.most = most;
        this.gap = gap;
        getChildren().addAll(cells);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double gap() {
        return Math.rint(gap * em.getAsDouble());
    }

    /// How many columns a width has.
    int columns(double width) {
        double fitting = (width + gap()) / (leastWidth * em.getAsDouble() + gap());
        return Math.clamp((int) fitting, 1, Math.clamp(getChildren().size(), 1, most));
    }

    private double cellWidth(double width) {
        int columns = columns(width);
        return Math.floor((width - (columns - 1) * gap()) / columns);
    }

    /// Makes the cells of all of these equally high; for parts of one width.
    static void alike(List<EqualColumns> parts) {
        parts.forEach(part -> part.peers = List.copyOf(parts));
    }

    private double cellHeight(double cellWidth) {
        return peers.stream().mapToDouble(peer -> peer.own(cellWidth)).max().orElse(own(cellWidth));
    }

    private double own(double cellWidth) {
        return Math.ceil(getManagedChildren().stream()
                .mapToDouble(cell -> cell.prefHeight(cellWidth))
                .max()
                .orElse(0));
    }

    @Override
    protected double computePrefWidth(double height) {
        int columns = Math.clamp(getChildren().size(), 1, most);
        return columns * leastWidth * em.getAsDouble() + (columns - 1) * gap();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? computePrefWidth(-1) : width;
        int rows = Math.ceilDiv(getChildren().size(), columns(wide));
        return rows * cellHeight(cellWidth(wide)) + Math.max(0, rows - 1) * gap();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth());
        double height = cellHeight(cellWidth(getWidth()));
        double step = (getWidth() + gap()) / columns;
        for (int k = 0; k < getChildren().size(); k++) {
            int row = k / columns;
            int column = k % columns;
            double x = Math.rint(column * step);
            // whole pixels, and the last column ends where the row ends
            double width = Math.rint((column + 1) * step) - gap() - x;
            double y = row * (height + gap());
            getChildren().get(k).resizeRelocate(x, y, width, height);
        }
    }
}
