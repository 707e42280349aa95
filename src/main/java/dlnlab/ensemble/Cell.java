package dlnlab.ensemble;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One combination of a variation and the values of the grid.
/// @param label such as "N = 5, η = 0.1"; empty where there is only one cell
/// @param changes what sets it apart from what all members share
/// @param place the number of its variation, then that of its value on every axis
/// @param experiment of its members, but for the seeds; where a baseline answers, the one layer that holds its answer
/// @param baseline who answers instead of a run, or null
public record Cell(
        String label,
        List<Assignment> changes,
        List<Integer> place,
        Experiment experiment,
        @Nullable Baseline baseline) {
    public Cell {
        changes = List.copyOf(changes);
        place = List.copyOf(place);
    }
}
