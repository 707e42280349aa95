package dlnlab.ui.setup;

import dlnlab.experiment.Choice;
import dlnlab.experiment.Parameter;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Shows the choices of a knob by their labels; what is typed and no choice stands for itself.
final class ChoiceNames extends StringConverter<Choice> {
    private final Parameter<?> parameter;

    ChoiceNames(Parameter<?> parameter) {
        this.parameter = parameter;
    }

    /// The choice of an id or a label, or what was typed.
    static Choice named(Parameter<?> parameter, String text) {
        return parameter.choices().stream()
                .filter(choice -> choice.id().equals(text) || choice.label().equals(text))
                .findFirst()
                .orElse(new Choice(text, text));
    }

    @Override
    public String toString(@Nullable Choice choice) {
        return choice == null ? "" : choice.label();
    }

    @Override
    public Choice fromString(String text) {
        return named(parameter, text);
    }
}
