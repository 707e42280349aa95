package dlnlab.ui.setup;

import atlantafx.base.controls.ProgressSliderSkin;
import dlnlab.experiment.Choice;
import dlnlab.experiment.Parameter;
import dlnlab.experiment.ParameterKind;
import dlnlab.ui.lab.SearchState;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One knob of the form: label, typed entry or choice, slider where a number can slide, and a line for hints and
/// errors. Ids: `set-<id>` for the entry, `slider-<id>`, `message-<id>`, `hint-<id>`; `edit-<id>`
/// opens the grid of a matrix.
final class ParameterRow extends VBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final SetupViewModel model;
    private final Parameter<?> parameter;
    private final Label name = new Label();
    private final Label message = new Label();
    private final Label hint = new Label();
    private final @Nullable TextField field;
    private final @Nullable ComboBox<Choice> choices;
    private final @Nullable CheckBox check;
    private final @Nullable Slider slider;
    private final SearchLine search;
    private @Nullable SliderScale scale;
    private boolean showing;

    ParameterRow(SetupViewModel model, Parameter<?> parameter) {
        this.model = model;
        this.parameter = parameter;
        ParameterKind kind = parameter.kind();
        choices = kind == ParameterKind.CHOICE ? choiceBox() : null;
        check = kind == ParameterKind.BOOLEAN ? checkBox() : null;
        field = choices == null && check == null ? textField() : null;
        slider = field != null && model.slider(parameter).isPresent() ? slider() : null;
        search = new SearchLine(model.lab().search(), parameter);
        getStyleClass().add("parameter-row");
        name.getStyleClass().add("parameter-name");
        name.setWrapText(true);
        small(message, "message", "parameter-message");
        small(hint, "hint", "parameter-hint");
        build();
    }

    private void build() {
        HBox head = new HBox(name);
        head.getStyleClass().add("parameter-head");
        if (parameter.live()) {
            Label live = new Label("live");
            live.getStyleClass().add("live-pill");
            live.setMinWidth(Region.USE_PREF_SIZE);
            Tooltip.install(live, new Tooltip("Can be changed while the run goes on."));
            head.getChildren().add(live);
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.getChildren().add(gap);
        getChildren().add(head);
        boolean wide = parameter.kind() == ParameterKind.MATRIX || parameter.kind() == ParameterKind.TEXT;
        if (field != null && wide) {
            field.getStyleClass().add("wide-field");
            getChildren().add(field);
            if (parameter.kind() == ParameterKind.MATRIX) {
                getChildren().add(new MatrixButton(model.lab(), parameter.id()));
            }
        } else if (field != null) {
            head.getChildren().add(field);
        }
        if (check != null) {
            head.getChildren().add(check);
        }
        if (choices != null) {
            getChildren().add(withCompare(choices));
        }
        if (slider != null) {
            getChildren().add(withCompare(slider));
        }
        getChildren().addAll(search, hint, message);
    }

    private HBox withCompare(Control control) {
        control.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox line = new HBox(control, new CompareButton(model, parameter));
        line.getStyleClass().add("parameter-line");
        return line;
    }

    private void small(Label label, String prefix, String style) {
        label.setId(prefix + "-" + parameter.id());
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        show(label, "");
    }

    private ComboBox<Choice> choiceBox() {
        ComboBox<Choice> box = new ComboBox<>();
        box.getItems().setAll(parameter.choices());
        box.setConverter(new ChoiceNames(parameter));
        // one word for each hidden layer can only be typed
        box.setEditable(parameter.several());
        box.setMaxWidth(Double.MAX_VALUE);
        describe(box);
        box.valueProperty().subscribe(choice -> {
            if (choice != null && !showing) {
                enter(choice.id());
            }
        });
        return box;
    }

    private CheckBox checkBox() {
        CheckBox box = new CheckBox();
        describe(box);
        box.setOnAction(e -> enter(String.valueOf(box.isSelected())));
        return box;
    }

    private TextField textField() {
        TextField text = new TextField();
        describe(text);
        boolean wide = parameter.kind() == ParameterKind.MATRIX || parameter.kind() == ParameterKind.TEXT;
        text.setPrefColumnCount(wide ? 12 : 4);
        text.setMinWidth(Region.USE_PREF_SIZE);
        text.getStyleClass().add("parameter-field");
        text.setOnAction(e -> {
            enter(text.getText());
            leave();
        });
        TakeBack.onEscape(text, this::takeBack);
        text.focusedProperty().subscribe(focused -> {
            if (!focused && !showing && !text.getText().equals(parameterText())) {
                enter(text.getText());
            }
        });
        return text;
    }

    // after Enter the window's keys work again, and the arrows turn the knob further; what is wrong keeps the cursor
    private void leave() {
        if (!message.isVisible() && slider != null) {
            slider.requestFocus();
        }
    }

    private Slider slider() {
        Slider bar = new Slider(0, 1, 0);
        bar.setSkin(new ProgressSliderSkin(bar));
        bar.setId("slider-" + parameter.id());
        bar.setAccessibleText(parameter.label(model.lab().experiment()));
        bar.getStyleClass().add("parameter-slider");
        bar.valueProperty().subscribe(position -> {
            SliderScale present = scale;
            if (!showing && present != null) {
                enter(model.text(parameter, present.value(position.doubleValue())));
            }
        });
        return bar;
    }

    private void describe(Control control) {
        control.setId("set-" + parameter.id());
        control.setAccessibleHelp(parameter.help());
        Tooltip tip = new Tooltip(tooltip());
        tip.setWrapText(true);
        tip.setMaxWidth(340);
        control.setTooltip(tip);
    }

    private String tooltip() {
        String allowed = parameter.allowed();
        return parameter.help() + (allowed.isEmpty() ? "" : "\nAllowed: " + allowed + ".");
    }

    private void enter(String text) {
        boolean same = !text.isBlank() && text.strip().equals(parameterText());
        complain(same ? Optional.empty() : model.enter(parameter, text));
    }

    private boolean takeBack() {
        boolean wrong =
                message.isVisible() || (field != null && !field.getText().equals(parameterText()));
        if (wrong) {
            complain(Optional.empty());
            refreshValue();
        }
        return wrong;
    }

    private void complain(Optional<String> problem) {
        show(message, problem.orElse(""));
        if (field != null) {
            field.pseudoClassStateChanged(ERROR, problem.isPresent());
        }
        if (problem.isPresent()) {
            ScrollTo.show(this);
        }
        if (problem.isPresent() && choices != null) {
            // a choice that is not possible springs back
            refreshValue();
        }
    }

    Parameter<?> parameter() {
        return parameter;
    }

    /// Shows the experiment's present value.
    void refresh() {
        String symbol = parameter.symbol(model.lab().experiment());
        String label = parameter.label(model.lab().experiment());
        name.setText(capital(label) + (symbol.isEmpty() ? "" : " " + symbol));
        show(hint, model.hint(parameter));
        boolean typing = field != null && field.isFocused() && message.isVisible();
        if (!typing) {
            show(message, "");
            if (field != null) {
                field.pseudoClassStateChanged(ERROR, false);
            }
            refreshValue();
        }
    }

    /// Shows how far a search for the best value is.
    void showSearch(SearchState state) {
        search.show(state);
    }

    /// Shows a line under the knob.
    ///
    /// @param text gives way to what the model says of the value, such as what is compared
    void setHint(String text) {
        String own = model.hint(parameter);
        show(hint, own.isEmpty() ? text : own);
    }

    private void refreshValue() {
        showing = true;
        String text = parameterText();
        if (field != null && !field.getText().equals(text)) {
            field.setText(text);
        }
        if (choices != null) {
            choices.setValue(ChoiceNames.named(parameter, text));
        }
        if (check != null) {
            check.setSelected(text.equals("true"));
        }
        refreshSlider();
        showing = false;
    }

    private void refreshSlider() {
        scale = model.slider(parameter).orElse(null);
        double number = model.number(parameter);
        if (slider != null && scale != null && !slider.isValueChanging() && !Double.isNaN(number)) {
            slider.setValue(scale.position(number));
            slider.setBlockIncrement(scale.keyStep());
        }
    }

    private String parameterText() {
        return model.text(parameter);
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
