package dlnlab.ui.app;

import dlnlab.scene.Scenes;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Opening;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The course over the window, below the chooser: its sessions side by side, a card per scene, and the experiments
/// below. Arrows move among the cards, Enter opens one; Escape or a click elsewhere takes the panel away.
final class CoursePanel extends Region {
    static final String ID = "course";

    private static final int SESSIONS = 3;
    private static final double SESSION_WIDTH = 24;
    private static final int EXPERIMENTS = 3;
    private static final double EXPERIMENT_WIDTH = 18;
    private static final double GAP = 0.7;
    private static final double WIDEST = 92;

    private final LabViewModel lab;
    private final Chooser chooser;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final List<CourseCard> cards = new ArrayList<>();
    private Theme theme = Theme.LIGHT;

    /// @param chooser below which the panel opens
    CoursePanel(LabViewModel lab, Chooser chooser) {
        this.lab = lab;
        this.chooser = chooser;
        setId(ID);
        setVisible(false);
        content.getStyleClass().add("course");
        scroll.getStyleClass().add("course-popup");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::onPress);
        lab.openingProperty().subscribe(this::hide);
    }

    // the shadow around the cards is elsewhere too
    private void onPress(MouseEvent event) {
        Bounds inside = scroll.localToScene(scroll.getLayoutBounds());
        if (!inside.contains(event.getSceneX(), event.getSceneY())) {
            hide();
            event.consume();
        }
    }

    /// Shows the cards, or takes them away.
    void toggle() {
        if (isVisible()) {
            hide();
        } else {
            open();
        }
    }

    private void open() {
        if (cards.isEmpty()) {
            fill();
        }
        Opening present = lab.openingProperty().get();
        cards.forEach(card -> card.mark(card.opening().id().equals(present.id())));
        setVisible(true);
        applyCss();
        layout();
        focus(cards.stream()
                .filter(card -> card.opening().id().equals(present.id()))
                .findFirst()
                .orElse(cards.getFirst()));
    }

    /// Takes the cards away.
    void hide() {
        if (isVisible()) {
            setVisible(false);
            chooser.requestFocus();
        }
    }

    /// Shows pictures that suit a look.
    void showTheme(Theme now) {
        theme = now;
        for (CourseCard card : cards) {
            if (card.picture() != null) {
                card.picture().show(now);
            }
        }
    }

    private void fill() {
        Map<Integer, List<CourseCard>> sessions = new TreeMap<>();
        for (Opening scene : Opening.scenes()) {
            sessions.computeIfAbsent(Objects.requireNonNull(scene.scene()).session(), s -> new ArrayList<>())
                    .add(card(scene));
        }
        List<Node> columns = new ArrayList<>();
        List<EqualColumns> grids = new ArrayList<>();
        sessions.forEach((number, scenes) -> {
            EqualColumns grid = new EqualColumns(this::em, SESSION_WIDTH, 1, GAP, scenes);
            grids.add(grid);
            columns.add(part("Session " + number + ": " + Scenes.session(number), grid));
        });
        EqualColumns.alike(grids);
        List<CourseCard> experiments =
                Opening.presets().stream().map(this::card).toList();
        content.getChildren()
                .setAll(
                        new EqualColumns(this::em, SESSION_WIDTH, SESSIONS, 2 * GAP, columns),
                        part(
                                "Experiments",
                                new EqualColumns(this::em, EXPERIMENT_WIDTH, EXPERIMENTS, GAP, experiments)));
        showTheme(theme);
    }

    private CourseCard card(Opening opening) {
        CourseCard card = new CourseCard(opening);
        card.setOnAction(e -> {
            hide();
            lab.open(opening);
        });
        cards.add(card);
        return card;
    }

    private static VBox part(String title, Node below) {
        Label heading = new Label(title);
        heading.getStyleClass().add("course-heading");
        VBox part = new VBox(heading, below);
        part.getStyleClass().add("course-part");
        return part;
    }

    private double em() {
        return chooser.getFont().getSize();
    }

    /// Takes the keys that move among the cards.
    void onKey(KeyEvent event) {
        if (event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> move(-1, 0);
            case RIGHT -> move(1, 0);
            case UP -> move(0, -1);
            case DOWN -> move(0, 1);
            case TAB -> focus(cards.get(Math.floorMod(focused() + (event.isShiftDown() ? -1 : 1), cards.size())));
            case HOME -> focus(cards.getFirst());
            case END -> focus(cards.getLast());
            case ENTER, SPACE -> cards.get(focused()).fire();
            case ESCAPE -> hide();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int right, int down) {
        List<Bounds> places = cards.stream().map(this::place).toList();
        focus(cards.get(CardMoves.next(places, focused(), right, down)));
    }

    private Bounds place(CourseCard card) {
        return content.sceneToLocal(card.localToScene(card.getLayoutBounds()));
    }

    private int focused() {
        @Nullable Node owner = getScene().getFocusOwner();
        return owner instanceof CourseCard card && cards.contains(card) ? cards.indexOf(card) : 0;
    }

    private void focus(CourseCard card) {
        card.requestFocus();
        double hidden = content.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden <= 0) {
            return;
        }
        Bounds at = place(card);
        double top = scroll.getVvalue() * hidden;
        double least = at.getMaxY() + em() - scroll.getViewportBounds().getHeight();
        double most = Math.max(least, cards.indexOf(card) == 0 ? 0 : at.getMinY() - 2 * em());
        scroll.setVvalue(Math.clamp(top, least, most) / hidden);
    }

    @Override
    protected void layoutChildren() {
        double margin = em();
        Bounds below = sceneToLocal(chooser.localToScene(chooser.getLayoutBounds()));
        double width = Math.floor(Math.min(WIDEST * em(), getWidth() - 2 * margin));
        double x = Math.clamp(below.getMinX(), margin, getWidth() - margin - width);
        double y = Math.rint(below.getMaxY() + 0.3 * em());
        double edges = scroll.snappedTopInset() + scroll.snappedBottomInset();
        double wanted = Math.ceil(content.prefHeight(width - edges) + edges);
        scroll.resizeRelocate(Math.rint(x), y, width, Math.min(wanted, getHeight() - y - margin));
    }
}
