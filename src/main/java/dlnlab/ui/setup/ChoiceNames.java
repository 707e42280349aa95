package dlnlab.ui.setup;

import dlnlab.experiment.Choice;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Shows the choices of a knob by their labels.
final class ChoiceNames extends StringConverter<Choice> {
    @Override
    public String toString(@Nullable Choice choice) {
        return choice == null ? "" : choice.label();
    }

    @Override
    public @Nullable Choice fromString(String text) {
        return null;
    }
}
