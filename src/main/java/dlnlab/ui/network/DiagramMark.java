package dlnlab.ui.network;

import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;

/// A halo around the part of the diagram that is pointed at. It lies below the picture, so that a line keeps the
/// colour of its sign.
final class DiagramMark extends Group {
    /// Width beside a line or a circle, in em.
    private static final double HALO = 0.27;

    private final Line line = new Line();
    private final Circle neuron = new Circle();

    DiagramMark() {
        line.getStyleClass().add("network-mark");
        neuron.getStyleClass().add("network-mark");
        getChildren().addAll(line, neuron);
        setMouseTransparent(true);
        setManaged(false);
    }

    /// Marks an item, or nothing.
    /// @param thickest width of a line in pixels
    /// @param em height of small type in pixels
    void show(@Nullable DiagramItem item, @Nullable DiagramLayout places, double thickest, double em) {
        neuron.setVisible(places != null && item instanceof DiagramItem.Neuron);
        line.setVisible(places != null && item instanceof DiagramItem.Weight);
        if (places == null) {
            return;
        }
        switch (item) {
            case DiagramItem.Neuron(int layer, int index) -> {
                neuron.setCenterX(places.x(layer));
                neuron.setCenterY(places.y(layer, index));
                neuron.setStrokeWidth(HALO * em);
                neuron.setRadius(places.radius() + HALO * em);
            }
            case DiagramItem.Weight(int h, int row, int column) -> {
                line.setStrokeWidth(thickest + 2 * HALO * em);
                line.setStartX(places.x(h - 1) + places.radius());
                line.setStartY(places.y(h - 1, column));
                line.setEndX(places.x(h) - places.radius());
                line.setEndY(places.y(h, row));
            }
            case null -> {}
        }
    }
}
