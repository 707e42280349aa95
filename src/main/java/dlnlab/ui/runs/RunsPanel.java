package dlnlab.ui.runs;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.CheckBoxTableCell;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.converter.DefaultStringConverter;
import org.jspecify.annotations.Nullable;

/// The table of runs: shown or hidden, name, what differs, steps, loss, how it ended, time. Enter follows a run,
/// F2 renames, P pins, Delete takes a pinned run off the table.
public final class RunsPanel extends VBox {
    /// Id of the table.
    public static final String TABLE_ID = "runs-table";

    private static final int MOST_ROWS = 5;
    private static final double ROW_EM = 2;
    private static final double EM = 14;

    private final RunsViewModel model;
    private final TableView<RunRow> table = new TableView<>();
    private final Label note = new Label();

    /// A table for the model's runs.
    public RunsPanel(RunsViewModel model) {
        this.model = model;
        getStyleClass().add("runs-panel");
        table.setId(TABLE_ID);
        table.setEditable(true);
        table.setItems(model.rows());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setAccessibleText("Runs");
        addColumns();
        table.setRowFactory(view -> row());
        table.setOnKeyPressed(event -> onKey(event.getCode()));
        table.getSelectionModel().selectedItemProperty().subscribe(model::follow);
        note.getStyleClass().add("tile-note");
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        table.setFixedCellSize(ROW_EM * EM);
        model.rows().addListener((ListChangeListener<RunRow>) change -> fit());
        fit();
        getChildren().addAll(table, note);
    }

    private void fit() {
        int rows = Math.clamp(model.rows().size(), 1, MOST_ROWS);
        double height = (rows + 1) * table.getFixedCellSize() + 4;
        table.setMinHeight(height);
        table.setPrefHeight(height);
        table.setMaxHeight(height);
    }

    /// Brings the numbers up to date.
    public void refresh() {
        model.poll();
    }

    private void addColumns() {
        TableColumn<RunRow, Boolean> shown = new TableColumn<>("Show");
        shown.setCellValueFactory(cell -> cell.getValue().entry().visibleProperty());
        shown.setCellFactory(column -> new CheckBoxTableCell<>());
        width(shown, 56);
        TableColumn<RunRow, String> name = new TableColumn<>("Run");
        name.setCellValueFactory(cell -> cell.getValue().entry().labelProperty());
        name.setCellFactory(column -> new NameCell());
        name.setOnEditCommit(edit -> model.rename(edit.getRowValue(), edit.getNewValue()));
        name.setMinWidth(150);
        TableColumn<RunRow, String> difference = new TableColumn<>("What differs from the first");
        difference.setCellValueFactory(
                cell -> new ReadOnlyStringWrapper(cell.getValue().difference()));
        difference.setEditable(false);
        difference.setMinWidth(180);
        TableColumn<RunRow, Number> steps = number("Steps", RunRow::stepsProperty, v -> RunRow.steps(v.longValue()));
        TableColumn<RunRow, Number> loss = number("Loss", RunRow::lossProperty, v -> RunRow.loss(v.doubleValue()));
        TableColumn<RunRow, Number> time =
                number("Time", RunRow::secondsProperty, v -> RunRow.seconds(v.doubleValue()));
        TableColumn<RunRow, String> state = new TableColumn<>("State");
        state.setCellValueFactory(cell -> cell.getValue().stateProperty());
        state.setEditable(false);
        state.setMinWidth(220);
        table.getColumns().setAll(List.of(shown, name, difference, steps, loss, time, state));
    }

    private static void width(TableColumn<?, ?> column, double width) {
        column.setMinWidth(width);
        column.setPrefWidth(width);
    }

    private static TableColumn<RunRow, Number> number(
            String title, Function<RunRow, ObservableValue<Number>> value, Function<Number, String> format) {
        TableColumn<RunRow, Number> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> value.apply(cell.getValue()));
        column.setCellFactory(c -> new NumberCell(format));
        column.setEditable(false);
        column.getStyleClass().add("number-column");
        width(column, 96);
        return column;
    }

    private TableRow<RunRow> row() {
        TableRow<RunRow> row = new TableRow<>();
        MenuItem pin = item("Pin or unpin", () -> act(row.getItem(), model::togglePin));
        MenuItem open = item("Open its setup again", () -> act(row.getItem(), model::reopen));
        MenuItem rename = item("Rename", () -> rename(row.getIndex()));
        MenuItem delete = item("Delete", () -> act(row.getItem(), this::delete));
        ContextMenu menu = new ContextMenu(pin, open, rename, delete);
        row.emptyProperty().subscribe(empty -> row.setContextMenu(empty ? null : menu));
        return row;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(e -> action.run());
        return item;
    }

    private static void act(@Nullable RunRow row, Consumer<RunRow> action) {
        if (row != null) {
            action.accept(row);
        }
    }

    private void delete(RunRow row) {
        note.setText(model.delete(row));
    }

    private void rename(int index) {
        table.edit(index, table.getColumns().get(1));
    }

    private void onKey(KeyCode code) {
        RunRow selected = table.getSelectionModel().getSelectedItem();
        if (selected == null || table.getEditingCell() != null) {
            return;
        }
        switch (code) {
            case DELETE -> delete(selected);
            case F2 -> rename(table.getSelectionModel().getSelectedIndex());
            case ENTER -> model.follow(selected);
            default -> {}
        }
    }

    /// The colour of the run and its name, which can be typed over.
    private static final class NameCell extends TextFieldTableCell<RunRow, String> {
        private final Region dot = new Region();

        NameCell() {
            super(new DefaultStringConverter());
            dot.getStyleClass().add("run-dot");
        }

        @Override
        public void updateItem(@Nullable String name, boolean empty) {
            super.updateItem(name, empty);
            RunRow row = getTableRow() == null ? null : getTableRow().getItem();
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            dot.getStyleClass().removeIf(style -> style.startsWith("run-colour-"));
            dot.getStyleClass().add("run-colour-" + (row.entry().colour() % 8 + 1));
            if (!isEditing()) {
                setGraphic(dot);
                setText(row.entry().pinnedProperty().get() ? name + "  (pinned)" : name);
            }
        }
    }

    /// A number at the right of its cell.
    private static final class NumberCell extends TableCell<RunRow, Number> {
        private final Function<Number, String> format;

        NumberCell(Function<Number, String> format) {
            this.format = format;
            getStyleClass().add("number-cell");
        }

        @Override
        protected void updateItem(@Nullable Number value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty || value == null ? "" : format.apply(value));
        }
    }
}
