package dlnlab.ui.network;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;

/// Heat maps of several matrices, filling the space.
final class MatrixWall extends Region {
    /// Id of the box with the value of the entry pointed at.
    static final String READ_OUT_ID = "network-map-readout";

    private static final double GAP_EM = 1;
    private static final double LEAST_EM = 7.2;
    private static final double LARGEST_CELL_EM = 15;

    private final NetworkColours colours;
    private final List<MatrixPicture> pictures = new ArrayList<>();
    private final ReadOut readOut = new ReadOut(READ_OUT_ID);
    private List<WallLayout.Shape> shapes = List.of();
    private boolean ownScale;

    MatrixWall(NetworkColours colours) {
        this.colours = colours;
        getChildren().add(readOut);
        getStyleClass().add("matrix-wall");
    }

    /// Shows matrices, each on its own scale or all on one.
    /// @return the end of the common scale
    double show(List<NamedMatrix> matrices, boolean shared) {
        fit(matrices, !shared);
        double largest = 0;
        for (NamedMatrix matrix : matrices) {
            largest = Math.max(largest, ValueRange.largest(matrix.values()));
        }
        double common = ValueRange.roundUp(largest);
        for (int k = 0; k < matrices.size(); k++) {
            NamedMatrix matrix = matrices.get(k);
            double bound = shared ? common : ValueRange.roundUp(ValueRange.largest(matrix.values()));
            pictures.get(k).show(matrix, bound, !shared);
        }
        return common;
    }

    /// As many pictures as matrices; a new layout only when a shape has changed.
    private void fit(List<NamedMatrix> matrices, boolean own) {
        List<WallLayout.Shape> now = matrices.stream()
                .map(m -> new WallLayout.Shape(m.values().columns(), m.values().rows()))
                .toList();
        if (now.equals(shapes) && own == ownScale) {
            return;
        }
        shapes = now;
        ownScale = own;
        while (pictures.size() > now.size()) {
            getChildren().remove(pictures.removeLast());
        }
        while (pictures.size() < now.size()) {
            MatrixPicture picture = new MatrixPicture(pictures.size() + 1, colours, this::tell);
            pictures.add(picture);
            getChildren().add(picture);
        }
        readOut.setVisible(false);
        pictures.forEach(MatrixPicture::requestLayout);
        requestLayout();
    }

    private void tell(String text, double x, double top, double bottom) {
        if (text.isEmpty()) {
            readOut.setVisible(false);
        } else {
            readOut.show(text, x, top, bottom, new Rectangle2D(0, 0, getWidth(), getHeight()));
        }
    }

    /// Draws again in other colours or another size of type.
    void redraw() {
        pictures.forEach(MatrixPicture::redraw);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double em = colours.em();
        WallLayout layout = new WallLayout(
                getWidth(),
                getHeight(),
                GAP_EM * em,
                MatrixPicture.chrome(colours, ownScale),
                LEAST_EM * em,
                LARGEST_CELL_EM * em);
        List<Rectangle2D> places = layout.place(shapes);
        for (int k = 0; k < places.size(); k++) {
            Rectangle2D place = places.get(k);
            pictures.get(k)
                    .resizeRelocate(
                            Math.rint(place.getMinX()),
                            Math.rint(place.getMinY()),
                            Math.floor(place.getWidth()),
                            Math.floor(place.getHeight()));
        }
    }
}
