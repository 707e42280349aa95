package dlnlab.ui.charts;

import dlnlab.ensemble.EnsembleCsv;
import dlnlab.figure.Figures;
import dlnlab.geometry.HyperbolaVolume;
import dlnlab.plot.AxisRange;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.ChartPicture.Marker;
import dlnlab.plot.ChartPicture.Sign;
import dlnlab.plot.CurveData;
import dlnlab.plot.PlaneReach;
import dlnlab.plot.Scale;
import dlnlab.plot.Span;
import dlnlab.scene.ChartSpec;
import dlnlab.ui.charts.PlottedCurve.Role;
import dlnlab.ui.ensemble.Cloud;
import dlnlab.ui.ensemble.StartsViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Point2D;

/// Thousands of random starts in the plane of two columns, falling together. In the plane of the pair that nobody sees
/// of a 2 x 2 matrix there is more: the hyperbola of the completions of rank 1 with its corners, and behind it the log
/// volume density (theory F6, F8).
///
/// A point is read out by the pointer or with Alt and the arrows, its way is drawn, and a click or Enter opens that
/// very run.
public final class RainTile extends TileCard {
    private static final int MOST_SIGNS = 3000;
    private static final int LEAD_COLOUR = 6;
    private static final int WAY_COLOUR = 4;

    private final StartsViewModel model;
    private final boolean isPlane;
    private final Viewport viewport;
    private final HeatBar heatBar;
    private final HeatLayer heat;
    private final RainLayer rain = new RainLayer(this::show);
    private final RainBar bar;
    private final HyperbolaSigns hyperbola = new HyperbolaSigns();
    private final List<PlotDecoration> signs = new ArrayList<>();
    private Optional<HyperbolaVolume> volume = Optional.empty();
    private List<? extends CurveData> lead = List.of();
    private final HandPath hand;
    private final ClusterTable clusters;
    private Optional<CurveData> handWay = Optional.empty();
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
        isPlane = Figures.isPlane(spec);
        members = new RainMembers(spec.columns(), null);
        ghosts = members;
        pointer = new RainPointer(this, members, onOpen, this::rebuild);
        clusters = new ClusterTable(spec);
        hand = new HandPath(spec.id(), pane(), xAxis(), yAxis(), way -> {
            handWay = way.flatMap(members::curve);
            rebuild();
        });
        viewport = isPlane ? new PlaneViewport(xAxis(), yAxis()) : new FreeViewport(xAxis(), yAxis());
        heatBar = new HeatBar(spec.id());
        heat = new HeatLayer(field -> {
            heatBar.show(field);
            chart().requestLayout();
        });
        getStyleClass().add("rain-tile");
        bar = new RainBar(spec.id(), model, this::redraw);
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

    /// Tells whose plane this is.
    ///
    /// @param newVolume of depth and diagonal; empty where no 2 x 2 diagonal is completed
    /// @param path of the run on the table, or none
    public void setRun(Optional<HyperbolaVolume> newVolume, List<? extends CurveData> path) {
        lead = List.copyOf(path);
        volume = isPlane ? newVolume : Optional.empty();
        heat.setVolume(volume);
        if (volume.isEmpty()) {
            heatBar.hide();
        }
        rebuild();
    }

    private double product() {
        return volume.map(v -> v.a() * v.b()).orElse(Double.NaN);
    }

    private void rebuild() {
        List<PlottedCurve> curves = new ArrayList<>();
        if (volume.isPresent()) {
            curves.addAll(HyperbolaSigns.branches(product(), 5 * reach()));
        }
        members.way(pointer.pointed())
                .ifPresent(way -> curves.add(new PlottedCurve(way, Role.RUN, CurveStyle.solid(WAY_COLOUR))));
        if (bar.showsHand()) {
            handWay.ifPresent(way -> curves.add(new PlottedCurve(way, Role.RUN, CurveStyle.solid(WAY_COLOUR))));
        }
        lead.forEach(path -> curves.add(new PlottedCurve(path, Role.RUN, CurveStyle.solid(LEAD_COLOUR))));
        plot(curves);
        placeSigns();
        showView();
    }

    private void placeSigns() {
        chart().undecorate(signs);
        signs.clear();
        signs.addAll(hyperbola.of(product()));
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
            clusters.follow(now, finished, product(), this::redraw);
        }
        boolean byHand = isPlane && now != null && HandPath.appliesTo(now);
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
        if (!isPlane && drawn.equals(members)) {
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

    private double reach() {
        return PlaneReach.of(product(), new Span());
    }

    @Override
    void showRanges() {
        if (viewport instanceof PlaneViewport plane) {
            plane.show(reach());
            requestLayout();
        } else if (viewport instanceof FreeViewport free) {
            free.showHorizontal(spec().xScale(), range(spec().xScale(), true));
            free.showVertical(spec().yScale(), range(spec().yScale(), false));
        }
    }

    private AxisRange range(Scale scale, boolean across) {
        Span span = new Span();
        for (double place : across ? members.places().x() : members.places().y()) {
            span.include(place);
        }
        return AxisRange.ofValues(scale, span, spec().leastRelativeSpan());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (viewport instanceof PlaneViewport plane) {
            plane.settle(pane());
        }
        paint();
    }

    @Override
    String described() {
        return super.described() + ". " + model.stateProperty().get().words();
    }

    @Override
    void readOut(Point2D at) {
        if (!pointer.pointAt(at)) {
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
        List<Marker> dots = new ArrayList<>();
        RainPlaces places = members.places();
        int stride = Math.max(1, places.size() / MOST_SIGNS);
        for (int i = 0; i < places.size(); i += stride) {
            if (Double.isFinite(places.x()[i]) && Double.isFinite(places.y()[i])) {
                dots.add(new Marker(Sign.SWARM_END, places.x()[i], places.y()[i], 2));
            }
        }
        ChartPicture picture = TilePicture.of(this);
        return isPlane ? picture.asPlane(product(), dots) : picture.withMarkers(dots);
    }

    @Override
    public void setControlsShown(boolean shown) {
        super.setControlsShown(shown);
        bar.setControlsShown(shown);
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
