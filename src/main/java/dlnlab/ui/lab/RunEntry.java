package dlnlab.ui.lab;

import dlnlab.experiment.Variation;
import dlnlab.run.Run;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A run that is shown: its name, its colour, and whether its curves are drawn and kept.
public final class RunEntry {
    private final Run run;
    private final Variation variation;
    private final int colour;
    private final StringProperty label;
    private final BooleanProperty visible = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper pinned = new ReadOnlyBooleanWrapper(false);

    RunEntry(Run run, Variation variation, int colour) {
        this.run = run;
        this.variation = variation;
        this.colour = colour;
        this.label = new SimpleStringProperty(variation.label().isEmpty() ? "this run" : variation.label());
    }

    /// The same run in another colour.
    RunEntry withColour(int other) {
        RunEntry entry = new RunEntry(run, variation, other);
        entry.label.set(label.get());
        entry.visible.set(visible.get());
        entry.pinned.set(pinned.get());
        return entry;
    }

    /// The run itself.
    public Run run() {
        return run;
    }

    /// What set it apart when it was started.
    public Variation variation() {
        return variation;
    }

    /// Index into the theme's colours, the same in every chart as long as the run is shown.
    public int colour() {
        return colour;
    }

    /// Its name in legends and in the table of runs.
    public StringProperty labelProperty() {
        return label;
    }

    /// Whether its curves are drawn.
    public BooleanProperty visibleProperty() {
        return visible;
    }

    /// Whether it stays when the setup changes.
    public ReadOnlyBooleanProperty pinnedProperty() {
        return pinned.getReadOnlyProperty();
    }

    void setPinned(boolean on) {
        pinned.set(on);
    }
}
