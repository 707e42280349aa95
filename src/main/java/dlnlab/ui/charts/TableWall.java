package dlnlab.ui.charts;

import dlnlab.plot.TableText;
import dlnlab.plot.TableText.Cell;
import dlnlab.plot.TableText.Row;
import dlnlab.ui.control.OwnKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/// A table in place of a plot. What can be opened is chosen with the pointer or with the arrows, and opened with a
/// click
/// or Enter. Cells keep their nodes while only their texts change.
///
/// The table is `<chart>-table`; what opens number n is `<chart>-cell-<n>`.
final class TableWall extends ScrollPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int NOTHING = -1;
    /// So few columns are equally wide, beside the names.
    private static final int FEW = 4;
    private static final double WORDS_NAME_EM = 8.5;
    private static final double WORDS_EM = 9.5;
    private static final double HIGHEST_EM = 4;
    private static final double WORDS_HIGHEST_EM = 7;
    private static final double LINE_EM = 2.3;
    private static final double COLUMN_EM = 5.4;
    private static final double NAME_EM = 9.5;
    private static final double SMALLEST = 0.8;
    private static final double LARGEST = 1.6;
    private static final double STEPS = 20;

    private final String id;
    private final IntConsumer onOpen;
    private final GridPane grid = new GridPane();
    private final DoubleSupplier em;
    private final List<List<Entry>> entries = new ArrayList<>();
    private TableText shown = TableText.EMPTY;
    private int chosen = NOTHING;

    /// @param onOpen is told the number of what is to be opened
    /// @param em height of the tile's type in pixels
    TableWall(String chartId, DoubleSupplier em, IntConsumer onOpen) {
        id = chartId;
        this.em = em;
        this.onOpen = onOpen;
        grid.setId(id + "-table");
        grid.getStyleClass().add("table-grid");
        getStyleClass().add("table-wall");
        setContent(grid);
        setFitToWidth(true);
        setMinSize(0, 0);
        setFocusTraversable(false);
        grid.setFocusTraversable(true);
        grid.setAccessibleRole(AccessibleRole.LIST_VIEW);
        OwnKeys.give(grid);
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        grid.focusedProperty().subscribe((was, focused) -> {
            if (!focused) {
                choose(NOTHING);
            }
        });
    }

    /// What is shown.
    TableText shown() {
        return shown;
    }

    /// Replaces what is shown.
    void show(TableText table) {
        if (table.equals(shown)) {
            return;
        }
        boolean alike = table.headings().equals(shown.headings())
                && table.rows().size() == shown.rows().size()
                && table.rows().stream()
                        .map(row -> row.cells().size())
                        .toList()
                        .equals(shown.rows().stream()
                                .map(row -> row.cells().size())
                                .toList());
        shown = table;
        if (!alike) {
            build();
        }
        for (int row = 0; row < entries.size(); row++) {
            for (int column = 0; column < entries.get(row).size(); column++) {
                entries.get(row).get(column).show(table.rows().get(row).cells().get(column));
            }
        }
        speak();
    }

    /// Letters as large and rows as high as the room allows, within limits: a table is to be read from the last row.
    @Override
    protected void layoutChildren() {
        double letter = em.getAsDouble();
        long lines = 1
                + shown.rows().size()
                + shown.rows().stream()
                        .filter(row -> row.cells().stream()
                                .anyMatch(cell -> !cell.below().isEmpty()))
                        .count();
        double factor = Math.clamp(
                Math.min(getHeight() / (lines * LINE_EM * letter), getWidth() / (widthInEm() * letter)),
                SMALLEST,
                LARGEST);
        // in steps, so that a change of size by a pixel does not lay out everything anew
        String style = "-fx-font-size: " + Math.floor(factor * STEPS) / STEPS + "em;";
        if (!style.equals(grid.getStyle())) {
            grid.setStyle(style);
        }
        double high = Math.min(
                getHeight() / (shown.rows().size() + 1),
                (hasWords() ? WORDS_HIGHEST_EM : HIGHEST_EM) * letter * factor);
        for (RowConstraints row : grid.getRowConstraints().stream().skip(1).toList()) {
            row.setMinHeight(Math.floor(high));
        }
        super.layoutChildren();
    }

    private double widthInEm() {
        int columns = Math.max(1, shown.headings().size() - 1);
        return hasWords() ? WORDS_NAME_EM + WORDS_EM * columns : NAME_EM + COLUMN_EM * columns;
    }

    /// Whether its cells hold words rather than numbers.
    private boolean hasWords() {
        return shown.headings().size() <= FEW;
    }

    private void build() {
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        grid.getRowConstraints().setAll(List.of());
        entries.clear();
        for (int column = 0; column < shown.headings().size(); column++) {
            Label heading = new Label(shown.headings().get(column));
            heading.getStyleClass().add("table-heading");
            heading.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
            ColumnConstraints width = new ColumnConstraints();
            width.setHgrow(Priority.ALWAYS);
            if (hasWords()) {
                double all = widthInEm();
                width.setPercentWidth(100 * (column == 0 ? WORDS_NAME_EM : WORDS_EM) / all);
            } else if (column > 0) {
                width.setHalignment(HPos.RIGHT);
                heading.getStyleClass().add("table-number");
            }
            grid.getColumnConstraints().add(width);
            grid.add(heading, column, 0);
        }
        grid.getRowConstraints().add(new RowConstraints());
        int line = 1;
        for (Row row : shown.rows()) {
            List<Entry> own = new ArrayList<>();
            for (int column = 0; column < row.cells().size(); column++) {
                Entry entry = new Entry(column, row.isHeading());
                int span = row.isHeading() ? shown.headings().size() : 1;
                grid.add(entry, column, line, span, 1);
                own.add(entry);
            }
            entries.add(own);
            grid.getRowConstraints().add(new RowConstraints());
            line++;
        }
        choose(NOTHING);
    }

    /// One cell: a text, under it what stood there before, and a smaller one.
    private final class Entry extends VBox {
        private final Label text = new Label();
        private final Label former = new Label();
        private final Label below = new Label();
        private final boolean isName;
        private int target = NOTHING;

        Entry(int column, boolean isHeading) {
            isName = column == 0 || hasWords();
            text.getStyleClass().add(isHeading ? "table-group" : "table-text");
            former.getStyleClass().add("table-former");
            below.getStyleClass().add("table-below");
            below.setWrapText(true);
            below.setMinHeight(USE_PREF_SIZE);
            text.setMinWidth(USE_PREF_SIZE);
            former.setMinWidth(USE_PREF_SIZE);
            getStyleClass().add(isHeading ? "table-group-entry" : "table-entry");
            setAlignment(isName ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
            setMaxWidth(Double.MAX_VALUE);
            getChildren().addAll(text, former, below);
            addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
            addEventHandler(MouseEvent.MOUSE_ENTERED, e -> choose(target));
            addEventHandler(MouseEvent.MOUSE_EXITED, e -> choose(NOTHING));
        }

        void show(Cell cell) {
            text.setText(cell.text());
            TileHead.show(former, cell.former().isEmpty() ? "" : "was " + cell.former());
            TileHead.show(below, cell.below());
            for (TableText.Tone tone : TableText.Tone.values()) {
                pseudoClassStateChanged(
                        PseudoClass.getPseudoClass(tone.name().toLowerCase(Locale.ROOT)), tone == cell.tone());
            }
            target = cell.target();
            // in a row that opens as a whole its name stands for it
            boolean first = target != NOTHING && first(target) == this;
            setId(first ? id + "-cell-" + target : null);
        }

        private void onClick(MouseEvent event) {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && target != NOTHING) {
                onOpen.accept(target);
            }
        }
    }

    private Entry first(int target) {
        return entries.stream()
                .flatMap(List::stream)
                .filter(entry -> entry.target == target)
                .findFirst()
                .orElseThrow();
    }

    private void choose(int target) {
        chosen = target;
        for (List<Entry> row : entries) {
            for (Entry entry : row) {
                entry.pseudoClassStateChanged(CHOSEN, target != NOTHING && entry.target == target);
            }
        }
        speak();
    }

    private void onKey(KeyEvent event) {
        boolean taken = true;
        switch (event.getCode()) {
            case UP -> move(-1, 0);
            case DOWN -> move(1, 0);
            case LEFT -> move(0, -1);
            case RIGHT -> move(0, 1);
            case ESCAPE -> choose(NOTHING);
            case ENTER -> {
                if (chosen != NOTHING) {
                    onOpen.accept(chosen);
                }
            }
            default -> taken = false;
        }
        if (taken && !event.isAltDown() && !event.isShortcutDown()) {
            event.consume();
        }
    }

    /// To the next place in a direction that opens something else; from nowhere to the first.
    private void move(int down, int across) {
        int row = 0;
        int column = -1;
        for (int i = 0; i < entries.size(); i++) {
            for (int j = 0; j < entries.get(i).size(); j++) {
                if (chosen != NOTHING && entries.get(i).get(j).target == chosen && column < 0) {
                    row = i;
                    column = j;
                }
            }
        }
        if (column < 0) {
            entries.stream()
                    .flatMap(List::stream)
                    .filter(entry -> entry.target != NOTHING)
                    .findFirst()
                    .ifPresent(this::reveal);
            return;
        }
        int i = row + down;
        int j = column + across;
        while (i >= 0 && i < entries.size() && j >= 0) {
            List<Entry> line = entries.get(i);
            if (across != 0 && j >= line.size()) {
                return;
            }
            Entry there = j < line.size() ? line.get(j) : line.getFirst();
            if (there.target != NOTHING && there.target != chosen) {
                reveal(there);
                return;
            }
            i += down;
            j += across;
        }
    }

    private void reveal(Entry entry) {
        choose(entry.target);
        double height = grid.getHeight() - getViewportBounds().getHeight();
        if (height > 0) {
            double middle =
                    entry.getBoundsInParent().getCenterY() - getViewportBounds().getHeight() / 2;
            setVvalue(Math.clamp(middle / height, 0, 1));
        }
    }

    private void speak() {
        String all = shown.rows().stream()
                .filter(row -> chosen == NOTHING || row.cells().stream().anyMatch(cell -> cell.target() == chosen))
                .map(this::words)
                .collect(Collectors.joining(". "));
        grid.setAccessibleText(all);
    }

    private String words(Row row) {
        if (row.isHeading()) {
            return row.cells().getFirst().text();
        }
        List<String> parts = new ArrayList<>(List.of(row.cells().getFirst().text()));
        for (int k = 1; k < row.cells().size(); k++) {
            String text = row.cells().get(k).text();
            if (!text.isEmpty()) {
                parts.add(shown.headings().get(k) + " " + text);
            }
        }
        return String.join(", ", parts);
    }
}
