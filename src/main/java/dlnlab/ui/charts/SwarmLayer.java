package dlnlab.ui.charts;

import dlnlab.exhibit.Panel.Swarm;
import javafx.scene.Group;
import javafx.scene.Node;

/// Thousands of dots of an exhibit in the colours of the rain, those that are not set off pale.
final class SwarmLayer implements PlotDecoration {
    private static final double RADIUS_EM = 0.17;
    private static final double OPACITY = 0.62;
    private static final double PALE_OPACITY = 0.5;

    private final Group group = new Group();
    private final PixelPicture pale = new PixelPicture();
    private final PixelPicture bright = new PixelPicture();
    private final SampleColours colours =
            new SampleColours(this::recolour, "rain-colour", "rain-crowd-colour", "rain-ghost-colour");
    private final DotField field = new DotField();
    private int[] brightColours = {};
    private int[] paleColours = {};
    private Swarm swarm = Swarm.NONE;

    SwarmLayer() {
        group.setMouseTransparent(true);
        group.setAutoSizeChildren(false);
        group.getChildren().addAll(pale, bright, colours);
    }

    private void recolour() {
        brightColours = new int[0];
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
        group.setVisible(any);
        if (!any) {
            return;
        }
        if (brightColours.length == 0) {
            brightColours = DotField.colours(colours.rgb(0), colours.rgb(1), OPACITY);
            paleColours = DotField.colours(colours.rgb(2), colours.rgb(2), PALE_OPACITY);
        }
        paint(pale, swarm.bright(), swarm.x().length, paleColours, x, y);
        paint(bright, 0, swarm.bright(), brightColours, x, y);
    }

    private void paint(PixelPicture picture, int from, int to, int[] dotColours, ScaleAxis x, ScaleAxis y) {
        double density = picture.density();
        picture.resize(x.getWidth(), y.getHeight(), density);
        field.clear(picture.columns(), picture.rows());
        double radius = RADIUS_EM * y.getTickLabelFont().getSize() * density;
        for (int k = from; k < to; k++) {
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
