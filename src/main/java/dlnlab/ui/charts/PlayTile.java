package dlnlab.ui.charts;

import dlnlab.exhibit.Panel;
import dlnlab.exhibit.Panel.Handle;
import dlnlab.exhibit.Shown;
import dlnlab.figure.ExhibitFigures;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.ChartPicture.Curve;
import dlnlab.plot.ChartPicture.RunName;
import dlnlab.plot.CurveData;
import dlnlab.plot.Scale;
import dlnlab.scene.ChartSpec;
import dlnlab.ui.charts.PlottedCurve.Role;
import dlnlab.ui.play.PlayViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// One panel of an exhibit: its curves and arrows, with handles `<id>-handle-<handle>` that can be dragged or moved
/// with the arrow keys. The first panel also has the exhibit's knobs and numbers, see [PlayBar].
public final class PlayTile extends TileCard {
    private static final double POINTER_REACH_EM = 2;

    private final PlayViewModel model;
    private Subscription following = Subscription.EMPTY;
    private final int index;
    private final ArrowLayer arrows = new ArrowLayer();
    private final List<HandleMark> handles = new ArrayList<>();
    private final ShadeLayer shade = new ShadeLayer();
    private final SwarmLayer swarm = new SwarmLayer();
    private final Optional<PlayBar> bar;
    private Viewport viewport = new FreeViewport(xAxis(), yAxis());
    private @Nullable Panel panel;
    private final BooleanSupplier asking;
    private boolean veiled;

    /// A tile of a panel.
    ///
    /// @param model the exhibit that the specification names
    /// @param asking whether an audience still thinks about a question: then curves, shades and numbers that would
    ///     answer it are hidden; background, dots and what can be dragged stay
    /// @throws IllegalArgumentException if the specification is not of kind PLAY
    public PlayTile(ChartSpec spec, PlayViewModel model, BooleanSupplier asking) {
        super(spec);
        if (spec.kind() != ChartSpec.Kind.PLAY) {
            throw new IllegalArgumentException("a play tile draws kind PLAY, was " + spec.kind());
        }
        this.model = model;
        this.asking = asking;
        index = spec.columns().getFirst().column();
        getStyleClass().add("play-tile");
        chart().decorate(shade, false);
        chart().decorate(swarm, true);
        chart().decorate(arrows, true);
        bar = index == 0 ? Optional.of(new PlayBar(spec.id(), model)) : Optional.empty();
        bar.ifPresent(controls -> getChildren().add(1, controls));
        veiled = asking.getAsBoolean();
        bar.ifPresent(controls -> controls.setReadingsShown(!veiled));
        show(model.shownProperty().get());
        // a tile that nobody sees has nothing to follow, and one that was thrown away is not held by the model
        sceneProperty().subscribe(scene -> {
            following.unsubscribe();
            following = scene == null ? Subscription.EMPTY : follow();
        });
    }

    @Override
    void beforeFrame() {
        boolean on = asking.getAsBoolean();
        if (on != veiled) {
            veiled = on;
            bar.ifPresent(controls -> controls.setReadingsShown(!on));
            show(model.shownProperty().get());
        }
    }

    private static Panel veiled(Panel panel) {
        boolean plane = panel.kind() == Panel.Kind.PLANE;
        List<Curve> background = panel.curves().stream()
                .filter(curve -> plane && curve.role() == ChartPicture.Role.GHOST)
                .toList();
        return new Panel(
                panel.x(),
                panel.y(),
                panel.kind(),
                background,
                List.of(),
                panel.handles(),
                Panel.Shade.NONE,
                panel.swarm());
    }

    private Subscription follow() {
        return Subscription.combine(
                model.shownProperty().subscribe(this::show),
                model.valuesProperty().subscribe(values -> bar.ifPresent(PlayBar::update)));
    }

    private void show(@Nullable Shown shown) {
        if (shown == null) {
            return;
        }
        Panel whole = shown.panels().get(index);
        Panel now = veiled ? veiled(whole) : whole;
        if (panel == null) {
            begin(now);
        }
        panel = now;
        // what it says was true of the curves as they were
        hideReadout();
        List<PlottedCurve> curves = new ArrayList<>(ghosts());
        now.curves().forEach(curve -> curves.add(plotted(curve, false)));
        shade.show(now.shade());
        swarm.show(now.swarm());
        arrows.setArrows(now.arrows());
        now.handles().forEach(this::place);
        plot(curves);
        boolean plane = now.kind() == Panel.Kind.PLANE;
        pane().endLabels().setCurves(plane ? List.of() : curves);
        pane().showNames(!plane);
        List<RunName> names = ExhibitFigures.names(now);
        setRuns(
                names.stream().map(RunName::name).toList(),
                names.stream().map(RunName::colour).toList());
        bar.ifPresent(PlayBar::update);
        showView();
        requestLayout();
    }

