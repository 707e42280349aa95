package dlnlab.ui.setup;

import dlnlab.experiment.Parameter;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Where the grid of one knob is typed over which its best value is searched. Ids: `best-values-<id>` for the entry,
/// `best-run-<id>` for the button, `best-message-<id>`.
final class GridForm extends VBox {
    private final SetupViewModel model;
    private final Parameter<?> parameter;
    private final Runnable begun;
    private final TextField grid = new TextField();
    private final Label message = new Label();

    /// @param begun is run after a search has begun
    GridForm(SetupViewModel model, Parameter<?> parameter, Runnable begun) {
        this.model = model;
        this.parameter = parameter;
        this.begun = begun;
        String label = parameter.label(model.lab().experiment());
        grid.setId("best-values-" + parameter.id());
        grid.setAccessibleText("Grid over which the best " + label + " is searched");
        grid.setAccessibleHelp("geometric, from, to and count with colons between them, or values with commas");
        grid.setTooltip(new Tooltip("geometric:from:to:count, linear:from:to:count, or values with commas"));
        grid.setPrefColumnCount(14);
        grid.setOnAction(e -> search());
        TakeBack.onEscape(grid, this::takeBack);
        message.setId("best-message-" + parameter.id());
        message.getStyleClass().add("parameter-message");
        message.setWrapText(true);
        Button find = new Button("Find");
        find.setId("best-run-" + parameter.id());
        find.setAccessibleText("Find the best " + label + " of the grid");
        find.setMinWidth(USE_PREF_SIZE);
        find.setOnAction(e -> search());
        HBox line = new HBox(grid, find);
        line.getStyleClass().add("again-line");
        HBox.setHgrow(grid, Priority.ALWAYS);
        getChildren().addAll(new Label("Find the best of a grid"), line, message);
        getStyleClass().add("again-form");
        tell("");
    }

    /// Offers a grid around the present value.
    void open() {
        tell("");
        grid.setText(model.lab().search().suggestion(parameter));
        grid.setPromptText("such as " + grid.getText());
    }

    private void search() {
        Optional<String> problem = model.search(parameter, grid.getText());
        tell(problem.orElse(""));
        if (problem.isEmpty()) {
            begun.run();
        }
    }

    private boolean takeBack() {
        boolean wrong = message.isVisible();
        if (wrong) {
            open();
            grid.selectAll();
        }
        return wrong;
    }

    private void tell(String sentence) {
        message.setText(sentence);
        message.setVisible(!sentence.isEmpty());
        message.setManaged(!sentence.isEmpty());
    }
}
