package dlnlab.ui.lab;

import dlnlab.export.FileTrouble;
import dlnlab.run.Clock;
import dlnlab.run.Throttled;
import dlnlab.ui.lab.Session.Look;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;

/// Writes the session whenever something on the table changes, in the background and at most once a second, and what is
/// left when it is closed: a program that is killed loses a second.
public final class SessionKeeper implements AutoCloseable {
    private static final long SECOND_NANOS = 1_000_000_000;

    private final LabViewModel lab;
    private final SessionStore store;
    private final Throttled writer;
    private final Consumer<String> told;
    private final List<Subscription> entries = new ArrayList<>();
    private final Subscription table;
    private final ListChangeListener<RunEntry> runs = change -> {
        watchEntries();
        look();
    };
    private Look look = Look.USUAL;
    private String file = "";
    private List<String> recent = List.of();
    private Session last;
    private boolean complained;

    /// Begins to watch a lab; called on the JavaFX thread, as all methods.
    /// @param told hears one sentence, on another thread, when the session cannot be kept
    public SessionKeeper(LabViewModel lab, SessionStore store, Consumer<String> told) {
        this(lab, store, told, SECOND_NANOS, Clock.system());
    }

    SessionKeeper(LabViewModel lab, SessionStore store, Consumer<String> told, long intervalNanos, Clock clock) {
        this.lab = lab;
        this.store = store;
        this.told = told;
        writer = new Throttled("session", intervalNanos, clock);
        last = Session.of(lab, look, file, recent);
        table = lab.setupProperty()
                .subscribe(setup -> look())
                .and(lab.openingProperty().subscribe(opening -> look()))
                .and(lab.waiting().stepsProperty().subscribe(steps -> look()));
        lab.runs().entries().addListener(runs);
        watchEntries();
    }

    /// The window looks like this now.
    public void setLook(Look now) {
        look = now;
        look();
    }

    /// These files are in use now.
    /// @param current path of the file that the setup is saved in, or empty
    public void setFiles(String current, List<String> lately) {
        file = current;
        recent = List.copyOf(lately);
        look();
    }

    private void watchEntries() {
        entries.forEach(Subscription::unsubscribe);
        entries.clear();
        for (RunEntry entry : lab.runs().entries()) {
            entries.add(entry.labelProperty().subscribe(label -> look()));
            entries.add(entry.visibleProperty().subscribe(visible -> look()));
            entries.add(entry.pinnedProperty().subscribe(pinned -> look()));
        }
    }

    private void look() {
        Session now = Session.of(lab, look, file, recent);
        if (!now.equals(last)) {
            last = now;
            writer.ask(() -> save(now));
        }
    }

    private void save(Session session) {
        try {
            store.save(session);
        } catch (IOException e) {
            if (!complained) {
                complained = true;
                told.accept("The session will not be there after a restart, because it cannot be saved: "
                        + FileTrouble.reason(e) + ".");
            }
        }
    }

    /// Writes what has not been written yet and stops watching.
    @Override
    public void close() {
        table.unsubscribe();
        entries.forEach(Subscription::unsubscribe);
        lab.runs().entries().removeListener(runs);
        writer.close();
    }
}
