package dlnlab.ui.input;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/// The cells of a matrix. A click observes an entry or no longer; keys move, type, delete, copy and paste.
final class MatrixGrid extends GridPane {
    private final MatrixViewModel model;
    private final List<List<MatrixCell>> cells = new ArrayList<>();
    private final CellEditor editor;
    private MatrixViewModel.@Nullable Place marked;
    private @Nullable CellGrid shown;

    MatrixGrid(MatrixViewModel model) {
        this.model = model;
        getStyleClass().add("matrix-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleHelp(MatrixPanel.KEYS);
        accessibleTextProperty().bind(model.placeProperty());
        editor = new CellEditor(this::typed, this::requestFocus);
        model.gridProperty().subscribe(this::show);
        model.chosenProperty().subscribe(this::choose);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::began);
    }

    private void show(CellGrid grid) {
        CellGrid before = shown;
        shown = grid;
        if (cells.size() != grid.rowCount() || cells.getFirst().size() != grid.columnCount()) {
            rebuild(grid);
            before = null;
        }
        for (int i = 0; i < grid.rowCount(); i++) {
            for (int j = 0; j < grid.columnCount(); j++) {
                if (before == null || !before.at(i, j).equals(grid.at(i, j))) {
                    cells.get(i).get(j).show(grid.at(i, j));
                }
            }
        }
    }

    private void rebuild(CellGrid grid) {
        getChildren().clear();
        cells.clear();
        marked = null;
        for (int j = 0; j < grid.columnCount(); j++) {
            add(heading(j), j + 1, 0);
        }
        for (int i = 0; i < grid.rowCount(); i++) {
            add(heading(i), 0, i + 1);
            List<MatrixCell> row = new ArrayList<>();
            for (int j = 0; j < grid.columnCount(); j++) {
                MatrixCell cell = new MatrixCell(i, j);
                int chosenRow = i;
                int chosenColumn = j;
                cell.setOnMouseClicked(event -> clicked(event, chosenRow, chosenColumn));
                row.add(cell);
                add(cell, j + 1, i + 1);
            }
            cells.add(row);
        }
        choose(model.chosenProperty().get());
    }

    private static Label heading(int index) {
        Label label = new Label(String.valueOf(index + 1));
        label.getStyleClass().add("matrix-heading");
        return label;
    }

    private void choose(MatrixViewModel.Place place) {
        MatrixViewModel.Place before = marked;
        if (before != null && contains(before)) {
            cells.get(before.row()).get(before.column()).setChosen(false);
        }
        marked = place;
        if (contains(place)) {
            MatrixCell cell = cells.get(place.row()).get(place.column());
            cell.setChosen(true);
            reveal(cell);
        }
    }

    private boolean contains(MatrixViewModel.Place place) {
        return place.row() < cells.size() && place.column() < cells.getFirst().size();
    }

    private void reveal(MatrixCell cell) {
        ScrollPane pane = lookupScroll();
        if (pane != null) {
            Bounds bounds = cell.getBoundsInParent();
            pane.setVvalue(
                    scrolled(pane.getVvalue(), bounds.getMinY(), bounds.getMaxY(), getHeight(), viewHeight(pane)));
            pane.setHvalue(scrolled(pane.getHvalue(), bounds.getMinX(), bounds.getMaxX(), getWidth(), viewWidth(pane)));
        }
    }

    private @Nullable ScrollPane lookupScroll() {
        for (var node = getParent(); node != null; node = node.getParent()) {
            if (node instanceof ScrollPane pane) {
                return pane;
            }
        }
        return null;
    }

    private static double viewHeight(ScrollPane pane) {
        return pane.getViewportBounds().getHeight();
    }

    private static double viewWidth(ScrollPane pane) {
        return pane.getViewportBounds().getWidth();
    }

    /// The scroll value, from 0 to 1, nearest to the present one at which `least` to `greatest` can be seen.
    private static double scrolled(double value, double least, double greatest, double content, double view) {
        double room = content - view;
        if (room <= 0) {
            return value;
        }
        return Math.clamp(Math.clamp(value * room, Math.min(greatest - view, least), least) / room, 0, 1);
    }

    private void clicked(MouseEvent event, int row, int column) {
        requestFocus();
        model.choose(row, column);
        model.toggle();
        // the two clicks of a double click have cancelled each other
        if (event.getClickCount() == 2) {
            edit(model.cell().text());
        }
    }

    private void pressed(KeyEvent event) {
        if (editor.isOpen()) {
            return;
        }
        boolean taken = event.isShortcutDown() ? shortcut(event.getCode()) : key(event.getCode());
        if (taken) {
            event.consume();
        }
    }

    private boolean shortcut(KeyCode code) {
        switch (code) {
            case V -> paste();
            case C -> copy();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean key(KeyCode code) {
        switch (code) {
            case LEFT -> model.move(0, -1);
            case RIGHT -> model.move(0, 1);
            case UP -> model.move(-1, 0);
            case DOWN -> model.move(1, 0);
            case HOME -> model.move(0, -MatrixViewModel.LARGEST);
            case END -> model.move(0, MatrixViewModel.LARGEST);
            case DELETE, BACK_SPACE -> model.unobserve();
            case SPACE -> model.toggle();
            case ENTER, F2 -> edit(model.cell().text());
            default -> {
                return false;
            }
        }
        return true;
    }

    /// A letter that is typed starts a new number.
    private void began(KeyEvent event) {
        String letter = event.getCharacter();
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && letter.length() == 1;
        if (!editor.isOpen() && plain && letter.charAt(0) > ' ' && letter.charAt(0) != '\u007f') {
            edit(letter);
            event.consume();
        }
    }

    private void edit(String text) {
        MatrixViewModel.Place place = model.chosenProperty().get();
        if (!getChildren().contains(editor)) {
            add(editor, place.column() + 1, place.row() + 1);
        }
        editor.open(text);
    }

    private void typed(String text, CellEditor.Then then) {
        getChildren().remove(editor);
        model.type(text);
        switch (then) {
            case STAY -> {}
            case DOWN -> model.move(1, 0);
            case UP -> model.move(-1, 0);
            case NEXT -> model.advance(1);
            case PREVIOUS -> model.advance(-1);
        }
    }

    /// Puts the clipboard's cells into the matrix.
    void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null) {
            model.paste(text);
        }
    }

    /// Puts the matrix on the clipboard.
    void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.copied());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
