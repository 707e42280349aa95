package dlnlab.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Code;
import org.commonmark.node.Node;

/// Turns a table into a grid; columns in which nothing stands are left out.
final class TableNodes {
    // about the characters of a line of text; a table that needs more gets the whole width
    private static final int NARROW = 90;

    private final InlineNodes inline;
    private final BiConsumer<Node, javafx.scene.Node> place;

    /// @param inline makes the cells
    /// @param place told where each row is
    TableNodes(InlineNodes inline, BiConsumer<Node, javafx.scene.Node> place) {
        this.inline = inline;
        this.place = place;
    }

    /// The grid of a table.
    GridPane grid(TableBlock table) {
        List<TableRow> rows = Ast.children(table).stream()
                .flatMap(part -> Ast.children(part).stream())
                .map(TableRow.class::cast)
                .toList();
        List<List<String>> texts = rows.stream()
                .map(row -> Ast.children(row).stream().map(TableNodes::measured).toList())
                .toList();
        List<Integer> columns = filled(texts.subList(Math.min(1, texts.size() - 1), texts.size()));
        List<List<String>> shown = texts.stream()
                .map(row -> columns.stream().map(row::get).toList())
                .toList();
        GridPane grid = new GridPane();
        grid.getStyleClass()
                .addAll("help-table", ColumnShares.naturalLength(shown) <= NARROW ? "help-narrow" : "help-wide");
        for (double share : ColumnShares.of(shown)) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        for (int at = 0; at < rows.size(); at++) {
            addRow(grid, at, rows.get(at), columns);
        }
        return grid;
    }

    // a box around code is wider than its letters
    private static String measured(Node cell) {
        String words = Ast.words(cell);
        return cell.getFirstChild() instanceof Code ? words + "-".repeat(2 + words.length() / 5) : words;
    }

    private static List<Integer> filled(List<List<String>> body) {
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < body.getFirst().size(); column++) {
            int at = column;
            if (body.stream().anyMatch(row -> !row.get(at).isEmpty())) {
                columns.add(column);
            }
        }
        return columns;
    }

    private void addRow(GridPane grid, int at, TableRow row, List<Integer> columns) {
        boolean head = row.getParent() instanceof TableHead;
        Region back = new Region();
        back.getStyleClass().addAll("help-row", head ? "help-head" : "help-body");
        back.setAccessibleRole(AccessibleRole.TABLE_ROW);
        back.setAccessibleText(Ast.words(row));
        grid.add(back, 0, at, columns.size(), 1);
        place.accept(row, back);
        List<Node> cells = Ast.children(row);
        for (int column = 0; column < columns.size(); column++) {
            TextFlow cell = inline.flow(cells.get(columns.get(column)));
            cell.getStyleClass().add(head ? "help-head-cell" : "help-cell");
            GridPane.setValignment(cell, VPos.TOP);
            grid.add(cell, column, at);
        }
    }
}
