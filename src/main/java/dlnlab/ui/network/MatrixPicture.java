package dlnlab.ui.network;

import dlnlab.linalg.DenseMatrix;
import dlnlab.ui.control.OwnKeys;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// A heat map with its name above and, when the scale is its own, its colours below. Pointing at a cell, or moving the
/// frame with the arrow keys, tells its value.
final class MatrixPicture extends Region {
    private static final double TITLE_EM = 1.75;
    private static final double BAR_GAP_EM = 0.4;

    /// Is told where a read-out belongs, in the coordinates of the picture's parent; an empty text takes it away.
    interface Teller {
        void tell(String text, double x, double top, double bottom);
    }

    private final NetworkColours colours;
    private final Teller teller;
    private final Label title = new Label();
    private final HeatMap map;
    private final ColourBar bar;
    private String name = "";

    MatrixPicture(int index, NetworkColours colours, Teller teller) {
        this.colours = colours;
        this.teller = teller;
        map = new HeatMap(colours);
        bar = new ColourBar(colours);
        setId("network-map-" + index);
        title.setId("network-map-" + index + "-title");
        getStyleClass().add("matrix-picture");
        title.getStyleClass().add("matrix-title");
        getChildren().addAll(title, map, bar);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription("heat map");
        setAccessibleHelp("Arrow keys move over the entries.");
        map.setOnMouseMoved(e -> pointAt(new Point2D(e.getX(), e.getY())));
        map.setOnMouseExited(e -> leave());
        map.setOnMousePressed(e -> requestFocus());
        OwnKeys.give(this);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                leave();
            }
        });
    }

    /// Height of what stands above and below the map.
    static double chrome(NetworkColours colours, boolean ownScale) {
        double em = colours.em();
        return Math.ceil(TITLE_EM * em) + (ownScale ? Math.ceil(BAR_GAP_EM * em) + ColourBar.height(colours) : 0);
    }

    void show(NamedMatrix matrix, double bound, boolean ownScale) {
        name = matrix.name();
        String words = NetworkWords.title(name, matrix.values());
        if (!title.getText().equals(words)) {
            title.setText(words);
            setAccessibleText(words.replace("  ", ", ").replace("×", "by"));
            requestLayout();
        }
        bar.setVisible(ownScale);
        bar.setBound(bound);
        map.show(matrix.values(), bound);
        if (map.markedRow() >= 0) {
            tell();
        }
    }

    /// Draws again in other colours.
    void redraw() {
        map.draw();
        bar.draw();
    }

    HeatMap map() {
        return map;
    }

    /// Marks the entry at a point of the map and tells its value.
    void pointAt(Point2D at) {
        map.mark(map.rowAt(at.getY()), map.columnAt(at.getX()));
        tell();
    }

    private void onKey(KeyEvent event) {
        boolean known = true;
        switch (event.getCode()) {
            case LEFT -> move(0, -1);
            case RIGHT -> move(0, 1);
            case UP -> move(-1, 0);
            case DOWN -> move(1, 0);
            case ESCAPE -> {
                known = map.markedRow() >= 0;
                leave();
            }
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    /// The first key finds the first entry.
    private void move(int down, int right) {
        DenseMatrix matrix = map.matrix();
        if (map.markedRow() < 0) {
            map.mark(0, 0);
        } else {
            map.mark(
                    Math.clamp(map.markedRow() + down, 0, matrix.rows() - 1),
                    Math.clamp(map.markedColumn() + right, 0, matrix.columns() - 1));
        }
        tell();
        setAccessibleText(NetworkWords.entry(name, matrix, map.markedRow(), map.markedColumn()));
    }

    private void tell() {
        Rectangle2D cell = map.cell(map.markedRow(), map.markedColumn());
        teller.tell(
                NetworkWords.entry(name, map.matrix(), map.markedRow(), map.markedColumn()),
                getLayoutX() + map.getLayoutX() + (cell.getMinX() + cell.getMaxX()) / 2,
                getLayoutY() + map.getLayoutY() + cell.getMinY(),
                getLayoutY() + map.getLayoutY() + cell.getMaxY());
    }

    private void leave() {
        map.mark(-1, -1);
        teller.tell("", 0, 0, 0);
    }

    @Override
    protected void layoutChildren() {
        double em = colours.em();
        double top = Math.ceil(TITLE_EM * em);
        double aspect =
                new WallLayout.Shape(map.matrix().columns(), map.matrix().rows()).aspect();
        double most = Math.max(1, getHeight() - chrome(colours, bar.isVisible()));
        double height = Math.rint(Math.max(1, Math.min(most, getWidth() / aspect)));
        double width = Math.rint(Math.max(1, height * aspect));
        title.resizeRelocate(0, 0, getWidth(), top);
        map.resizeRelocate(0, top, width, height);
        map.layout();
        double barWidth = Math.min(getWidth(), Math.max(width, 6 * em));
        bar.resizeRelocate(0, top + height + Math.ceil(BAR_GAP_EM * em), barWidth, ColourBar.height(colours));
    }
}
