package dlnlab.ui.charts;

import javafx.scene.Node;
import javafx.scene.control.Label;

/// The words "x y = a b" at the right end of the hyperbola's right branch, on its outer side.
final class HyperbolaLabel implements PlotDecoration {
    private static final double GAP_EM = 0.5;

    private final Label label = new Label("x y = a b");
    private double product = Double.NaN;

    HyperbolaLabel() {
        label.getStyleClass().add("hyperbola-label");
        label.setMouseTransparent(true);
    }

    void setProduct(double product) {
        this.product = product;
    }

    @Override
    public Node node() {
        return label;
    }

    @Override
    public void place(ScaleAxis x, ScaleAxis y) {
        label.setVisible(!Double.isNaN(product));
        double gap = GAP_EM * label.getFont().getSize();
        double width = label.prefWidth(-1);
        double height = label.prefHeight(-1);
        double left = x.getWidth() - width - 2 * gap;
        // the branch comes nearest to the words at their left end
        double start = x.getValueForDisplay(left).doubleValue();
        double curve = y.getDisplayPosition(product / start);
        double top = product < 0 ? curve + gap : curve - gap - height;
        label.resizeRelocate(left, top, width, height);
    }
}
