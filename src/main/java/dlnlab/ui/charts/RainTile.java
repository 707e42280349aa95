package dlnlab.ui.charts;

import dlnlab.ensemble.EnsembleCsv;
import dlnlab.ensemble.EnsembleTable;
import dlnlab.experiment.Experiment;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.ChartPicture.Marker;
import dlnlab.plot.CurveData;
import dlnlab.scene.ChartSpec;
import dlnlab.ui.charts.PlottedCurve.Role;
import dlnlab.ui.ensemble.Cloud;
import dlnlab.ui.ensemble.StartsViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;

/// Thousands of random starts in the plane of two columns, falling together. In the plane of the pair that nobody sees
/// of a 2 x 2 matrix there is more: the hyperbola of the completions of rank 1 with its corners, and behind it the log
/// volume density (theory F6, F8).
///
/// A point is read out by the pointer or with Alt and the arrows, its path is drawn, and a click or Enter opens that
/// very run.
public final class RainTile extends TileCard {
    private static final int LEAD_COLOUR = 6;
    private static final int PATH_COLOUR = 4;

    private final StartsViewModel model;
    private final RainAxes axes;
    private final RainView view;
    private final HeatBar heatBar;
    private final HeatLayer heat;
    private final RainLayer rain = new RainLayer(this::show);
    private final RainBar bar;
    private final HyperbolaSigns hyperbola = new HyperbolaSigns();
    private final List<PlotDecoration> signs = new ArrayList<>();
    private RainPlane plane = RainPlane.UNKNOWN;
    private @Nullable ChartSpec chosen;
    private Runnable onAxes = () -> {};
    private List<? extends CurveData> lead = List.of();
    private final HandPath hand;
    private final ClusterTable clusters;
    private Optional<CurveData> handPath = Optional.empty();
    private RainMembers members;
    private RainMembers ghosts;
    private final RainPointer pointer;

