package dlnlab.ui.charts;

import dlnlab.ensemble.EnsemblePlan;
import dlnlab.ensemble.EnsembleTable;
import dlnlab.ensemble.Trajectories;
import dlnlab.ensemble.Trajectory;
import dlnlab.exhibit.Panel.Handle;
import dlnlab.run.LatestOnly;
import dlnlab.ui.ensemble.Cloud;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// A start that is put somewhere by hand, W(0) = [[0, x], [y, 0]], and the path that the flow takes from there;
/// computed
/// beside the window while it is dragged.
final class HandPath implements PlotDecoration {
    private static final double FIRST_X = 0.9;
    private static final double FIRST_Y = -0.35;

    private final HandleMark mark;
    private final Consumer<Optional<Trajectory>> onPath;
    /// The number of the path that was asked for last; those before it are given up.
    private final AtomicLong asked = new AtomicLong();

    private @Nullable LatestOnly computing;
    private @Nullable EnsemblePlan plan;
    private double x = FIRST_X;
    private double y = FIRST_Y;

    /// @param onPath is given every path, or none where there is none
    HandPath(String chartId, PlotPane pane, ScaleAxis xAxis, ScaleAxis yAxis, Consumer<Optional<Trajectory>> onPath) {
        this.onPath = onPath;
        mark = new HandleMark(handle(), chartId, pane, xAxis, yAxis, (id, newX, newY) -> move(newX, newY));
        mark.node().setVisible(false);
    }

    private Handle handle() {
        return new Handle("start", "start by hand", x, y);
    }

    private void move(double newX, double newY) {
        x = newX;
        y = newY;
        mark.move(handle());
        compute();
        if (mark.node().getParent() != null) {
            mark.node().getParent().requestLayout();
        }
    }

    /// Follows an ensemble: what its members do from random starts is done from this one.
    void follow(@Nullable Cloud cloud) {
        EnsembleTable table = cloud == null ? null : cloud.table();
        EnsemblePlan now = table == null ? null : table.plan();
        if (now != null && !now.equals(plan)) {
            plan = now;
            compute();
        }
    }

    private void compute() {
        EnsemblePlan flow = plan;
        if (flow == null) {
            return;
        }
        LatestOnly worker = computing;
        if (worker == null) {
            worker = new LatestOnly("start by hand");
            computing = worker;
        }
        double[] start = {0, x, y, 0};
        long mine = asked.incrementAndGet();
        worker.ask(() -> {
            Optional<Trajectory> path = path(flow, start, () -> asked.get() == mine);
            Platform.runLater(() -> {
                if (asked.get() == mine) {
                    onPath.accept(path);
                }
            });
        });
    }

    // layers cannot be started from W alone, and a flow may break down: then there is no path to show
    private static Optional<Trajectory> path(EnsemblePlan flow, double[] start, BooleanSupplier goesOn) {
        try {
            return Optional.ofNullable(Trajectories.from(flow, start, goesOn));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /// Whether an experiment can be started from W alone.
    static boolean appliesTo(Cloud cloud) {
        return cloud.spec().experiment().descent().method().movesProduct();
    }

    /// Ends the thread.
    void close() {
        if (computing != null) {
            computing.close();
        }
        asked.incrementAndGet();
        computing = null;
        plan = null;
    }

    @Override
    public Node node() {
        return mark.node();
    }

    @Override
    public void place(ScaleAxis xAxis, ScaleAxis yAxis) {
        mark.place(xAxis, yAxis);
    }
}
