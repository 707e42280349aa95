package dlnlab.ui.charts;

import dlnlab.ensemble.EnsembleTable;
import dlnlab.ensemble.Trajectory;
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
import dlnlab.scene.ColumnRef;
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
    private @Nullable Cloud cloud;
    private @Nullable Cloud ghost;
    private Moment moment;
    private Moment ghostMoment;
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
        moment = new Moment(0, 0);
        ghostMoment = moment;
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
        pane().addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                heat.close();
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
        way().ifPresent(way -> curves.add(new PlottedCurve(way, Role.RUN, CurveStyle.solid(WAY_COLOUR))));
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

    /// The way of the member that is pointed at, if it is kept.
    private Optional<CurveData> way() {
        EnsembleTable table = cloud == null ? null : cloud.table();
        if (table == null || pointed < 0 || pointed >= moment.size()) {
            return Optional.empty();
        }
        Trajectory kept = table.way(pointed);
        if (kept == null) {
            return Optional.empty();
        }
        int[] columns = columns(table);
        int[] traced = table.plan().tracedColumns();
        double[][] sides = new double[2][];
        for (int k = 0; k < traced.length; k++) {
            for (int side = 0; side < 2; side++) {
                if (traced[k] == columns[side]) {
                    sides[side] = kept.columns()[k];
                }
            }
        }
        return Optional.of(CurveData.of("", sides[0], sides[1]));
    }

    private int[] columns(EnsembleTable table) {
        int[] columns = new int[2];
        for (int side = 0; side < 2; side++) {
            ColumnRef column = spec().columns().get(side);
            columns[side] = Cloud.column(table.plan(), column.quantity(), column.column());
        }
        return columns;
    }

    @Override
    void beforeFrame() {
        bar.refresh();
        takeIn();
        paint();
    }

    private void takeIn() {
        Cloud now = model.present();
        if (now != cloud) {
            cloud = now;
            pointed = -1;
            moment = new Moment(0, 0);
            painted = Painted.NOTHING;
        }
        if (model.ghost() != ghost) {
            ghost = model.ghost();
            ghostMoment = learned(ghost);
            ghostPainted = Painted.NOTHING;
        }
        EnsembleTable table = now == null ? null : now.table();
        if (table != null && table.size() > moment.size()) {
            if (moment.size() == 0) {
                int[] columns = columns(table);
                moment = new Moment(columns[0], columns[1]);
            }
            moment.learn(table);
        }
    }

    private Moment learned(@Nullable Cloud of) {
        EnsembleTable table = of == null ? null : of.table();
        if (table == null) {
            return new Moment(0, 0);
        }
        int[] columns = columns(table);
        Moment made = new Moment(columns[0], columns[1]);
        made.learn(table);
        return made;
    }

    private void redraw() {
        painted = Painted.NOTHING;
        model.touch();
    }

    private void paint() {
        Cloud now = cloud;
        double phase = model.rain().phaseProperty().get();
        Painted wanted = painted(now, moment, phase, bar.showsStarts());
        if (now != null && !wanted.equals(painted) && xAxis().getWidth() > 1) {
            painted = wanted;
            rain.paint(moment, phase, now::timeAt, bar.showsStarts(), xAxis(), yAxis());
            if (!isPlane) {
                showView();
            }
        }
        Cloud before = ghost;
        Painted wantedGhost = painted(before, ghostMoment, phase, false);
        if (!wantedGhost.equals(ghostPainted) && xAxis().getWidth() > 1) {
            ghostPainted = wantedGhost;
            if (before != null) {
                ghostMoment.moveTo(before.timeAt(phase));
            }
            rain.paintGhost(ghostMoment, xAxis(), yAxis());
        }
    }

    private Painted painted(@Nullable Cloud of, Moment seen, double phase, boolean starts) {
        return new Painted(
                of,
                seen.size(),
                phase,
                starts,
                xAxis().range(),
                yAxis().range(),
                xAxis().getWidth(),
                yAxis().getHeight());
    }

    /// Whether the colours behind the plane are there.
    @Override
    public boolean isSettled() {
        return heat.isSettled();
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
        boolean byKey = Double.isNaN(at.getY());
        int nearest = nearest(at, byKey);
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

    private int nearest(Point2D at, boolean byKey) {
        int best = -1;
        double allowed = byKey
                ? Double.POSITIVE_INFINITY
                : REACH_EM * yAxis().getTickLabelFont().getSize();
        for (int i = 0; i < moment.size(); i++) {
            double dx = xAxis().getDisplayPosition(moment.x(i)) - at.getX();
            double dy = byKey ? 0 : yAxis().getDisplayPosition(moment.y(i)) - at.getY();
            double distance = Math.hypot(dx, dy);
            if (distance < allowed) {
                allowed = distance;
                best = i;
            }
        }
        return best;
    }

    private void onClick(MouseEvent event) {
        boolean once = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1;
        if (once && event.isStillSincePress() && pointed >= 0) {
            onOpen.accept(moment.member(pointed));
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && isFocused() && pointed >= 0) {
            onOpen.accept(moment.member(pointed));
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