    /// A tile of many starts.
    ///
    /// @param onOpen is told the number of the member that is to become a run of its own
    /// @throws IllegalArgumentException if the specification is not of kind STARTS
    public RainTile(ChartSpec spec, StartsViewModel model, IntConsumer onOpen) {
        super(spec);
        if (spec.kind() != ChartSpec.Kind.STARTS) {
            throw new IllegalArgumentException("a rain tile draws kind STARTS, was " + spec.kind());
        }
        this.model = model;
        members = new RainMembers(spec.columns(), null);
        ghosts = members;
        pointer = new RainPointer(this, members, onOpen, this::rebuild);
        clusters = new ClusterTable(spec);
        hand = new HandPath(spec.id(), pane(), xAxis(), yAxis(), path -> {
            handPath = path.flatMap(members::curve);
            rebuild();
        });
        view = new RainView(spec, xAxis(), yAxis());
        heatBar = new HeatBar(spec.id());
        heat = new HeatLayer(field -> {
            heatBar.show(field);
            chart().requestLayout();
        });
        getStyleClass().add("rain-tile");
        axes = new RainAxes(spec, this::choose);
        bar = new RainBar(spec.id(), model, axes, this::redraw);
        getChildren().add(1, bar);
        chart().decorate(heat, false);
        chart().decorate(rain, true);
        chart().decorate(heatBar, true);
        chart().decorate(clusters, true);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                close();
            }
        });
        rebuild();
    }

    /// Is run when a person chose other axes: what is drawn besides the members must be given anew.
    public void setOnAxes(Runnable action) {
        onAxes = action;
    }

    /// With the axes that a person chose.
    @Override
    public ChartSpec spec() {
        return chosen == null ? super.spec() : chosen;
    }

    private void choose(ChartSpec other) {
        chosen = other;
        xAxis().setLabel(other.xLabel());
        pane().setYName(other.yLabel());
        members = new RainMembers(other.columns(), members.cloud());
        ghosts = new RainMembers(other.columns(), ghosts.cloud());
        pointer.follow(members);
        clusters.forget();
        onAxes.run();
        redraw();
    }

    /// Tells whose plane this is.
    ///
    /// @param experiment on the table
    /// @param path of the run on the table in the columns shown, or none
    public void setRun(Experiment experiment, List<? extends CurveData> path) {
        lead = List.copyOf(path);
        plane = RainPlane.of(experiment, spec());
        heat.setVolume(plane.volume());
        if (plane.volume().isEmpty()) {
            heatBar.hide();
        }
        rebuild();
    }

    private void rebuild() {
        int pointed = pointer.pointed();
        List<PlottedCurve> curves =
                new ArrayList<>(HyperbolaSigns.branches(plane.product(), plane.drawnReach(members.places())));
        plane.singular(members, pointed).forEach(curve -> curves.add(curve(curve, Role.PREDICTION, 0)));
        members.path(pointed).ifPresent(path -> curves.add(curve(path, Role.RUN, PATH_COLOUR)));
        if (bar.showsHand()) {
            handPath.ifPresent(path -> curves.add(curve(path, Role.RUN, PATH_COLOUR)));
        }
        lead.forEach(path -> curves.add(curve(path, Role.RUN, LEAD_COLOUR)));
        plot(curves);
        placeSigns();
        showView();
    }

    private static PlottedCurve curve(CurveData data, Role role, int colour) {
        return new PlottedCurve(data, role, CurveStyle.solid(colour));
    }

    private void placeSigns() {
        chart().undecorate(signs);
        signs.clear();
        signs.addAll(hyperbola.of(plane.product(), plane.corners(), plane.equation()));
        lead.forEach(path -> signs.add(PointMarker.end(path, false)));
        signs.forEach(sign -> chart().decorate(sign, true));
    }

    @Override
    void beforeFrame() {
        bar.refresh();
        takeIn();
        paint();
    }

    private void takeIn() {
        Cloud now = model.present();
        if (now != members.cloud()) {
            members = new RainMembers(spec().columns(), now);
            pointer.follow(members);
            clusters.forget();
        }
        if (model.ghost() != ghosts.cloud()) {
            ghosts = new RainMembers(spec().columns(), model.ghost());
        }
        members.learn();
        if (bar.showsClusters()) {
            boolean finished = !model.stateProperty().get().going();
            clusters.follow(spec(), now, finished, plane.diagonal(), this::redraw);
        }
        EnsembleTable table = model.table();
        if (table != null) {
            axes.offer(table.plan());
        }
        boolean byHand = plane.volume().isPresent() && now != null && HandPath.appliesTo(now);
        bar.setHandPossible(byHand);
        if (byHand && bar.showsHand()) {
            hand.follow(now);
        }
    }

    private void redraw() {
        clusters.setShown(bar.showsClusters());
        chart().undecorate(List.of(hand));
        if (bar.showsHand()) {
            chart().decorate(hand, true);
            hand.follow(members.cloud());
        }
        rebuild();
        model.touch();
    }

    private void paint() {
        if (xAxis().getWidth() < 2) {
            return;
        }
        double phase = model.rain().phaseProperty().get();
        rain.want(members, ghosts, phase, bar.showsStarts(), xAxis(), yAxis());
    }

    // on axes that follow what is drawn, the places decide about the range
    private void show(RainMembers drawn) {
        if ((!view.isSquare() || plane.diagonal().isEmpty()) && drawn.equals(members)) {
            showView();
        }
    }

    /// Whether the colours behind the plane are there, and the groups.
    @Override
    public boolean isSettled() {
        return rain.isSettled() && heat.isSettled() && clusters.isSettled();
    }

    @Override
    public void close() {
        rain.close();
        heat.close();
        hand.close();
        clusters.close();
    }

    @Override
    void showRanges() {
        view.show(spec(), plane, members.places());
        // equal units follow the room that the axes leave, which only the tile's own layout knows
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        view.settle(pane());
        paint();
    }

    @Override
    String described() {
        return super.described() + ". " + model.stateProperty().get().words();
    }

    @Override
    void readOut(Point2D at) {
        if (!pointer.pointAt(at, i -> plane.note(members, i))) {
            hideReadout();
        }
    }

    @Override
    void hideReadout() {
        super.hideReadout();
        pointer.leave();
    }

    @Override
    List<MomentMarks.Mark> marksAt(double moment) {
        return List.of();
    }

    /// All members that have finished, with seeds, steps and every column.
    @Override
    public Optional<TileNumbers> numbers() {
        return Optional.ofNullable(model.table()).map(table -> out -> EnsembleCsv.write(table, out));
    }

    @Override
    ChartPicture drawn() {
        List<Marker> dots = members.places().markers();
        ChartPicture picture = TilePicture.of(this);
        return view.isSquare() ? picture.asPlane(plane.product(), dots) : picture.withMarkers(dots);
    }

    @Override
    public void setControlsShown(boolean shown) {
        super.setControlsShown(shown);
        bar.setControlsShown(shown);
    }

    @Override
    Viewport viewport() {
        return view.viewport();
    }

    @Override
    List<ScaleSwitch> switches() {
        return List.of();
    }
}