    // how a panel is drawn never changes
    private void begin(Panel first) {
        if (first.kind() == Panel.Kind.PLANE) {
            viewport = new PlaneViewport(
                    xAxis(),
                    yAxis(),
                    (first.x().lower() + first.x().upper()) / 2,
                    (first.y().lower() + first.y().upper()) / 2);
        } else if (first.kind() == Panel.Kind.BARS) {
            getStyleClass().add("bars-tile");
            yAxis().setTickLabelsVisible(false);
        }
    }

    /// What a motion before the present one had come to, where curves are to be compared.
    private List<PlottedCurve> ghosts() {
        Shown former = model.former();
        if (former == null || former.panels().get(index).kind() == Panel.Kind.PLANE) {
            return List.of();
        }
        return former.panels().get(index).curves().stream()
                .map(curve -> plotted(curve, true))
                .toList();
    }

    private static PlottedCurve plotted(Curve curve, boolean ghost) {
        Role role = switch (ghost ? ChartPicture.Role.GHOST : curve.role()) {
            case GHOST -> Role.GHOST;
            case SWARM -> Role.SWARM;
            case PREDICTION -> Role.PREDICTION;
            case RUN -> Role.RUN;
        };
        return new PlottedCurve(curve.data(), role, new CurveStyle(curve.colour() + 1, curve.dash() + 1));
    }

    // the same node stays, for it may have the keyboard
    private void place(Handle handle) {
        for (HandleMark mark : handles) {
            if (mark.id().equals(handle.id())) {
                mark.move(handle);
                return;
            }
        }
        HandleMark mark = new HandleMark(handle, spec().id(), pane(), xAxis(), yAxis(), model::move);
        handles.add(mark);
        chart().decorate(mark, true);
    }

    @Override
    void showRanges() {
        Panel now = panel;
        if (now == null) {
            return;
        }
        switch (viewport) {
            case PlaneViewport plane -> {
                plane.show((now.x().upper() - now.x().lower()) / 2);
                requestLayout();
            }
            case FreeViewport free -> {
                free.showHorizontal(Scale.LINEAR, now.x());
                free.showVertical(Scale.LINEAR, now.y());
            }
            default -> throw new IllegalStateException("no way to show " + viewport);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (viewport instanceof PlaneViewport plane) {
            plane.settle(pane());
        }
    }

    @Override
    String described() {
        Shown shown = model.shownProperty().get();
        if (shown == null) {
            return super.described();
        }
        String numbers = shown.readings().stream()
                .map(reading -> reading.name() + " " + reading.words())
                .collect(Collectors.joining(", "));
        return super.described() + ". Now: " + numbers;
    }

    /// The nearest point of a curve.
    @Override
    void readOut(Point2D at) {
        List<Curve> curves = panel == null ? List.of() : panel.curves();
        List<CurveData> named = curves.stream()
                .map(Curve::data)
                .filter(curve -> !curve.label().isEmpty())
                .toList();
        boolean byKey = Double.isNaN(at.getY());
        Point2D where = byKey ? new Point2D(at.getX(), yAxis().getHeight() / 2) : at;
        PathPoint nearest = PathPoint.nearest(named, where, xAxis(), yAxis());
        double allowed = POINTER_REACH_EM * yAxis().getTickLabelFont().getSize();
        if (nearest == null || (!byKey && nearest.distance() > allowed)) {
            hideReadout();
            return;
        }
        CurveData curve = nearest.path();
        int sample = nearest.sample();
        pane().hover()
                .showPoint(curve.label(), curve.x(sample), curve.y(sample), spec(), pane().plot(), xAxis(), yAxis());
    }

    @Override
    List<MomentMarks.Mark> marksAt(double moment) {
        return List.of();
    }

    @Override
    ChartPicture drawn() {
        Panel now = panel;
        return now == null ? TilePicture.of(this) : ExhibitFigures.of(spec(), now, xAxis().range(), yAxis().range());
    }

    @Override
    Viewport viewport() {
        return viewport;
    }

    @Override
    List<ScaleSwitch> switches() {
        return List.of();
    }
}
