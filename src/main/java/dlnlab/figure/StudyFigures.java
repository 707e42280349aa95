package dlnlab.figure;

import dlnlab.ensemble.CellValues;
import dlnlab.ensemble.EnsemblePlan;
import dlnlab.ensemble.EnsembleRun;
import dlnlab.ensemble.Hypotheses;
import dlnlab.experiment.Experiment;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.ChartPicture.Axis;
import dlnlab.scene.ChartSpec;
import java.util.List;

/// The charts of ensembles over a grid and of hypotheses, computed to their end.
public final class StudyFigures {
    private StudyFigures() {}

    /// Whether a chart is one of these.
    public static boolean knows(ChartSpec chart) {
        return chart.isStudy() || chart.kind() == ChartSpec.Kind.HYPOTHESES;
    }

    /// The picture of a chart, with an experiment in every cell of its ensemble.
    /// @param cores how many members are computed at a time
    /// @throws dlnlab.experiment.InvalidExperimentException where the experiment cannot stand in its cells
    public static ChartPicture of(ChartSpec chart, Experiment experiment, int cores) throws InterruptedException {
        if (!chart.isStudy()) {
            return ChartPicture.ofTable(
                    chart.title(), chart.subtitle(), HypothesisTables.of(Hypotheses.verdicts(cores)));
        }
        EnsemblePlan plan = EnsemblePlan.of(StudyColumns.spec(chart.ensemble(), experiment));
        CellValues values = new CellValues(plan).with(EnsembleRun.all(plan, cores), List.of());
        if (chart.kind() == ChartSpec.Kind.STUDY) {
            return ChartPicture.ofTable(chart.title(), chart.subtitle(), StudyTables.of(chart, values, null));
        }
        List<StudyCurves.Line> lines = StudyCurves.lines(chart, values);
        return StudyCurves.picture(chart, lines, List.of(), across(chart, plan), up(chart, plan, lines));
    }

    /// The horizontal axis.
    public static Axis across(ChartSpec chart, EnsemblePlan plan) {
        return new Axis(chart.xLabel(), "1", chart.xScale(), StudyCurves.across(chart, plan));
    }

    private static Axis up(ChartSpec chart, EnsemblePlan plan, List<StudyCurves.Line> lines) {
        return new Axis(
                chart.yLabel(), unit(chart, plan), chart.yScale(), StudyCurves.up(chart, chart.yScale(), lines));
    }

    /// The unit of the first column that a chart shows.
    public static String unit(ChartSpec chart, EnsemblePlan plan) {
        return StudyColumns.shown(chart, plan).stream()
                .map(column -> plan.columns().get(column).unit())
                .findFirst()
                .orElse("1");
    }
}
