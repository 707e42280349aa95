package dlnlab.ui.input;

import dlnlab.experiment.Numbers;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The editor of a matrix and of which of its entries are observed.
public final class MatrixPanel extends VBox {
    /// Id of the cells together; a single one has `matrix-cell-1-2`.
    public static final String GRID_ID = "matrix-grid";
    /// Id of the number of rows.
    public static final String ROWS_ID = "matrix-rows";
    /// Id of the number of columns.
    public static final String COLUMNS_ID = "matrix-columns";
    /// Id of the button that exchanges rows and columns.
    public static final String TRANSPOSE_ID = "matrix-transpose";
    /// Id of the button that observes every entry.
    public static final String ALL_ID = "matrix-all";
    /// Id of the button that draws a mask.
    public static final String MASK_ID = "matrix-mask";
    /// Id of the share of entries that a drawn mask observes.
    public static final String SHARE_ID = "matrix-share";
    /// Id of the button that pastes.
    public static final String PASTE_ID = "matrix-paste";
    /// Id of the button that copies.
    public static final String COPY_ID = "matrix-copy";
    /// Id of the line that says what is wrong.
    public static final String FAULT_ID = "matrix-fault";
    /// Id of the line that says what the chosen entry is, with all its digits.
    public static final String PLACE_ID = "matrix-place";
    /// Id of the line that says what the matrix is.
    public static final String SUMMARY_ID = "matrix-summary";

    /// What the keys do in the grid.
    static final String KEYS = "Click an entry, or press Space, to observe it or not. Type a number to set it, arrows"
            + " move, Delete: not observed, Ctrl+C and Ctrl+V copy and paste.";

    private final MatrixViewModel model;
    private final MatrixGrid grid;

    /// An editor of the model's matrix.
    public MatrixPanel(MatrixViewModel model) {
        this.model = model;
        getStyleClass().add("matrix-panel");
        grid = new MatrixGrid(model);
        grid.setId(GRID_ID);
        ScrollPane scroll = new ScrollPane(grid);
        scroll.getStyleClass().add("matrix-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(sizeRow(), scroll, status(), keys());
    }

    /// Puts the keyboard into the grid.
    public void focusGrid() {
        grid.requestFocus();
    }

    private Node sizeRow() {
        Spinner<Integer> rows = spinner(ROWS_ID, "Rows");
        Spinner<Integer> columns = spinner(COLUMNS_ID, "Columns");
        model.gridProperty().subscribe(now -> {
            rows.getValueFactory().setValue(now.rowCount());
            columns.getValueFactory().setValue(now.columnCount());
        });
        rows.valueProperty().subscribe(value -> resize(rows, columns));
        columns.valueProperty().subscribe(value -> resize(rows, columns));
        HBox size = new HBox(name("Rows", rows), rows, name("Columns", columns), columns);
        size.getStyleClass().add("matrix-tools");
        HBox mask = new HBox(shareField());
        mask.getStyleClass().add("matrix-tools");
        mask.getChildren()
                .addFirst(
                        button(MASK_ID, "Random mask", "Observe a share of the entries, drawn anew every time.", () -> {
                            TextField share = (TextField) mask.getChildren().getLast();
                            draw(share);
                        }));
        FlowPane tools = new FlowPane(
                size,
                button(TRANSPOSE_ID, "Transpose", "Rows become columns.", model::transpose),
                button(
                        ALL_ID,
                        "All observed",
                        "Observe every entry; one without a number becomes 0.",
                        model::observeAll),
                mask,
                button(COPY_ID, "Copy", "Copy the matrix for a spreadsheet.", grid::copy),
                button(PASTE_ID, "Paste", "Paste cells from a spreadsheet from the chosen entry on.", grid::paste));
        tools.getStyleClass().add("matrix-bar");
        return tools;
    }

    private void resize(Spinner<Integer> rows, Spinner<Integer> columns) {
        CellGrid now = model.gridProperty().get();
        boolean same = rows.getValue() == now.rowCount() && columns.getValue() == now.columnCount();
        if (!same) {
            model.resize(rows.getValue(), columns.getValue());
        }
    }

    private static Spinner<Integer> spinner(String id, String text) {
        Spinner<Integer> spinner = new Spinner<>(1, MatrixViewModel.LARGEST, 1);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setAccessibleText(text);
        spinner.getStyleClass().add("matrix-size");
        return spinner;
    }

    private static Label name(String text, Node of) {
        Label label = new Label(text);
        label.setLabelFor(of);
        return label;
    }

    private Button button(String id, String text, String help, Runnable act) {
        Button button = new Button(text);
        button.setId(id);
        button.setAccessibleHelp(help);
        button.setTooltip(new Tooltip(help));
        button.setOnAction(event -> act.run());
        return button;
    }

    private TextField shareField() {
        TextField share = new TextField("0.5");
        share.setId(SHARE_ID);
        share.setPrefColumnCount(3);
        share.setAccessibleText("share of the entries that a random mask observes, from 0 to 1");
        share.setTooltip(new Tooltip("Share of the entries to observe, from 0 to 1."));
        share.setOnAction(event -> draw(share));
        return share;
    }

    private void draw(TextField share) {
        Double number = Numbers.real(share.getText());
        model.randomMask(number == null ? Double.NaN : number);
    }

    private Node status() {
        Label fault = new Label();
        fault.setId(FAULT_ID);
        fault.getStyleClass().add("input-fault");
        fault.textProperty().bind(model.faultProperty());
        fault.setWrapText(true);
        fault.setMinHeight(USE_PREF_SIZE);
        fault.visibleProperty().bind(model.faultProperty().isNotEmpty());
        fault.managedProperty().bind(fault.visibleProperty());
        Label summary = new Label();
        summary.setId(SUMMARY_ID);
        summary.textProperty().bind(model.summaryProperty());
        Label place = new Label();
        place.setId(PLACE_ID);
        place.getStyleClass().add("matrix-place");
        place.textProperty().bind(model.placeProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new VBox(new HBox(summary, gap, place), fault);
    }

    private static Node keys() {
        Label keys = new Label(KEYS);
        keys.getStyleClass().add("parameter-hint");
        keys.setWrapText(true);
        keys.setMinHeight(USE_PREF_SIZE);
        return keys;
    }
}
