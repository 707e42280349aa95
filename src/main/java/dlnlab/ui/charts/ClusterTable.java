package dlnlab.ui.charts;

import dlnlab.ensemble.EnsembleTable;
import dlnlab.plot.Hyperbola;
import dlnlab.run.LatestOnly;
import dlnlab.scene.ChartSpec;
import dlnlab.ui.ensemble.Cloud;
import dlnlab.ui.ensemble.EndsSummary;
import dlnlab.ui.ensemble.EndsSummary.Group;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The groups in which many starts end, as a small table in the upper left corner of their plane; counted beside the
/// window once all have finished.
final class ClusterTable implements PlotDecoration {
    /// Ends count to a corner of the hyperbola up to this share of its distance from the axes.
    private static final double REACH = 0.25;

    private static final double GAP_EM = 0.7;
    private static final List<String> HEADINGS = List.of("ends", "share", "starts", "spread");

    private final ChartSpec spec;
    private final GridPane rows = new GridPane();
    private final VBox medians = new VBox();
    private final VBox box = new VBox(rows, medians);
    private @Nullable LatestOnly computing;
    private @Nullable Cloud counted;
    private int size;
    private boolean counting;

    ClusterTable(ChartSpec spec) {
        this.spec = spec;
        box.setId(spec.id() + "-clusters");
        box.getStyleClass().add("cluster-table");
        rows.getStyleClass().add("cluster-rows");
        box.setMouseTransparent(true);
        box.setVisible(false);
    }

    /// Follows an ensemble.
    /// @param product of the hyperbola whose corners are the groups; not a number where groups are to be found
    /// @param onCounted is run when there is something new to be seen
    void follow(@Nullable Cloud cloud, boolean finished, double product, Runnable onCounted) {
        EnsembleTable table = cloud == null ? null : cloud.table();
        if (cloud == null || table == null || !finished || (cloud.equals(counted) && size == table.size())) {
            return;
        }
        counted = cloud;
        size = table.size();
        counting = true;
        LatestOnly worker = computing;
        if (worker == null) {
            worker = new LatestOnly("clusters");
            computing = worker;
        }
        worker.ask(() -> {
            EndsSummary summary = summary(table, product);
            Platform.runLater(() -> {
                // of another ensemble, or of fewer members, than what was asked for last
                if (cloud.equals(counted) && size == table.size()) {
                    counting = false;
                    show(summary);
                    onCounted.run();
                }
            });
        });
    }

    /// Takes the groups away at once: they say nothing about another ensemble.
    void forget() {
        counted = null;
        counting = false;
        rows.getChildren().clear();
        medians.getChildren().clear();
        box.setVisible(false);
    }

    private EndsSummary summary(EnsembleTable table, double product) {
        List<String> names = List.of(spec.xLabel(), spec.yLabel());
        if (Double.isNaN(product) || product == 0) {
            return EndsSummary.of(table, spec.columns(), names, new double[0][], 0);
        }
        double corner = Hyperbola.corner(product);
        double other = Math.copySign(corner, product);
        double[][] corners = {{corner, other}, {-corner, -other}};
        return EndsSummary.of(table, spec.columns(), names, corners, REACH * corner);
    }

    private void show(EndsSummary summary) {
        rows.getChildren().clear();
        for (int column = 0; column < HEADINGS.size(); column++) {
            rows.add(label(HEADINGS.get(column), "cluster-heading"), column, 0);
        }
        int row = 1;
        for (Group group : summary.groups()) {
            List<String> cells = List.of(group.name(), group.share(), group.starts(), group.spread());
            for (int column = 0; column < cells.size(); column++) {
                rows.add(label(cells.get(column), column == 0 ? "cluster-name" : "cluster-number"), column, row);
            }
            row++;
        }
        medians.getChildren()
                .setAll(summary.medians().stream()
                        .map(text -> label(text, "cluster-median"))
                        .toList());
        box.setAccessibleText(String.join(". ", summary.medians()));
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    /// Whether nothing is still being counted.
    boolean isSettled() {
        return !counting;
    }

    void setShown(boolean shown) {
        box.setVisible(shown && !rows.getChildren().isEmpty());
    }

    /// Ends the thread.
    void close() {
        if (computing != null) {
            computing.close();
        }
        computing = null;
        counted = null;
        counting = false;
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void place(ScaleAxis x, ScaleAxis y) {
        double gap = GAP_EM * y.getTickLabelFont().getSize();
        box.resizeRelocate(gap, gap, Math.ceil(box.prefWidth(-1)), Math.ceil(box.prefHeight(-1)));
    }
}
