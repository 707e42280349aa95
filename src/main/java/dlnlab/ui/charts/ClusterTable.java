package dlnlab.ui.charts;

import dlnlab.ensemble.EnsembleTable;
import dlnlab.figure.DiagonalPlane;
import dlnlab.plot.NumberFormats;
import dlnlab.run.LatestOnly;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.ColumnRef;
import dlnlab.ui.ensemble.Cloud;
import dlnlab.ui.ensemble.EndsSummary;
import dlnlab.ui.ensemble.EndsSummary.Expected;
import dlnlab.ui.ensemble.EndsSummary.Group;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/// The groups in which many starts end, as a small table in the upper left corner of their plane; counted beside the
/// window once all have finished.
final class ClusterTable implements PlotDecoration {
    /// Ends count to a corner up to this share of its distance from the diagonal, over the root of 2: on the hyperbola,
    /// of its distance from the axes.
    private static final double REACH = 0.25;

    private static final double GAP_EM = 0.7;

    /// Of its usual size: smaller than that nobody could read it.
    private static final double SMALLEST = 0.6;

    private static final List<String> HEADINGS =
            List.of("ends", "share", "starts", "spread", "log vol. F8", "log vol. F9");

    private static final int WITHOUT_VOLUMES = 4;
    private static final int DIGITS = 2;

    private final GridPane rows = new GridPane();
    private final VBox medians = new VBox();
    private final VBox box = new VBox(rows, medians);
    private final Scale shrunk = new Scale();
    private @Nullable LatestOnly computing;
    private @Nullable Cloud counted;
    private int size;
    private boolean counting;

    ClusterTable(ChartSpec spec) {
        box.setId(spec.id() + "-clusters");
        box.getStyleClass().add("cluster-table");
        rows.getStyleClass().add("cluster-rows");
        box.setMouseTransparent(true);
        box.setVisible(false);
        box.getTransforms().add(shrunk);
    }

    /// Follows an ensemble.
    /// @param shown with the columns that are shown
    /// @param plane whose corners are the groups; empty where groups are to be found
    /// @param onCounted is run when there is something new to be seen
    void follow(
            ChartSpec shown,
            @Nullable Cloud cloud,
            boolean finished,
            Optional<DiagonalPlane> plane,
            Runnable onCounted) {
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
            EndsSummary summary = summary(shown, table, plane);
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

    private static EndsSummary summary(ChartSpec spec, EnsembleTable table, Optional<DiagonalPlane> plane) {
        List<String> names = List.of(spec.xLabel(), spec.yLabel());
        return EndsSummary.of(table, spec.columns(), names, plane.map(ClusterTable::expected));
    }

    private static Expected expected(DiagonalPlane plane) {
        List<double[]> corners = plane.matrices();
        int size = plane.size();
        double squares = 0;
        for (int k = 0; k < size * size; k++) {
            squares += k / size == k % size ? 0 : corners.getFirst()[k] * corners.getFirst()[k];
        }
        return new Expected(
                IntStream.range(0, size * size)
                        .mapToObj(k -> new ColumnRef("endToEnd", k))
                        .toList(),
                corners.stream().map(corner -> name(plane, corner)).toList(),
                corners.toArray(double[][]::new),
                REACH * Math.sqrt(squares / 2));
    }

    // in more than two dimensions several corners may lie at one place of a plane: then the signs of the rows too
    private static String name(DiagonalPlane plane, double[] corner) {
        String place = "(" + NumberFormats.value(corner[plane.across()], DIGITS) + ", "
                + NumberFormats.value(corner[plane.up()], DIGITS) + ")";
        if (plane.size() == 2) {
            return place;
        }
        return place
                + IntStream.range(0, plane.size())
                        .mapToObj(i -> corner[i * plane.size()] * corner[0] > 0 ? " +" : " −")
                        .collect(Collectors.joining());
    }

    private void show(EndsSummary summary) {
        rows.getChildren().clear();
        boolean volumes =
                summary.groups().stream().anyMatch(group -> !group.volume().isEmpty());
        int columns = volumes ? HEADINGS.size() : WITHOUT_VOLUMES;
        for (int column = 0; column < columns; column++) {
            rows.add(label(HEADINGS.get(column), "cluster-heading"), column, 0);
        }
        int row = 1;
        for (Group group : summary.groups()) {
            List<String> cells =
                    List.of(group.name(), group.share(), group.starts(), group.spread(), group.volume(), group.orbit());
            for (int column = 0; column < columns; column++) {
                rows.add(label(cells.get(column), column == 0 ? "cluster-name" : "cluster-number"), column, row);
            }
            row++;
        }
        medians.getChildren()
                .setAll(summary.medians().stream().map(ClusterTable::sentence).toList());
        box.setAccessibleText(String.join(". ", summary.medians()));
    }

    private static Label sentence(String text) {
        Label label = label(text, "cluster-median");
        label.setWrapText(true);
        return label;
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
        // signs that are drawn later would stand in the middle of it
        box.setViewOrder(CurveChart.ABOVE - 1);
        // sentences take as much room as the rows need
        double width = Math.ceil(
                rows.prefWidth(-1) + box.getInsets().getLeft() + box.getInsets().getRight());
        double height = Math.ceil(box.prefHeight(width));
        // a small tile shows all of it smaller, instead of most of it and no word of the rest
        double fit = Math.min(
                1,
                Math.min(
                        (x.getWidth() - 2 * gap) / Math.max(1, width),
                        (y.getHeight() - 2 * gap) / Math.max(1, height)));
        double share = Math.max(SMALLEST, fit);
        shrunk.setX(share);
        shrunk.setY(share);
        box.resizeRelocate(gap, gap, width, height);
    }
}
