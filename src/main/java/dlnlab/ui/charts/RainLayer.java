package dlnlab.ui.charts;

import dlnlab.run.LatestOnly;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Thousands of members under one pair of axes: where they are, the last piece of their path, where they started, and
/// where those before them were. Painted beside the window, which only shows what has been painted: however many there
/// are, a frame costs the window the same.
final class RainLayer implements PlotDecoration {
    private static final double RADIUS_EM = 0.19;
    private static final double OPACITY = 0.62;
    private static final double GHOST_OPACITY = 0.3;
    private static final double TRAIL = 0.035;

    private final Group group = new Group();
    private final Side before = new Side();
    private final Side now = new Side();
    private final SampleColours colours =
            new SampleColours(() -> {}, "rain-colour", "rain-crowd-colour", "rain-ghost-colour");
    private final Rectangle clip = new Rectangle();
    private final Consumer<RainMembers> onShown;
    private @Nullable LatestOnly painting;
    private double radius = 2;

    /// @param onShown is told whose places are shown, each time that they are painted anew
    RainLayer(Consumer<RainMembers> onShown) {
        this.onShown = onShown;
        group.setMouseTransparent(true);
        group.setAutoSizeChildren(false);
        group.setClip(clip);
        group.getChildren().addAll(before.sheet, now.sheet, colours);
    }

    /// One of the two pictures: what it is to show, what it shows, and who paints it.
    private static final class Side {
        private final RainSheet sheet = new RainSheet();
        private final RainPainter painter = new RainPainter();
        private @Nullable RainWanted wanted;
        private @Nullable RainWanted shown;
        private volatile @Nullable RainWanted painted;

        private boolean isSettled() {
            return wanted == null || wanted.equals(shown);
        }
    }

    @Override
    public Node node() {
        return group;
    }

    @Override
    public void place(ScaleAxis x, ScaleAxis y) {
        radius = RADIUS_EM * y.getTickLabelFont().getSize();
        clip.setWidth(x.getWidth());
        clip.setHeight(y.getHeight());
    }

    /// Asks for a picture, unless it is shown or being painted.
    /// @param members who are there
    /// @param ghosts who were there before, pale
    /// @param phase how far they have fallen
    /// @param starts whether their starts are shown too
    void want(RainMembers members, RainMembers ghosts, double phase, boolean starts, ScaleAxis x, ScaleAxis y) {
        boolean falls = phase > 0 && phase < 1;
        double from = falls ? members.timeAt(Math.max(0, phase - TRAIL)) : Double.NaN;
        RainColours rain = new RainColours(colours.rgb(0), colours.rgb(1), OPACITY);
        RainColours pale = new RainColours(colours.rgb(2), colours.rgb(2), GHOST_OPACITY);
        RainWanted wanted = wanted(members, members.timeAt(phase), from, starts, rain, x, y);
        RainWanted wantedBefore = wanted(ghosts, ghosts.timeAt(phase), Double.NaN, false, pale, x, y);
        if (wanted.equals(now.wanted) && wantedBefore.equals(before.wanted)) {
            return;
        }
        now.wanted = wanted;
        before.wanted = wantedBefore;
        LatestOnly worker = painting;
        if (worker == null) {
            worker = new LatestOnly("rain");
            painting = worker;
        }
        worker.ask(() -> {
            paint(before, wantedBefore);
            paint(now, wanted);
        });
    }

    private RainWanted wanted(
            RainMembers members,
            double time,
            double from,
            boolean starts,
            RainColours palette,
            ScaleAxis x,
            ScaleAxis y) {
        double density = density();
        return new RainWanted(
                members,
                members.size(),
                time,
                from,
                starts,
                PixelAxis.of(x, density),
                PixelAxis.of(y, density),
                Math.max(1, (int) Math.ceil(x.getWidth() * density)),
                Math.max(1, (int) Math.ceil(y.getHeight() * density)),
                radius * density,
                palette);
    }

    private double density() {
        Window window = group.getScene() == null ? null : group.getScene().getWindow();
        return window == null ? 1 : Math.max(1, window.getOutputScaleX());
    }

    private void paint(Side side, RainWanted wanted) {
        if (wanted.equals(side.painted)) {
            return;
        }
        side.painted = wanted;
        RainSheet.Sheet sheet = side.sheet.take(wanted.columns(), wanted.rows());
        RainPlaces places =
                wanted.members().paint(wanted.size(), moment -> side.painter.paint(wanted, moment, sheet.pixels()));
        Platform.runLater(() -> {
            side.sheet.show(sheet, wanted.x().density());
            side.shown = wanted;
            wanted.members().setPlaces(places);
            onShown.accept(wanted.members());
        });
    }

    /// Whether what is wanted is shown.
    boolean isSettled() {
        return before.isSettled() && now.isSettled();
    }

    /// Ends the thread.
    void close() {
        if (painting != null) {
            painting.close();
        }
        painting = null;
        now.wanted = null;
        before.wanted = null;
    }
}
