package dlnlab.ui.network;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Line;

/// What colours, dashes and thickness of a diagram mean.
final class DiagramLegend extends FlowPane {
    private static final double SAMPLE_EM = 1.9;

    private final Label thickest = new Label();
    private final HBox neurons;
    private final ColourBar bar;

    DiagramLegend(NetworkColours colours) {
        getStyleClass().add("network-legend");
        bar = new ColourBar(colours);
        thickest.setId("network-thickest");
        neurons = entry(new Label("neuron: in² − out²"), bar);
        getChildren()
                .addAll(
                        entry(sample("edge-positive-line", colours), new Label("positive")),
                        entry(sample("edge-negative-line", colours), new Label("negative")),
                        thickest,
                        neurons);
    }

    private static HBox entry(Node... nodes) {
        HBox entry = new HBox(nodes);
        entry.getStyleClass().add("network-legend-entry");
        return entry;
    }

    private static Line sample(String styleClass, NetworkColours colours) {
        Line line = new Line(0, 0, SAMPLE_EM * colours.em(), 0);
        line.getStyleClass().add(styleClass);
        return line;
    }

    /// @param largest the weight with the thickest line
    /// @param gapBound end of the colour scale of the neurons
    /// @param hasNeurons whether there is a hidden neuron
    void show(double largest, double gapBound, boolean hasNeurons) {
        thickest.setText("thickest = " + NetworkWords.number(largest));
        bar.setBound(gapBound);
        neurons.setVisible(hasNeurons);
        neurons.setManaged(hasNeurons);
    }

    void redraw() {
        bar.draw();
    }
}
