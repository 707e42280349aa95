package dlnlab.ui.charts;

import javafx.scene.Node;
import javafx.scene.control.Label;

/// The words "x y = a b", or other ones, at the far end of the hyperbola's right branch, on its outer side: at the
/// right
/// in a wide plane, else at the top (or, for a negative product, the bottom), away from the corner.
final class HyperbolaLabel implements PlotDecoration {
    private static final double GAP_EM = 0.5;

    /// What it says of a 2 x 2 matrix.
    static final String USUAL = "x y = a b";

    private final Label label = new Label(USUAL);
    private double product = Double.NaN;

    HyperbolaLabel() {
        label.getStyleClass().add("hyperbola-label");
        label.setMouseTransparent(true);
    }

    void show(double newProduct, String words) {
        product = newProduct;
        label.setText(words);
    }

    @Override
    public Node node() {
        return label;
    }

    @Override
    public void place(ScaleAxis x, ScaleAxis y) {
        label.setVisible(!Double.isNaN(product) && product != 0);
        double gap = GAP_EM * label.getFont().getSize();
        double width = label.prefWidth(-1);
        double height = label.prefHeight(-1);
        double left = x.getWidth() - width - 2 * gap;
        boolean wide = x.getWidth() >= 1.3 * y.getHeight();
        if (wide) {
            // below the words the branch is nearest at their left end
            double curve =
                    y.getDisplayPosition(product / x.getValueForDisplay(left).doubleValue());
            label.resizeRelocate(left, product < 0 ? curve + gap : curve - gap - height, width, height);
        } else {
            double top = product < 0 ? y.getHeight() - height - gap : gap;
            double near = product < 0 ? top : top + height;
            double curve =
                    x.getDisplayPosition(product / y.getValueForDisplay(near).doubleValue());
            label.resizeRelocate(curve + gap, top, width, height);
        }
    }
}
