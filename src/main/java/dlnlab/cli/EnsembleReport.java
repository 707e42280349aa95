package dlnlab.cli;

import dlnlab.ensemble.BestOfGrid;
import dlnlab.ensemble.CellRow;
import dlnlab.ensemble.CellSummary;
import dlnlab.ensemble.EnsemblePlan;
import dlnlab.ensemble.EnsembleProgress;
import dlnlab.ensemble.EnsembleTable;
import dlnlab.experiment.ExperimentJson;
import dlnlab.run.NumberText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What came out of an ensemble: every cell's columns in quantiles, for people or as JSON.
///
/// @param table the members that are summed up
/// @param progress how long it took
/// @param condition which members these are, empty for all
/// @param best the best values of an axis, empty where nobody asked
record EnsembleReport(EnsembleTable table, EnsembleProgress progress, String condition, List<BestOfGrid> best) {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    /// One line per cell: medians, and why its members ended.
    void printRows(PrintWriter screen) {
        List<String> head = new ArrayList<>(List.of("", "MEMBERS"));
        table.plan().columns().forEach(column -> head.add(column.name()));
        head.add("ENDED");
        Table rows = new Table().row(head.toArray(String[]::new));
        for (CellRow cell : CellRow.of(table)) {
            List<String> line = new ArrayList<>(List.of(cell.label(), String.valueOf(cell.members())));
            cell.medians().forEach(median -> line.add(median.isNaN() ? "–" : number(median)));
            line.add(cell.ended());
            rows.row(line.toArray(String[]::new));
        }
        screen.println(table.plan().spec().experiment().title());
        rows.print(screen);
    }

    void print(PrintWriter screen) {
        EnsemblePlan plan = table.plan();
        screen.println(plan.spec().experiment().title());
        screen.printf(
                Locale.ROOT,
                "%,d members (%,d starts in %,d cells), %,d of them computed in %s s, %s a second%n",
                progress.total(),
                plan.spec().starts(),
                plan.cells().size(),
                progress.finished() - progress.recovered(),
                NumberText.number(progress.seconds(), 3),
                NumberText.number(progress.perSecond(), 3));
        for (CellSummary cell : CellSummary.of(table)) {
            screen.println();
            print(cell, screen);
        }
        if (!best.isEmpty()) {
            screen.println();
            printBest(screen);
        }
    }

    private void print(CellSummary cell, PrintWriter screen) {
        String which = condition.isEmpty() ? "" : " with " + condition;
        screen.printf(
                Locale.ROOT,
                "%s%,d members%s%n",
                cell.label().isEmpty() ? "" : cell.label() + ": ",
                cell.members(),
                which);
        Table rows = new Table().row("COLUMN", "5 %", "MEDIAN", "95 %", "MEDIAN LIES WITHIN", "MEAN LIES WITHIN");
        for (CellSummary.Spread spread : cell.columns()) {
            rows.row(
                    spread.column().name(),
                    number(spread.quantiles().at(LOW)),
                    number(spread.median().estimate()),
                    number(spread.quantiles().at(HIGH)),
                    number(spread.median().low()) + " .. "
                            + number(spread.median().high()),
                    number(spread.mean().low()) + " .. " + number(spread.mean().high()));
        }
        rows.print(screen);
    }

    private void printBest(PrintWriter screen) {
        Table rows = new Table().row("BEST", "FOR", "MEDIAN", "");
        for (BestOfGrid found : best) {
            rows.row(
                    found.value(),
                    found.others().isEmpty() ? "all" : found.others(),
                    number(found.median()),
                    found.atEdge() ? "at the edge of the grid" : "");
        }
        rows.print(screen);
    }

    private static String number(double value) {
        return NumberText.number(value, 5);
    }

    /// One object: experiment, effort, cells with the quantiles of every column, best values. What is not finite is
    /// null.
    String json() {
        ObjectNode root = MAPPER.createObjectNode();
        root.set("experiment", ExperimentJson.toTree(table.plan().spec().experiment()));
        root.put("members", progress.total())
                .put("recovered", progress.recovered())
                .put("seconds", progress.seconds())
                .put("only", condition);
        var cells = root.putArray("cells");
        CellSummary.of(table).forEach(cell -> fill(cells.addObject(), cell));
        var bests = root.putArray("best");
        for (BestOfGrid found : best) {
            ObjectNode node = bests.addObject().put("for", found.others()).put("value", found.value());
            put(node, "median", found.median());
            node.put("atEdge", found.atEdge());
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void fill(ObjectNode node, CellSummary cell) {
        node.put("label", cell.label()).put("members", cell.members());
        ObjectNode columns = node.putObject("columns");
        for (CellSummary.Spread spread : cell.columns()) {
            ObjectNode column = columns.putObject(spread.column().name()).put("count", spread.count());
            put(column, "q05", spread.quantiles().at(LOW));
            put(column, "median", spread.median().estimate());
            put(column, "q95", spread.quantiles().at(HIGH));
            put(column, "mean", spread.mean().estimate());
            put(column, "medianLow", spread.median().low());
            put(column, "medianHigh", spread.median().high());
            put(column, "meanLow", spread.mean().low());
            put(column, "meanHigh", spread.mean().high());
        }
    }

    private static void put(ObjectNode node, String field, double value) {
        if (Double.isFinite(value)) {
            node.put(field, value);
        } else {
            node.putNull(field);
        }
    }
}
