package dlnlab.ui.lab;

import dlnlab.ensemble.EnsembleProgress;
import dlnlab.ensemble.EnsembleRun;
import dlnlab.ensemble.EnsembleState;
import dlnlab.experiment.Parameter;
import dlnlab.ui.ensemble.EnsembleJob;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Finds the value of one knob at which each member of the present setup learns best ([GridAnswer]), and puts the
/// members on the table, each at its own best value. The runs of the grid are those that the window would show, to the
/// bit, and are computed in the background. Any other change of the setup ends the search.
///
/// All methods are called on the JavaFX thread and return at once.
public final class GridSearch implements AutoCloseable {
    private final LabViewModel lab;
    private final ReadOnlyObjectWrapper<SearchState> state = new ReadOnlyObjectWrapper<>(SearchState.NONE);
    private @Nullable Search present;

    /// A question that is being answered.
    private record Search(GridQuestion question, EnsembleJob job) {}

    GridSearch(LabViewModel lab) {
        this.lab = lab;
        lab.setupProperty().subscribe(changed -> close());
    }

    /// What is searched, or was found last, for as long as the setup stays as it is.
    public ReadOnlyObjectProperty<SearchState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// A grid to begin with, around the present value.
    public String suggestion(Parameter<?> parameter) {
        return GridQuestion.suggestion(parameter, lab.experiment());
    }

    /// Begins to search, in place of what was searched before.
    /// @param grid `geometric:from:to:count`, `linear:from:to:count`, or values with commas between them
    /// @throws dlnlab.experiment.InvalidExperimentException when that is not possible, one sentence; then nothing
    ///     changes
    public void start(Parameter<?> parameter, String grid) {
        GridQuestion question = GridQuestion.of(lab.setupProperty().get(), parameter, grid);
        close();
        present = new Search(question, EnsembleJob.start(question.spec()));
        state.set(new SearchState(parameter.id(), true, -1, "Preparing"));
        lab.touch();
    }

    /// Ends the search; nothing changes on the table.
    public void cancel() {
        close();
        lab.touch();
    }

    /// Looks how far it is, and shows what was found. Called once per frame.
    /// @return whether it goes on
    boolean poll() {
        Search search = present;
        if (search == null) {
            return false;
        }
        EnsembleRun run = search.job().run();
        String id = search.question().parameter().id();
        if (!search.job().failure().isEmpty()) {
            present = null;
            state.set(SearchState.over(id, search.job().failure()));
        } else if (run != null && run.progress().state() == EnsembleState.DONE) {
            present = null;
            show(id, GridAnswer.of(search.question(), run.table()));
        } else if (run != null) {
            state.set(running(id, run.progress()));
        }
        return present != null;
    }

    private void show(String id, GridAnswer answer) {
        if (answer.members().size() == 1) {
            // a member alone takes its value over: what stood there before is its ghost
            lab.change(answer.members().getFirst().changes());
        } else if (!answer.members().isEmpty()) {
            lab.compare(answer.members());
        }
        // after the change, which forgets what was said before
        state.set(SearchState.over(id, answer.words()));
    }

    private static SearchState running(String id, EnsembleProgress progress) {
        double fraction = progress.finished() / (double) progress.total();
        String words = String.format(Locale.ROOT, "%,d of %,d runs", progress.finished(), progress.total());
        double left = progress.secondsLeft();
        return new SearchState(id, true, fraction, Double.isFinite(left) ? words + ", about " + left(left) : words);
    }

    private static String left(double seconds) {
        long whole = (long) Math.ceil(seconds);
        return whole < 120 ? whole + " s left" : Math.ceilDiv(whole, 60) + " min left";
    }

    /// Ends the search without a word.
    @Override
    public void close() {
        if (present != null) {
            present.job().cancel();
        }
        present = null;
        state.set(SearchState.NONE);
    }
}
