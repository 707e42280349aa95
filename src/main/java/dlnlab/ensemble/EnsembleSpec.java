package dlnlab.ensemble;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Nearest;
import dlnlab.experiment.RecordFile;
import dlnlab.experiment.Variation;
import dlnlab.measure.Quantities;
import dlnlab.measure.Quantity;
import java.util.HashSet;
import java.util.List;

/// What an ensemble computes: every start in every cell, the cells being all combinations of the variations and the
/// values of the grid. Two equal specifications give the same results, bit for bit, on one machine.
///
/// @param experiment what all members share; its seed is the ensemble's seed ([MemberSeeds]), its stop rules end the
///     members, except that a time limit, on which results would depend, is left out
/// @param variations what is compared, at least one; [Variation#NONE] alone for nothing
/// @param grid the axes of the grid, the first one outermost; may be empty
/// @param starts how many random starts each cell has
/// @param draws what differs from start to start
/// @param quantities ids of the quantities that are kept at the end of every member
/// @param traced those of them that are kept along the trajectory
/// @param traces so many first starts of every cell keep their trajectory
public record EnsembleSpec(
        Experiment experiment,
        List<Variation> variations,
        List<GridAxis> grid,
        int starts,
        Draws draws,
        List<String> quantities,
        List<String> traced,
        int traces) {
    /// What such a file calls itself.
    public static final String KIND = "ensemble";

    /// The most starts of one cell.
    public static final int MOST_STARTS = 100_000;

    private static final RecordFile<EnsembleSpec> FILE = RecordFile.holdingExperiments(KIND, EnsembleSpec.class);

    /// @throws InvalidExperimentException when something is out of range or unknown; one sentence
    public EnsembleSpec {
        variations = List.copyOf(variations);
        grid = List.copyOf(grid);
        quantities = List.copyOf(quantities);
        traced = List.copyOf(traced);
        require(!variations.isEmpty(), "variations", "An ensemble must have at least one variation, but has none.");
        require(
                starts >= 1 && starts <= MOST_STARTS,
                "starts",
                "The number of starts must be a whole number from 1 to 100,000, but was " + starts + ".");
        require(
                draws != Draws.NOTHING || starts == 1,
                "starts",
                "Where nothing is drawn there is one start, but there were to be " + starts + ".");
        require(
                traces >= 0 && traces <= starts,
                "traces",
                "The number of starts that keep their path must be a whole number from 0 to " + starts + ", but was "
                        + traces + ".");
        require(!quantities.isEmpty(), "quantities", "An ensemble must keep at least one quantity, but keeps none.");
        quantities.forEach(EnsembleSpec::checkKnown);
        require(
                new HashSet<>(quantities).size() == quantities.size(),
                "quantities",
                "The quantities must differ from one another, but were " + String.join(", ", quantities) + ".");
        for (String id : traced) {
            require(
                    quantities.contains(id),
                    "traced",
                    "The quantities kept along the path must be among those kept at the end, but " + id + " is not.");
        }
        require(
                grid.stream().map(GridAxis::parameter).distinct().count() == grid.size(),
                "grid",
                "The axes of the grid must differ from one another.");
    }

    /// Seeds only: so many starts of one experiment, of which the ends alone are kept.
    public static EnsembleSpec ofSeeds(Experiment experiment, int starts, List<String> quantities) {
        return new EnsembleSpec(
                experiment, List.of(Variation.NONE), List.of(), starts, Draws.START, quantities, List.of(), 0);
    }

    /// The same with another experiment, such as one with another seed.
    public EnsembleSpec withExperiment(Experiment other) {
        return new EnsembleSpec(other, variations, grid, starts, draws, quantities, traced, traces);
    }

    /// The same with another number of starts; of them at most all keep their trajectory.
    public EnsembleSpec withStarts(int count) {
        return new EnsembleSpec(
                experiment, variations, grid, count, draws, quantities, traced, Math.clamp(count, 0, traces));
    }

    /// The same with something else that differs from start to start.
    public EnsembleSpec withDraws(Draws other) {
        return new EnsembleSpec(experiment, variations, grid, starts, other, quantities, traced, traces);
    }

    /// The same with other axes.
    public EnsembleSpec withGrid(List<GridAxis> axes) {
        return new EnsembleSpec(experiment, variations, axes, starts, draws, quantities, traced, traces);
    }

    /// The same with other quantities kept at the end, and those among them along the trajectory that were before.
    public EnsembleSpec withQuantities(List<String> ids) {
        List<String> still = traced.stream().filter(ids::contains).toList();
        return new EnsembleSpec(experiment, variations, grid, starts, draws, ids, still, traces);
    }

    /// The same with the trajectory of so many starts kept.
    public EnsembleSpec withTraces(int count, List<String> ids) {
        return new EnsembleSpec(experiment, variations, grid, starts, draws, quantities, ids, count);
    }

    /// The text of the file, ending with a line feed.
    public String write() {
        return FILE.write(this);
    }

    /// The specification in the text of a file.
    /// @param source name of the file, for the message
    /// @throws InvalidExperimentException when the text is anything but a specification; one sentence
    public static EnsembleSpec read(String text, String source) {
        return FILE.read(text, source);
    }

    private static void checkKnown(String id) {
        if (Quantities.find(id).isEmpty()) {
            List<String> ids = Quantities.all().stream().map(Quantity::id).toList();
            throw new InvalidExperimentException(
                    "quantities",
                    "There is no quantity \"" + id + "\""
                            + Nearest.question(id, ids, "; the command quantities lists them."));
        }
    }

    private static void require(boolean holds, String field, String sentence) {
        if (!holds) {
            throw new InvalidExperimentException(field, sentence);
        }
    }
}
