package dlnlab.ui.setup;

import dlnlab.experiment.Parameter;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Runs the experiment again with other values of one knob, side by side: the suggested ones or typed ones.
/// Ids: `again-<id>` for the button, `again-values-<id>` for the entry of values, `again-message-<id>`.
final class CompareButton extends Button {
    private final SetupViewModel model;
    private final Parameter<?> parameter;
    private final TextField values = new TextField();
    private final Label message = new Label();
    private final ContextMenu menu = new ContextMenu();

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
        message.setId("again-message-" + parameter.id());
        message.getStyleClass().add("parameter-message");
        message.setWrapText(true);
        VBox form = new VBox(new Label("Run again with the values"), values, message);
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
        values.setText(model.suggestedValues(parameter));
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

    private void tell(String sentence) {
        message.setText(sentence);
        message.setVisible(!sentence.isEmpty());
        message.setManaged(!sentence.isEmpty());
    }
}
