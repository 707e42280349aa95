package dlnlab.ui.setup;

import dlnlab.experiment.Parameter;
import dlnlab.experiment.ParameterKind;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Runs the experiment again with other values of one knob, side by side: the suggested ones or typed ones.
/// Ids: `again-<id>` for the button, `again-values-<id>` for the entry of values, `again-run-<id>`
/// for the button that runs them, `again-message-<id>`. Of a real number the best value can be searched there too
/// ([GridForm]).
final class CompareButton extends Button {
    private final SetupViewModel model;
    private final Parameter<?> parameter;
    private final TextField values = new TextField();
    private final Label message = new Label();
    private final ContextMenu menu = new ContextMenu();
    private final GridForm best;

    CompareButton(SetupViewModel model, Parameter<?> parameter) {
        super("", new FontIcon(Feather.COPY));
        this.model = model;
        this.parameter = parameter;
        String label = parameter.label(model.lab().experiment());
        setId("again-" + parameter.id());
        getStyleClass().addAll("flat", "again-button");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip("Run again with other values, side by side"));
        setAccessibleText("Compare values of " + label);
        values.setId("again-values-" + parameter.id());
        values.setAccessibleText("Values of " + label + " to compare");
        values.setPrefColumnCount(14);
        values.setOnAction(e -> compare());
        TakeBack.onEscape(values, this::takeBack);
        message.setId("again-message-" + parameter.id());
        message.getStyleClass().add("parameter-message");
        message.setWrapText(true);
        Button run = new Button("Compare");
        run.setId("again-run-" + parameter.id());
        run.setDefaultButton(true);
        run.setMinWidth(USE_PREF_SIZE);
        run.setOnAction(e -> compare());
        HBox line = new HBox(values, run);
        line.getStyleClass().add("again-line");
        HBox.setHgrow(values, Priority.ALWAYS);
        best = new GridForm(model, parameter, menu::hide);
        VBox form = new VBox(new Label("Run again with the values"), line, message);
        if (parameter.kind() == ParameterKind.REAL) {
            form.getChildren().add(best);
        }
        form.getStyleClass().add("again-form");
        CustomMenuItem item = new CustomMenuItem(form, false);
        menu.getItems().add(item);
        setOnAction(e -> open());
    }

    private void open() {
        if (menu.isShowing()) {
            menu.hide();
            return;
        }
        tell("");
        best.open();
        values.setText(model.suggestedValues(parameter));
        values.setPromptText("such as " + values.getText());
        menu.show(this, Side.BOTTOM, 0, 0);
        values.requestFocus();
        values.selectAll();
    }

    private void compare() {
        Optional<String> problem = model.compare(parameter, values.getText());
        if (problem.isEmpty()) {
            menu.hide();
        }
        tell(problem.orElse(""));
    }

    private boolean takeBack() {
        boolean wrong = message.isVisible();
        if (wrong) {
            tell("");
            values.setText(model.suggestedValues(parameter));
            values.selectAll();
        }
        return wrong;
    }

    private void tell(String sentence) {
        message.setText(sentence);
        message.setVisible(!sentence.isEmpty());
        message.setManaged(!sentence.isEmpty());
    }
}
