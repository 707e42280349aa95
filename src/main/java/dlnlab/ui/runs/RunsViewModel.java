package dlnlab.ui.runs;

import dlnlab.experiment.Experiment;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.RunEntry;
import dlnlab.ui.lab.RunSet;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The rows of the table of runs and what can be done to them.
public final class RunsViewModel {
    private final LabViewModel lab;
    private final ObservableList<RunRow> rows = FXCollections.observableArrayList();

    /// A table of the lab's runs.
    public RunsViewModel(LabViewModel lab) {
        this.lab = lab;
        lab.runs().entries().addListener((ListChangeListener<RunEntry>) change -> rebuild());
        rebuild();
    }

    /// The lines.
    public ObservableList<RunRow> rows() {
        return rows;
    }

    /// Looks at all runs. Called once per frame while the table is shown.
    public void poll() {
        rows.forEach(RunRow::poll);
    }

    /// Takes a pinned run off the table.
    /// @return why that is not possible, or empty
    public String delete(RunRow row) {
        if (lab.runs().members().contains(row.entry())) {
            return "This run belongs to the present setup; change the setup to replace it.";
        }
        lab.runs().remove(row.entry());
        return "";
    }

    /// Keeps a run when the setup changes, or lets it go.
    public void togglePin(RunRow row) {
        lab.runs().setPinned(row.entry(), !row.entry().pinnedProperty().get());
    }

    /// Opens the setup of a run again.
    public void reopen(RunRow row) {
        lab.reopen(row.entry());
    }

    /// Makes theory and time slider speak about a run.
    public void follow(@Nullable RunRow row) {
        if (row != null) {
            lab.runs().setLead(row.entry());
        }
    }

    /// Gives a run another name; an empty one is no name.
    public void rename(RunRow row, String name) {
        if (!name.isBlank()) {
            row.entry().labelProperty().set(name.strip());
        }
    }

    private static String difference(Experiment first, Experiment other) {
        String words = RunSet.difference(first, other);
        return words.isEmpty() ? "–" : words;
    }

    private void rebuild() {
        Experiment first = lab.runs().entries().getFirst().run().experiment();
        rows.setAll(lab.runs().entries().stream()
                .map(entry -> new RunRow(entry, difference(first, entry.run().experiment())))
                .toList());
        poll();
    }
}
