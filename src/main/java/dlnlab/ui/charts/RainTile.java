package dlnlab.ui.charts;

import dlnlab.ensemble.motion.Moment;
import dlnlab.figure.Figures;
import dlnlab.geometry.HyperbolaVolume;
import dlnlab.plot.AxisRange;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.ChartPicture.Marker;
import dlnlab.plot.ChartPicture.Sign;
import dlnlab.plot.CurveData;
import dlnlab.plot.Hyperbola;
import dlnlab.plot.PlaneReach;
import dlnlab.plot.Scale;
import dlnlab.plot.Span;
import dlnlab.scene.ChartSpec;
import dlnlab.ui.charts.PlottedCurve.Role;
import dlnlab.ui.ensemble.Cloud;
import dlnlab.ui.ensemble.StartsViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Thousands of random starts in the plane of two columns, falling together. In the plane of the pair that nobody sees
/// of a 2 x 2 matrix there is more: the hyperbola of the completions of rank 1 with its corners, and behind it the log
/// volume density (theory F6, F8).
///
/// A point is read out by the pointer or with Alt and the arrows, its way is drawn, and a click or Enter opens that
/// very run.
public final class RainTile extends TileCard {
    private static final double REACH_EM = 0.9;
    private static final int MOST_SIGNS = 3000;
    private static final int LEAD_COLOUR = 6;
    private static final int WAY_COLOUR = 4;

    private final StartsViewModel model;
    private final IntConsumer onOpen;
    private final boolean isPlane;
    private final Viewport viewport;
    private final HeatBar heatBar;
    private final HeatLayer heat;
    private final RainLayer rain = new RainLayer();
    private final RainBar bar;
    private final HyperbolaLabel hyperbolaLabel = new HyperbolaLabel();
    private final List<PlotDecoration> signs = new ArrayList<>();
    private Optional<HyperbolaVolume> volume = Optional.empty();
    private List<? extends CurveData> lead = List.of();
    private final HandPath hand;
    private final ClusterTable clusters;
    private Optional<CurveData> handWay = Optional.empty();
    private RainMembers members;
    private RainMembers ghosts;
    private Painted painted = Painted.NOTHING;
    private Painted ghostPainted = Painted.NOTHING;
    private int pointed = -1;

    /// What a picture of the members depends on.
    private record Painted(
            @Nullable Cloud cloud,
            int size,
            double phase,
            boolean starts,
            AxisRange x,
            AxisRange y,
            double width,
            double height) {
        static final Painted NOTHING = new Painted(null, -1, 0, false, new AxisRange(0, 1), new AxisRange(0, 1), 0, 0);
    }

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
        this.onOpen = onOpen;
        isPlane = Figures.isPlane(spec);
        members = new RainMembers(spec.columns(), null);
        ghosts = members;
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
        pane().addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
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
            double reach = 5 * reach();
            curves.add(PathTile.plottedAs(new Hyperbola(product(), true, reach), Role.FIXED));
            curves.add(PathTile.plottedAs(new Hyperbola(product(), false, reach), Role.FIXED));
        }
        members.way(pointed)
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
        double product = product();
        if (!Double.isNaN(product) && product != 0) {
            double corner = Hyperbola.corner(product);
            signs.add(PointMarker.corner(corner, Math.copySign(corner, product)));
            signs.add(PointMarker.corner(-corner, -Math.copySign(corner, product)));
        }
        hyperbolaLabel.setProduct(product);
        signs.add(hyperbolaLabel);
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
            pointed = -1;
            painted = Painted.NOTHING;
            clusters.forget();
        }
        if (model.ghost() != ghosts.cloud()) {
            ghosts = new RainMembers(spec().columns(), model.ghost());
            ghostPainted = Painted.NOTHING;
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
        painted = Painted.NOTHING;
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
        Cloud now = members.cloud();
        double phase = model.rain().phaseProperty().get();
        Painted wanted = painted(members, phase, bar.showsStarts());
        if (now != null && !wanted.equals(painted)) {
            painted = wanted;
            rain.paint(members.moment(), phase, members::timeAt, bar.showsStarts(), xAxis(), yAxis());
            if (!isPlane) {
                showView();
            }
        }
        Cloud before = ghosts.cloud();
        Painted wantedGhost = painted(ghosts, phase, false);
        if (!wantedGhost.equals(ghostPainted)) {
            ghostPainted = wantedGhost;
            if (before != null) {
                ghosts.moment().moveTo(ghosts.timeAt(phase));
            }
            rain.paintGhost(ghosts.moment(), xAxis(), yAxis());
        }
    }

    private Painted painted(RainMembers of, double phase, boolean starts) {
        return new Painted(
                of.cloud(),
                of.moment().size(),
                phase,
                starts,
                xAxis().range(),
                yAxis().range(),
                xAxis().getWidth(),
                yAxis().getHeight());
    }

    /// Whether the colours behind the plane are there, and the groups.
    @Override
    public boolean isSettled() {
        return heat.isSettled() && clusters.isSettled();
    }

    @Override
    public void close() {
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
        Moment moment = members.moment();
        Span span = new Span();
        for (int i = 0; i < moment.size(); i++) {
            span.include(across ? moment.x(i) : moment.y(i));
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
        Moment moment = members.moment();
        double reach = REACH_EM * yAxis().getTickLabelFont().getSize();
        int nearest = members.nearest(at, reach, xAxis(), yAxis());
        if (nearest < 0) {
            hideReadout();
            return;
        }
        if (nearest != pointed) {
            pointed = nearest;
            rebuild();
        }
        pane().hover()
                .showPoint(
                        String.format(Locale.ROOT, "start %,d: click opens it", moment.member(nearest) + 1),
                        moment.x(nearest),
                        moment.y(nearest),
                        spec(),
                        pane().plot(),
                        xAxis(),
                        yAxis());
    }

    @Override
    void hideReadout() {
        super.hideReadout();
        if (pointed >= 0) {
            pointed = -1;
            rebuild();
        }
    }

    private void onClick(MouseEvent event) {
        boolean once = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1;
        if (once && event.isStillSincePress() && pointed >= 0) {
            onOpen.accept(members.moment().member(pointed));
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && isFocused() && pointed >= 0) {
            onOpen.accept(members.moment().member(pointed));
            event.consume();
        }
    }

    @Override
    List<MomentMarks.Mark> marksAt(double moment) {
        return List.of();
    }

    @Override
    ChartPicture drawn() {
        List<Marker> dots = new ArrayList<>();
        Moment moment = members.moment();
        int stride = Math.max(1, moment.size() / MOST_SIGNS);
        for (int i = 0; i < moment.size(); i += stride) {
            if (Double.isFinite(moment.x(i)) && Double.isFinite(moment.y(i))) {
                dots.add(new Marker(Sign.SWARM_END, moment.x(i), moment.y(i), 2));
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
