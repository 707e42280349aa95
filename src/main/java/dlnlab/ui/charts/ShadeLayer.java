package dlnlab.ui.charts;

import dlnlab.exhibit.Panel.Shade;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;

/// The shade behind a panel of an exhibit: one pixel for each cell, stretched to where the cells lie.
final class ShadeLayer implements PlotDecoration {
    private static final int SHADES = 256;

    private Shade shade = Shade.NONE;
    private final Group group = new Group();
    private final PixelPicture picture = new PixelPicture();
    private final Rectangle clip = new Rectangle();
    private final SampleColours colours = new SampleColours(this::repaint, "heat-low-colour", "heat-high-colour");

    ShadeLayer() {
        group.setMouseTransparent(true);
        group.setAutoSizeChildren(false);
        group.setClip(clip);
        group.getChildren().addAll(picture, colours);
        picture.setVisible(false);
        picture.setSmooth(true);
    }

    /// Replaces the shade; where it lies is looked up by [#place].
    void show(Shade next) {
        if (!next.equals(shade)) {
            shade = next;
            repaint();
        }
    }

    private void repaint() {
        picture.setVisible(shade.columns() > 0);
        if (shade.columns() == 0) {
            return;
        }
        picture.resize(shade.columns(), shade.rows(), 1);
        int[] pixels = picture.pixels();
        int[] shades = shades();
        for (int k = 0; k < pixels.length; k++) {
            pixels[k] = shades[Math.round(shade.shares()[k] * (SHADES - 1))];
        }
        picture.show();
    }

    private int[] shades() {
        int[] shades = new int[SHADES];
        for (int k = 0; k < SHADES; k++) {
            shades[k] = colours.mixed(0, 1, (double) k / (SHADES - 1));
        }
        return shades;
    }

    @Override
    public Node node() {
        return group;
    }

    @Override
    public void place(ScaleAxis x, ScaleAxis y) {
        clip.setWidth(x.getWidth());
        clip.setHeight(y.getHeight());
        if (shade.columns() == 0) {
            return;
        }
        double left = x.getDisplayPosition(shade.x().lower());
        double top = y.getDisplayPosition(shade.y().upper());
        picture.setX(left);
        picture.setY(top);
        picture.setFitWidth(x.getDisplayPosition(shade.x().upper()) - left);
        picture.setFitHeight(y.getDisplayPosition(shade.y().lower()) - top);
    }
}
