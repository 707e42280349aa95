package dlnlab.ui.charts;

import dlnlab.plot.Scale;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// The words "lin", "log" and "sym" of one axis; the chosen one is lit. Buttons are `<prefix>-lin`, `<prefix>-log`,
/// `<prefix>-symlog`.
final class ScaleSwitch extends HBox {
    private final String axis;
    private final Map<Scale, ToggleButton> buttons = new EnumMap<>(Scale.class);
    private Scale scale;

    /// A switch between scales.
    ///
    /// @param axis name of the axis, "x" or "y"
    /// @param initial the scale at first
    /// @param offered the scales to choose from; the initial one is added where it is missing
    ScaleSwitch(String prefix, String axis, Scale initial, List<Scale> offered, Consumer<Scale> onChange) {
        this.axis = axis;
        scale = initial;
        getStyleClass().add("scale-switch");
        setAlignment(Pos.BASELINE_RIGHT);
        ToggleGroup group = new ToggleGroup();
        Label name = new Label(axis);
        name.getStyleClass().add("scale-switch-axis");
        getChildren().add(name);
        for (Scale one : Scale.values()) {
            if (one == initial || offered.contains(one)) {
                buttons.put(one, button(prefix, one, group));
            }
        }
        getChildren().addAll(buttons.values());
        select(initial);
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                // a click on the lit word must not put it out
                group.selectToggle(before);
                return;
            }
            Scale chosen = (Scale) now.getUserData();
            if (chosen != scale) {
                scale = chosen;
                onChange.accept(chosen);
            }
        });
    }

    private ToggleButton button(String prefix, Scale one, ToggleGroup group) {
        ToggleButton button = new ToggleButton(word(one));
        button.setId(prefix + "-" + suffix(one));
        button.setAccessibleText(accessible(axis, one));
        button.setUserData(one);
        button.setToggleGroup(group);
        button.getStyleClass().add("scale-toggle");
        return button;
    }

    private static String word(Scale scale) {
        return switch (scale) {
            case LINEAR -> "lin";
            case LOG, LOG_FALLING -> "log";
            case SYMLOG -> "sym";
        };
    }

    /// End of the ids of what chooses a scale.
    static String suffix(Scale scale) {
        return scale == Scale.SYMLOG ? "symlog" : word(scale);
    }

    /// The choice in words.
    static String words(String axis, Scale scale) {
        return axis + " axis "
                + switch (scale) {
                    case LINEAR -> "linear";
                    case LOG -> "logarithmic";
                    case LOG_FALLING -> "logarithmic, falling";
                    case SYMLOG -> "symmetric log";
                };
    }

    /// The choice in words, explained where the words need it.
    private static String accessible(String axis, Scale scale) {
        return scale == Scale.SYMLOG
                ? words(axis, scale) + ": linear at zero, logarithmic far from it on both sides"
                : words(axis, scale);
    }

    private void select(Scale chosen) {
        ToggleButton button = buttons.get(chosen);
        if (button != null) {
            button.setSelected(true);
        }
    }

    /// Chooses a scale, if it is offered.
    void choose(Scale chosen) {
        select(chosen);
    }

    /// Name of the axis.
    String axis() {
        return axis;
    }

    /// The scales to choose from.
    List<Scale> offered() {
        return List.copyOf(buttons.keySet());
    }

    Scale scale() {
        return scale;
    }
}
