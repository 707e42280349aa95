package dlnlab.ui.charts;

import dlnlab.plot.NumberFormats;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the colours of the log volume density stand for: a strip with its two ends, in the lower right corner of the
/// plot, or the upper right one where the hyperbola goes through that.
final class HeatBar implements PlotDecoration {
    private static final double GAP_EM = 0.7;
    private static final int DIGITS = 2;

    private final Label low = new Label();
    private final Label high = new Label();
    private final VBox box;
    private boolean atTop;

    HeatBar(String id) {
        Label name = new Label("log volume density");
        name.getStyleClass().add("heat-bar-name");
        Region strip = new Region();
        strip.getStyleClass().add("heat-bar-strip");
        HBox line = new HBox(low, strip, high);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("heat-bar-line");
        box = new VBox(name, line);
        box.setId(id + "-heat-bar");
        box.getStyleClass().add("heat-bar");
        box.setAlignment(Pos.CENTER_RIGHT);
        box.setMouseTransparent(true);
        box.setVisible(false);
    }

    /// Names the ends.
    void show(HeatField field) {
        boolean flat = field.high() <= field.low();
        low.setText(NumberFormats.value(field.low(), DIGITS));
        high.setText(
                flat ? NumberFormats.value(field.high(), DIGITS) : "≥ " + NumberFormats.value(field.high(), DIGITS));
        box.setAccessibleText("The shade is the log volume density, from " + low.getText() + " to " + high.getText());
        atTop = field.place().volume().a() * field.place().volume().b() < 0;
        box.setVisible(true);
    }

    void hide() {
        box.setVisible(false);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void place(ScaleAxis x, ScaleAxis y) {
        double gap = GAP_EM * y.getTickLabelFont().getSize();
        double width = box.prefWidth(-1);
        double height = box.prefHeight(-1);
        double top = atTop ? gap : y.getHeight() - height - gap;
        box.resizeRelocate(Math.rint(x.getWidth() - width - gap), Math.rint(top), width, height);
    }
}
