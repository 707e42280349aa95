package dlnlab.ui.input;

import dlnlab.experiment.Experiment;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Says what the columns of a CSV file mean, before it becomes the problem.
public final class CsvImportPanel extends VBox {
    /// Id of the choice that the file is a data set.
    public static final String DATA_ID = "import-data";
    /// Id of the choice that the file is a matrix.
    public static final String MATRIX_ID = "import-matrix";
    /// Id of the switch whether the first row holds names.
    public static final String HEADER_ID = "import-header";
    /// Id of the switch for the inputs.
    public static final String STANDARDISE_ID = "import-standardise";
    /// Id of the switch for the targets.
    public static final String TARGETS_ID = "import-standardise-targets";
    /// Id of the button that takes the file over.
    public static final String ACCEPT_ID = "import-accept";
    /// Id of the button that does not.
    public static final String CANCEL_ID = "import-cancel";
    /// Id of the lines that say what is wrong.
    public static final String FAULTS_ID = "import-faults";
    /// Id of the field that mends the first bad cell.
    public static final String MEND_ID = "import-mend";
    /// Id of the button that takes the mended cell over.
    public static final String REPLACE_ID = "import-replace";
    /// Id of the line that says what will be set up.
    public static final String SUMMARY_ID = "import-summary";

    private final CsvImportViewModel model;
    private final Button accept = new Button("Use this file");
    private final Button cancel = new Button("Cancel");
    private Consumer<Experiment> onAccept = experiment -> {};

    /// A panel for one file.
    public CsvImportPanel(CsvImportViewModel model) {
        this.model = model;
        getStyleClass().add("import-panel");
        CsvPreview preview = new CsvPreview(model);
        ScrollPane scroll = new ScrollPane(preview);
        scroll.getStyleClass().add("import-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(kinds(), options(), scroll, verdict(), new MendRow(model, accept::fire), buttons());
    }

    /// Who is given the experiment when the person agrees.
    public void setOnAccept(Consumer<Experiment> action) {
        onAccept = action;
    }

    /// What is done when the person does not.
    public void setOnCancel(Runnable action) {
        cancel.setOnAction(event -> action.run());
    }

    private Node kinds() {
        RadioButton data = new RadioButton("Data set: samples in rows");
        data.setId(DATA_ID);
        RadioButton matrix = new RadioButton("Matrix to complete: empty, ? and NaN are not observed");
        matrix.setId(MATRIX_ID);
        ToggleGroup group = new ToggleGroup();
        group.getToggles().addAll(data, matrix);
        group.selectToggle(model.matrixProperty().get() ? matrix : data);
        matrix.selectedProperty().subscribe(on -> model.matrixProperty().set(on));
        FlowPane row = new FlowPane(data, matrix);
        row.getStyleClass().add("import-options");
        return row;
    }

    private Node options() {
        FlowPane row = new FlowPane(
                check(HEADER_ID, "First row holds names", model.headerProperty(), "Names of the columns."),
                check(
                        STANDARDISE_ID,
                        "Standardise inputs",
                        model.standardiseProperty(),
                        "Shift and scale every input to mean 0 and standard deviation 1."),
                check(
                        TARGETS_ID,
                        "Standardise targets",
                        model.standardiseTargetsProperty(),
                        "The same for targets that are numbers; classes stay 0 and 1."));
        row.getStyleClass().add("import-options");
        row.disableProperty().bind(model.matrixProperty());
        return row;
    }

    private static CheckBox check(String id, String text, BooleanProperty value, String help) {
        CheckBox box = new CheckBox(text);
        box.setId(id);
        box.setAccessibleHelp(help);
        box.setTooltip(new Tooltip(help));
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    private Node verdict() {
        Label faults = new Label();
        faults.setId(FAULTS_ID);
        faults.getStyleClass().add("input-fault");
        Label summary = new Label();
        summary.setId(SUMMARY_ID);
        summary.getStyleClass().add("import-summary");
        for (Label label : new Label[] {faults, summary}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.visibleProperty().bind(label.textProperty().isNotEmpty());
            label.managedProperty().bind(label.visibleProperty());
        }
        model.outcomeProperty().subscribe(outcome -> {
            faults.setText(String.join("\n", outcome.faults()));
            summary.setText(outcome.summary());
            accept.setDisable(outcome.experiment() == null);
        });
        return new VBox(faults, summary);
    }

    private Node buttons() {
        accept.setId(ACCEPT_ID);
        accept.setDefaultButton(true);
        accept.setOnAction(event -> {
            Experiment experiment = model.outcomeProperty().get().experiment();
            if (experiment != null) {
                onAccept.accept(experiment);
            }
        });
        cancel.setId(CANCEL_ID);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(gap, cancel, accept);
        row.getStyleClass().add("import-buttons");
        return row;
    }
}
