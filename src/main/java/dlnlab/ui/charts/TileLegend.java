package dlnlab.ui.charts;

import dlnlab.plot.ChartPicture.RunName;
import java.util.ArrayList;
import java.util.List;

/// The legend of a tile: first the runs in their colours when there are several, then what the lines mean that are
/// not named where they end.
final class TileLegend {
    /// A legend that would take more of the height is left out; pointing at a curve names it too.
    private static final double MOST_HEIGHT = 0.22;

    private final LegendRow row = new LegendRow();
    private final Runnable onChange;
    private List<RunName> runs = List.of();
    private List<LegendRow.Entry> lines = List.of();

    /// @param onChange is run when it says something else, which may take more room
    TileLegend(Runnable onChange) {
        this.onChange = onChange;
    }

    /// The node to be shown.
    LegendRow row() {
        return row;
    }

    /// Names the runs; an empty list for a single one.
    ///
    /// @param labels one per run
    /// @param colours indices into the theme's colours, from 0
    void setRuns(List<String> labels, List<Integer> colours) {
        List<RunName> named = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            named.add(new RunName(labels.get(i), Math.floorMod(colours.get(i), CurveStyle.COLOURS)));
        }
        if (!named.equals(runs)) {
            runs = List.copyOf(named);
            fill();
        }
    }

    /// Replaces what stands after the runs.
    void setLines(List<LegendRow.Entry> entries) {
        lines = List.copyOf(entries);
        fill();
    }

    private void fill() {
        List<LegendRow.Entry> all = new ArrayList<>();
        for (RunName run : runs) {
            all.add(new LegendRow.Entry(CurveStyle.solid(run.colour()).lineClasses(), run.name()));
        }
        all.addAll(lines);
        row.setEntries(all);
        onChange.run();
    }

    /// The runs when there are several.
    List<RunName> runs() {
        return runs;
    }

    /// Name of the run that has a colour, empty for a single run.
    String runOf(CurveStyle style) {
        return runs.stream()
                .filter(run -> CurveStyle.solid(run.colour()).colour() == style.colour())
                .map(RunName::name)
                .findFirst()
                .orElse("");
    }

    /// Leaves the legend out of a tile of this size in pixels where it would take too much of it.
    void fit(double width, double height) {
        row.show(row.prefHeight(width) <= MOST_HEIGHT * height);
    }
}
