package dlnlab.ui.formula;

import dlnlab.plot.Formula;
import dlnlab.run.Background;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Formulas typeset so far. The first one loads fonts, which takes half a second: so it is done in the background.
public final class Formulas {
    private static final Map<String, Formula> TYPESET = new ConcurrentHashMap<>();

    private Formulas() {}

    /// Hands over a typeset formula: at once where it is known, a little later otherwise. On the JavaFX thread.
    static void request(String tex, Consumer<Formula> ready) {
        Formula known = TYPESET.get(tex);
        if (known != null) {
            ready.accept(known);
            return;
        }
        Background.run(() -> {
            Formula made = typeset(tex);
            Platform.runLater(() -> ready.accept(made));
        });
    }

    /// Typesets a formula now, so that a later request is answered at once. Any thread but the window's.
    public static Formula typeset(String tex) {
        return TYPESET.computeIfAbsent(tex, Formulas::readable);
    }

    // a formula that cannot be read shows its source, which a person can still make sense of
    private static Formula readable(String tex) {
        try {
            return Formula.of(tex);
        } catch (IllegalArgumentException e) {
            return Formula.of("\\text{" + tex.replaceAll("[\\\\{}$_^&%#]", " ") + "}");
        }
    }
}
