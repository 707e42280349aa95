package dlnlab.ui.lab;

import dlnlab.experiment.Difference;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Variation;
import dlnlab.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The runs on the table: the members of the present setup (one, or several that are compared), the pinned ones, and
/// those just replaced as ghosts.
public final class RunSet {
    private final ObservableList<RunEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<RunEntry> readOnly = FXCollections.unmodifiableObservableList(entries);
    private final ReadOnlyObjectWrapper<RunEntry> lead = new ReadOnlyObjectWrapper<>();
    private List<RunEntry> members = List.of();
    private List<Run> ghosts = List.of();

    /// All runs that are shown: the members first, then the pinned ones.
    public ObservableList<RunEntry> entries() {
        return readOnly;
    }

    /// The run that theory, time slider and pictures of the weights speak about.
    public ReadOnlyObjectProperty<RunEntry> leadProperty() {
        return lead.getReadOnlyProperty();
    }

    /// The runs of the present setup.
    public List<RunEntry> members() {
        return members;
    }

    /// The runs before the present ones, whose records stay readable.
    public List<Run> ghosts() {
        return ghosts;
    }

    /// The entries whose curves are drawn.
    public List<RunEntry> visible() {
        return entries.stream().filter(entry -> entry.visibleProperty().get()).toList();
    }

    /// Puts new members in the place of the present ones; pinned ones stay.
    /// @param start starts one run per variation, after the old ones have been told to end
    void replace(List<Variation> variations, Supplier<List<Run>> start) {
        List<Run> before = new ArrayList<>();
        for (RunEntry entry : members) {
            if (!entry.pinnedProperty().get()) {
                entry.run().close();
                // a run that showed nothing yet is no ghost: while a slider is dragged the last real run stays
                if (entry.run().status().step() > 0) {
                    before.add(entry.run());
                }
            }
        }
        if (!before.isEmpty()) {
            ghosts = List.copyOf(before);
        }
        List<RunEntry> kept =
                entries.stream().filter(entry -> entry.pinnedProperty().get()).toList();
        List<Run> runs = start.get();
        List<RunEntry> made = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            made.add(new RunEntry(runs.get(i), variations.get(i), freeColour(kept, made)));
        }
        members = List.copyOf(made);
        made.addAll(kept);
        lead.set(members.getFirst());
        entries.setAll(made);
    }

    /// Adds a run that stays when the setup changes.
    void addPinned(Run run, String label) {
        RunEntry entry = new RunEntry(run, Variation.NONE, freeColour(entries, List.of()));
        entry.labelProperty().set(label);
        entry.setPinned(true);
        entries.add(entry);
    }

    /// Gives the runs the colours that they had in a session, and hides those that were hidden.
    /// @param stands one per entry, in their order
    void dress(List<Session.Stand> stands) {
        List<RunEntry> dressed = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            RunEntry entry = entries.get(i).withColour(stands.get(i).colour());
            entry.visibleProperty().set(stands.get(i).visible());
            dressed.add(entry);
        }
        int followed = entries.indexOf(lead.get());
        members = List.copyOf(dressed.subList(0, members.size()));
        lead.set(dressed.get(followed));
        entries.setAll(dressed);
    }

    /// Puts the pinned runs of another experiment aside: they stay in the table and can be shown again there.
    void hidePinned() {
        entries.stream()
                .filter(entry -> !members.contains(entry))
                .forEach(entry -> entry.visibleProperty().set(false));
    }

    void forgetGhosts() {
        ghosts = List.of();
    }

    /// Keeps a run when the setup changes, or lets it go again.
    public void setPinned(RunEntry entry, boolean pinned) {
        if (pinned && entry.labelProperty().get().equals("this run")) {
            entry.labelProperty().set(entry.run().experiment().title());
        }
        entry.setPinned(pinned);
        if (!pinned && !members.contains(entry)) {
            remove(entry);
        }
    }

    /// Takes a run off the table; the members of the present setup cannot go.
    public void remove(RunEntry entry) {
        if (!members.contains(entry)) {
            entry.run().close();
            entries.remove(entry);
        }
    }

    /// Makes another run the one that theory and time slider speak about.
    public void setLead(RunEntry entry) {
        if (entries.contains(entry)) {
            lead.set(entry);
        }
    }

    /// In a few words what sets an entry apart from the first member.
    public static String difference(Experiment reference, Experiment other) {
        return Parameters.differences(reference, other).stream()
                .filter(d -> d.isShared() && !d.parameter().id().equals("title"))
                .map(RunSet::words)
                .collect(Collectors.joining(", "));
    }

    private static String words(Difference difference) {
        String name = difference.parameter().symbol().isEmpty()
                ? difference.parameter().label()
                : difference.parameter().symbol();
        return name + " = " + difference.after();
    }

    /// Does something with every run that is on the table.
    void forEach(Consumer<Run> action) {
        entries.forEach(entry -> action.accept(entry.run()));
    }

    /// Ends all threads.
    void close() {
        forEach(Run::close);
    }

    private static int freeColour(List<RunEntry> kept, List<RunEntry> made) {
        List<Integer> taken = new ArrayList<>();
        kept.forEach(entry -> taken.add(entry.colour()));
        made.forEach(entry -> taken.add(entry.colour()));
        int colour = 0;
        while (taken.contains(colour)) {
            colour++;
        }
        return colour;
    }
}
