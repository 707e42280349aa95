package dlnlab.ui.network;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Groups;
import dlnlab.network.Layers;
import dlnlab.network.Sharing;
import dlnlab.ui.lab.LabViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What clicks on the picture of the network do to the lab: other layers are another setup, another weight is another
/// start.
public final class LabNetworkActions implements NetworkActions {
    // the picture follows the setup a moment later, so that a second click may mean a layer that has just gone
    private static final String GONE = "This layer has just been removed.";

    private final LabViewModel lab;
    private final Supplier<@Nullable NetworkSnapshot> shown;

    /// @param shown the network in the picture, which a typed weight starts from
    LabNetworkActions(LabViewModel lab, Supplier<@Nullable NetworkSnapshot> shown) {
        this.lab = lab;
        this.shown = shown;
    }

    @Override
    public String addNeuron(int h) {
        return widen(h, 1);
    }

    @Override
    public String removeNeuron(int h) {
        return widen(h, -1);
    }

    private String widen(int h, int by) {
        List<Integer> hidden = hidden();
        if (h > hidden.size()) {
            return GONE;
        }
        hidden.set(h - 1, hidden.get(h - 1) + by);
        return change(hidden);
    }

    @Override
    public String addLayer(int at) {
        List<Integer> hidden = hidden();
        if (at > hidden.size()) {
            return GONE;
        }
        int widest = Math.max(
                1,
                Math.min(
                        NetworkViewModel.MOST_NEURONS, lab.experiment().widths().get(at)));
        hidden.add(at, hidden.isEmpty() ? widest : hidden.get(Math.max(0, at - 1)));
        return change(hidden);
    }

    @Override
    public String removeLayer(int h) {
        List<Integer> hidden = hidden();
        if (h > hidden.size()) {
            return GONE;
        }
        hidden.subList(h - 1, h).clear();
        return change(hidden);
    }

    private List<Integer> hidden() {
        Experiment experiment = lab.experiment();
        List<Integer> widths = experiment.widths();
        return new ArrayList<>(widths.subList(1, widths.size() - 1));
    }

    private String change(List<Integer> hidden) {
        List<Assignment> assignments = new ArrayList<>();
        assignments.add(new Assignment("depth", String.valueOf(hidden.size() + 1)));
        if (!hidden.isEmpty()) {
            String widths = hidden.stream().map(String::valueOf).collect(Collectors.joining(", "));
            assignments.add(new Assignment("width", widths));
        }
        try {
            lab.change(assignments);
            return "";
        } catch (InvalidExperimentException e) {
            return e.sentence();
        }
    }

    @Override
    public String setWeight(int h, int row, int column, double value) {
        NetworkSnapshot from = shown.get();
        if (from == null) {
            return "There are no weights yet.";
        }
        Layers edited = from.layers();
        Sharing sharing = from.shape().sharings().get(h);
        if (sharing == null) {
            edited.weight(h).setEntry(row, column, value);
        } else if (!share(sharing, edited.weight(h), row, column, value)) {
            return "There is no weight here: this place is always zero.";
        }
        lab.startFrom(edited.parameters());
        return "";
    }

    /// Sets all places of a shared weight; false where there is none.
    private static boolean share(Sharing sharing, DenseMatrix w, int row, int column, double value) {
        int group = sharing.weights().of(row * w.columns() + column);
        for (int k = 0; group != Groups.NONE && k < sharing.weights().places(); k++) {
            if (sharing.weights().of(k) == group) {
                w.data()[w.offset() + k] = value;
            }
        }
        return group != Groups.NONE;
    }
}
