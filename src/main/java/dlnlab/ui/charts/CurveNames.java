package dlnlab.ui.charts;

import dlnlab.ui.charts.PlottedCurve.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the curves of a tile are called, and where: at their ends or in the legend.
final class CurveNames {
    private final List<PlottedCurve> plotted;
    private final List<PlottedCurve> runs;
    private final boolean crowd;
    private final boolean titled;
    private final boolean shared;

    /// @param plotted all curves of the tile
    /// @param title of the tile, which names a single curve
    /// @param crowd whether the curves are too many to be named where they end
    CurveNames(List<PlottedCurve> plotted, String title, boolean crowd) {
        this.plotted = plotted;
        this.crowd = crowd;
        List<PlottedCurve> ofRuns = ofRole(Role.RUN);
        runs = ofRuns.stream().filter(c -> !c.data().label().isEmpty()).toList();
        titled = ofRuns.size() == 1 && ofRuns.getFirst().data().label().equalsIgnoreCase(title);
        shared = coloursShareNames();
    }

    private List<PlottedCurve> ofRole(Role role) {
        return plotted.stream().filter(curve -> curve.role() == role).toList();
    }

    private boolean coloursShareNames() {
        Map<String, Integer> colours = new HashMap<>();
        return runs.stream().anyMatch(c -> {
            Integer known = colours.putIfAbsent(c.data().label(), c.style().colour());
            return known != null && known != c.style().colour();
        });
    }

    /// Whether curves of different colours have one name, as the same column of several runs does: then the colour
    /// tells the runs apart, the dash the columns, and the legend says so.
    boolean shared() {
        return shared;
    }

    /// Curves named at their ends: none among many, not a single one that the title names, and of those that share a
    /// name and a colour the first.
    List<PlottedCurve> atEnds() {
        if (crowd || titled) {
            return List.of();
        }
        Set<Map.Entry<String, Integer>> taken = new HashSet<>();
        return runs.stream()
                .filter(c -> taken.add(Map.entry(c.data().label(), c.style().colour())))
                .toList();
    }

    /// What the legend says besides the runs.
    ///
    /// @param atEnds whether there is room for the names at the ends
    /// @param most more names of curves than this are left out
    List<LegendRow.Entry> legend(boolean atEnds, int most) {
        List<LegendRow.Entry> entries = new ArrayList<>();
        if (crowd || !atEnds || shared) {
            runs.stream()
                    .map(c -> new LegendRow.Entry(
                            shared ? c.dashClasses() : c.lineClasses(), c.data().label()))
                    .distinct()
                    .forEach(entries::add);
            if (entries.size() > most) {
                entries.clear();
            }
        }
        addKind(entries, Role.PREDICTION, "prediction");
        addKind(entries, Role.GHOST, "previous run");
        return entries;
    }

    private void addKind(List<LegendRow.Entry> entries, Role role, String name) {
        List<PlottedCurve> curves = ofRole(role);
        if (!curves.isEmpty()) {
            entries.add(new LegendRow.Entry(curves.getFirst().lineClasses(), name));
        }
    }
}
