package dlnlab.figure;

import dlnlab.ensemble.Column;
import dlnlab.ensemble.EnsemblePlan;
import dlnlab.ensemble.EnsembleSpec;
import dlnlab.ensemble.Ensembles;
import dlnlab.ensemble.GridAxis;
import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Nearest;
import dlnlab.experiment.Parameters;
import dlnlab.measure.Quantities;
import dlnlab.measure.Quantity;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.ColumnRef;
import java.util.List;

/// What charts of ensembles over a grid have in common.
public final class StudyColumns {
    private static final String TITLE = "study";

    private StudyColumns() {}

    /// The ensemble of a chart, with another experiment in its cells. Title and summary, and what the grid sets in
    /// every cell, play no part: experiments that differ in them alone give equal specifications.
    /// @throws InvalidExperimentException if there is no such ensemble; one sentence
    public static EnsembleSpec spec(String ensemble, Experiment experiment) {
        EnsembleSpec catalogue = Ensembles.find(ensemble)
                .orElseThrow(() -> new InvalidExperimentException(
                        "quantities",
                        "There is no ensemble \"" + ensemble + "\""
                                + Nearest.question(
                                        ensemble,
                                        Ensembles.ids(),
                                        "; there are " + String.join(", ", Ensembles.ids()) + ".")));
        List<Assignment> usual = catalogue.grid().stream()
                .map(GridAxis::parameter)
                .map(id -> new Assignment(id, Parameters.get(id).text(catalogue.experiment())))
                .toList();
        Experiment named = experiment.withTitle(TITLE).withSummary("");
        try {
            return catalogue.withExperiment(Parameters.apply(named, usual));
        } catch (InvalidExperimentException e) {
            return catalogue.withExperiment(named);
        }
    }

    /// The number of a column in the table of a plan; -1 where the experiment has no such column.
    public static int find(EnsemblePlan plan, ColumnRef ref) {
        int seen = 0;
        for (int c = 0; c < plan.columns().size(); c++) {
            if (plan.columns().get(c).quantity().equals(ref.quantity()) && seen++ == ref.column()) {
                return c;
            }
        }
        return -1;
    }

    /// What a column is called at the head of a table.
    public static String name(EnsemblePlan plan, int column) {
        Column named = plan.columns().get(column);
        String quantity = Quantities.find(named.quantity()).map(Quantity::name).orElse(named.quantity());
        long alike = plan.columns().stream()
                .filter(other -> other.quantity().equals(named.quantity()))
                .count();
        return alike > 1 ? quantity + " " + named.label() : quantity;
    }

    /// The numbers of the columns that a chart shows and the experiment has.
    static List<Integer> shown(ChartSpec chart, EnsemblePlan plan) {
        return chart.studied().stream()
                .map(ref -> find(plan, ref))
                .filter(column -> column >= 0)
                .toList();
    }
}
