package dlnlab.ui.app;

import dlnlab.figure.QuantityCharts;
import dlnlab.measure.Quantities;
import dlnlab.measure.Quantity;
import dlnlab.run.Run;
import dlnlab.run.Series;
import dlnlab.run.Trace;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.ColumnRef;
import dlnlab.ui.charts.TileCard;
import dlnlab.ui.lab.LabViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// Asks which column of a quantity to plot against which.
final class PhaseDialog {
    static final String ACROSS_ID = "phase-across";
    static final String UP_ID = "phase-up";
    static final String SHOW_ID = "phase-show";

    /// More columns of one quantity than this make the list useless.
    private static final int MOST_COLUMNS = 12;

    private PhaseDialog() {}

    /// A column that can be chosen.
    private record Column(ColumnRef ref, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    /// Opens it below a tile's head.
    static void show(TileCard tile, LabViewModel lab, Consumer<ChartSpec> chosen) {
        List<Column> columns = columns(lab.run());
        ComboBox<Column> across = box(ACROSS_ID, "Horizontal", columns);
        ComboBox<Column> up = box(UP_ID, "Vertical", columns);
        String present = tile.spec().columns().getFirst().quantity();
        up.setValue(columns.stream()
                .filter(column -> column.ref().quantity().equals(present))
                .findFirst()
                .orElse(null));
        Button show = new Button("Show");
        show.setId(SHOW_ID);
        show.setDefaultButton(true);
        show.disableProperty()
                .bind(across.valueProperty().isNull().or(up.valueProperty().isNull()));
        GridPane form = new GridPane();
        form.getStyleClass().add("phase-form");
        form.addRow(0, new Label("Horizontal"), across);
        form.addRow(1, new Label("Vertical"), up);
        form.add(show, 1, 2);
        ContextMenu popup = new ContextMenu(new CustomMenuItem(form, false));
        show.setOnAction(e -> {
            popup.hide();
            Column x = across.getValue();
            Column y = up.getValue();
            chosen.accept(QuantityCharts.phase(x.ref(), x.name(), y.ref(), y.name()));
        });
        popup.show(tile, Side.TOP, 20, 40);
        across.requestFocus();
    }

    private static ComboBox<Column> box(String id, String label, List<Column> columns) {
        ComboBox<Column> box = new ComboBox<>();
        box.getItems().setAll(columns);
        box.setId(id);
        box.setAccessibleText(label);
        box.setPromptText("choose");
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private static List<Column> columns(Run run) {
        List<Column> columns = new ArrayList<>();
        Trace trace = run.trace();
        if (trace == null) {
            return columns;
        }
        for (Series series : trace.all()) {
            String name = Quantities.find(series.id()).map(Quantity::name).orElse(series.id());
            List<String> labels = series.columns();
            for (int k = 0; k < Math.min(labels.size(), MOST_COLUMNS); k++) {
                String column = labels.size() == 1 ? name : name + ": " + labels.get(k);
                columns.add(new Column(new ColumnRef(series.id(), k), column));
            }
        }
        return columns;
    }
}
