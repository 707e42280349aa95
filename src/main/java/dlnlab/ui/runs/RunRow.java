package dlnlab.ui.runs;

import dlnlab.plot.NumberFormats;
import dlnlab.run.RunStatus;
import dlnlab.ui.lab.RunEntry;
import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One line of the table of runs.
public final class RunRow {
    private final RunEntry entry;
    private final String difference;
    private final LongProperty steps = new SimpleLongProperty();
    private final DoubleProperty loss = new SimpleDoubleProperty();
    private final DoubleProperty seconds = new SimpleDoubleProperty();
    private final StringProperty state = new SimpleStringProperty("");

    RunRow(RunEntry entry, String difference) {
        this.entry = entry;
        this.difference = difference;
    }

    /// The run it speaks about.
    public RunEntry entry() {
        return entry;
    }

    /// What sets it apart from the first run, in words.
    public String difference() {
        return difference;
    }

    LongProperty stepsProperty() {
        return steps;
    }

    DoubleProperty lossProperty() {
        return loss;
    }

    DoubleProperty secondsProperty() {
        return seconds;
    }

    StringProperty stateProperty() {
        return state;
    }

    void poll() {
        RunStatus now = entry.run().status();
        steps.set(now.step());
        loss.set(now.loss());
        seconds.set(now.seconds());
        state.set(words(now));
    }

    private static String words(RunStatus now) {
        return switch (now.phase()) {
            case PREPARING -> "preparing";
            case PLAYING -> "running";
            case PAUSED -> "paused";
            case ENDED, FAILED -> now.message();
        };
    }

    static String steps(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    static String loss(double value) {
        return Double.isNaN(value) ? "–" : NumberFormats.value(value);
    }

    static String seconds(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f s" : "%.0f s", value);
    }
}
