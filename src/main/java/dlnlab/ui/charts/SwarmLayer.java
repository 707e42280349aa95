package dlnlab.ui.charts;

import dlnlab.exhibit.Panel.Swarm;
import javafx.scene.Group;
import javafx.scene.Node;

/// Thousands of dots of an exhibit, in the colours of the rain.
final class SwarmLayer implements PlotDecoration {
    private static final double RADIUS_EM = 0.17;
    private static final double OPACITY = 0.62;

    private final Group group = new Group();
    private final PixelPicture picture = new PixelPicture();
    private final SampleColours colours =
            new SampleColours(this::recolour, "rain-colour", "rain-crowd-colour");
    private final DotField field = new DotField();
    private int[] dotColours = {};
    private Swarm swarm = Swarm.NONE;

    SwarmLayer() {
        group.setMouseTransparent(true);
        group.setAutoSizeChildren(false);
        group.getChildren().addAll(picture, colours);
    }

    private void recolour() {
        dotColours = new int[0];
    }

    /// Replaces the dots; they are drawn by [#place].
    void show(Swarm next) {
        swarm = next;
    }

    @Override
    public Node node() {
        return group;
    }

    @Override
    public void place(ScaleAxis x, ScaleAxis y) {
        boolean any = swarm.x().length > 0 && x.getWidth() >= 2 && y.getHeight() >= 2;
        picture.setVisible(any);
        if (!any) {
            return;
        }
        if (dotColours.length == 0) {
            dotColours = DotField.colours(colours.rgb(0), colours.rgb(1), OPACITY);
        }
        double density = picture.density();
        picture.resize(x.getWidth(), y.getHeight(), density);
        field.clear(picture.columns(), picture.rows());
        double radius = RADIUS_EM * y.getTickLabelFont().getSize() * density;
        for (int k = 0; k < swarm.x().length; k++) {
            field.dot(
                    density * x.getDisplayPosition(swarm.x()[k]),
                    density * y.getDisplayPosition(swarm.y()[k]),
                    radius,
                    1);
        }
        field.paint(picture.pixels(), dotColours);
        picture.show();
    }
}
