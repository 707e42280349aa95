package dlnlab.ui.network;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// A strip of the colour scale with its ends and zero named.
final class ColourBar extends Region {
    private static final double STRIP_EM = 0.55;
    private static final double HEIGHT_EM = 1.9;
    private static final double WIDTH_EM = 15;
    private static final int STEPS = 128;

    private final NetworkColours colours;
    private final Canvas canvas = new Canvas();
    private double bound = 1;

    ColourBar(NetworkColours colours) {
        this.colours = colours;
        setMouseTransparent(true);
        getChildren().add(canvas);
        setAccessibleText("colour scale");
    }

    /// The height a bar needs.
    static double height(NetworkColours colours) {
        return Math.ceil(HEIGHT_EM * colours.em());
    }

    /// Sets the value at the right end; the left end is its negative.
    void setBound(double value) {
        if (value != bound) {
            bound = value;
            String end = NetworkWords.number(value);
            setAccessibleText("colour scale from −" + end + " (blue) over 0 to " + end + " (orange)");
            draw();
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return WIDTH_EM * colours.em();
    }

    @Override
    protected double computeMinHeight(double width) {
        return height(colours);
    }

    @Override
    protected double computePrefHeight(double width) {
        return height(colours);
    }

    @Override
    protected void layoutChildren() {
        draw();
    }

    /// Draws again, for example in another theme.
    void draw() {
        double width = getWidth();
        double strip = Math.rint(STRIP_EM * colours.em());
        canvas.setWidth(width);
        canvas.setHeight(getHeight());
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, width, getHeight());
        for (int k = 0; k < STEPS; k++) {
            double from = Math.rint(k * width / STEPS);
            double to = Math.rint((k + 1) * width / STEPS);
            pen.setFill(colours.diverging().of(2.0 * k / (STEPS - 1) - 1, 1));
            pen.fillRect(from, 0, to - from, strip);
        }
        pen.setStroke(colours.outline());
        pen.setLineWidth(1);
        pen.strokeRect(0.5, 0.5, Math.max(0, width - 1), strip);
        ticks(pen, width, strip);
    }

    private void ticks(GraphicsContext pen, double width, double strip) {
        pen.setFont(colours.smallFont());
        pen.setFill(colours.ink());
        pen.setTextBaseline(VPos.TOP);
        String end = NetworkWords.number(bound);
        double top = strip + 0.15 * colours.em();
        pen.setTextAlign(TextAlignment.LEFT);
        pen.fillText("−" + end, 0, top);
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.fillText(end, width, top);
        pen.setTextAlign(TextAlignment.CENTER);
        if (width > (2 * end.length() + 4) * 0.62 * colours.em()) {
            pen.fillText("0", width / 2, top);
        }
    }
}
