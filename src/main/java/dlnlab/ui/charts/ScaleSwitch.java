package dlnlab.ui.charts;

import dlnlab.plot.Scale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// The words "lin" and "log" of one axis; the chosen one is lit.
final class ScaleSwitch extends HBox {
    private Scale scale;

    /// A switch with its two buttons `<prefix>-lin` and `<prefix>-log`.
    ///
    /// @param axis name of the axis, "x" or "y"
    /// @param initial the scale at first; a symmetric log axis stays one when "log" is chosen
    ScaleSwitch(String prefix, String axis, Scale initial, Consumer<Scale> onChange) {
        scale = initial;
        getStyleClass().add("scale-switch");
        setAlignment(Pos.BASELINE_RIGHT);
        ToggleGroup group = new ToggleGroup();
        Scale logarithmic = initial == Scale.SYMLOG ? Scale.SYMLOG : Scale.LOG;
        ToggleButton linear = button(prefix + "-lin", "lin", axis + " axis linear", group);
        ToggleButton log = button(prefix + "-log", "log", axis + " axis logarithmic", group);
        group.selectToggle(initial == Scale.LINEAR ? linear : log);
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                // a click on the lit word must not put it out
                group.selectToggle(before);
                return;
            }
            Scale chosen = now.equals(linear) ? Scale.LINEAR : logarithmic;
            if (chosen != scale) {
                scale = chosen;
                onChange.accept(chosen);
            }
        });
        Label name = new Label(axis);
        name.getStyleClass().add("scale-switch-axis");
        getChildren().addAll(name, linear, log);
    }

    private static ToggleButton button(String id, String text, String accessible, ToggleGroup group) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.setAccessibleText(accessible);
        button.setToggleGroup(group);
        button.getStyleClass().add("scale-toggle");
        return button;
    }

    Scale scale() {
        return scale;
    }
}
