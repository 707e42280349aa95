package dlnlab.ui.network;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// The colours of the pictures, read from invisible nodes that the style sheet styles, so that canvases and images
/// follow the theme.
final class NetworkColours extends Group {
    private final Rectangle negativeEnd = sample("heat-negative-end");
    private final Rectangle negative = sample("heat-negative");
    private final Rectangle zero = sample("heat-zero");
    private final Rectangle positive = sample("heat-positive");
    private final Rectangle positiveEnd = sample("heat-positive-end");
    private final Rectangle nan = sample("heat-nan");
    private final Rectangle negativeEdge = sample("edge-negative");
    private final Rectangle positiveEdge = sample("edge-positive");
    private final Rectangle zeroEdge = sample("edge-zero");
    private final Rectangle outline = sample("neuron-outline");
    private final Rectangle darkInk = sample("heat-dark-ink");
    private final Rectangle lightInk = sample("heat-light-ink");
    private final Rectangle ink = sample("network-ink");
    private final Rectangle paper = sample("network-paper");
    private final Label small = new Label();
    private final boolean blanks;
    private @Nullable DivergingColours diverging;
    private Runnable onChange = () -> {};

    NetworkColours() {
        this(false);
    }

    /// @param blanks whether entries that are no numbers are ones that nobody sees, left blank like the card, rather
    /// than
    ///     faults
    NetworkColours(boolean blanks) {
        this.blanks = blanks;
        setManaged(false);
        setVisible(false);
        small.getStyleClass().add("network-small");
        getChildren().add(small);
        small.fontProperty().subscribe(this::changed);
    }

    private Rectangle sample(String styleClass) {
        Rectangle sample = new Rectangle(1, 1);
        sample.getStyleClass().add(styleClass);
        sample.fillProperty().subscribe(this::changed);
        getChildren().add(sample);
        return sample;
    }

    private void changed() {
        diverging = null;
        if (onChange != null) {
            onChange.run();
        }
    }

    /// What to do when the theme or the size of type changes.
    void setOnChange(Runnable action) {
        onChange = action;
    }

    /// The scale blue, neutral, orange.
    DivergingColours diverging() {
        DivergingColours known = diverging;
        if (known == null) {
            known = new DivergingColours(
                    List.of(of(negativeEnd), of(negative), of(zero), of(positive), of(positiveEnd)),
                    of(blanks ? paper : nan));
            diverging = known;
        }
        return known;
    }

    /// Whether entries that are no numbers are ones that nobody sees.
    boolean blanks() {
        return blanks;
    }

    private static Color of(Rectangle sample) {
        Paint fill = sample.getFill();
        return fill instanceof Color colour ? colour : Color.GRAY;
    }

    Paint negativeEdge() {
        return negativeEdge.getFill();
    }

    Paint positiveEdge() {
        return positiveEdge.getFill();
    }

    /// For weights that are exactly zero.
    Paint zeroEdge() {
        return zeroEdge.getFill();
    }

    Paint notANumber() {
        return nan.getFill();
    }

    Paint outline() {
        return outline.getFill();
    }

    Paint darkInk() {
        return darkInk.getFill();
    }

    Paint lightInk() {
        return lightInk.getFill();
    }

    /// Words on the card.
    Paint ink() {
        return ink.getFill();
    }

    /// The card itself.
    Paint paper() {
        return paper.getFill();
    }

    /// Small type: numbers in cells, ticks.
    Font smallFont() {
        return small.getFont();
    }

    /// Pixels of one em of small type.
    double em() {
        return small.getFont().getSize();
    }
}
