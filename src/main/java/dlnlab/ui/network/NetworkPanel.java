package dlnlab.ui.network;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The card with the pictures of the network: a diagram, heat maps of the weights, or of the balancedness matrices.
public final class NetworkPanel extends VBox {
    /// Id of the panel.
    public static final String ID = "network-panel";
    /// The button of a picture has this id and the picture's label in small letters: `network-view-weights`.
    public static final String VIEW_ID_PREFIX = "network-view-";
    /// Id of the button that gives all heat maps one scale.
    public static final String SHARED_SCALE_ID = "network-shared-scale";
    /// Id of the clause under the title.
    public static final String SUBTITLE_ID = "network-subtitle";
    /// Id of the sentence why an action was not possible.
    public static final String NOTE_ID = "network-note";
    /// Id of the sentence in place of a picture.
    public static final String MESSAGE_ID = "network-message";

    private final NetworkViewModel model;
    private final NetworkColours colours = new NetworkColours();
    private final VBox head;
    private final DiagramView diagram;
    private final MatrixWall wall;
    private final DiagramLegend legend;
    private final ColourBar bar;
    private final Label subtitle = new Label();
    private final Label note = new Label();
    private final Label message = new Label();
    private final ToggleButton shared = new ToggleButton("one scale");

    /// A panel of a model; empty until [#show(NetworkSnapshot)] is called.
    public NetworkPanel(NetworkViewModel model) {
        this.model = model;
        diagram = new DiagramView(model, colours);
        wall = new MatrixWall(colours);
        legend = new DiagramLegend(colours);
        bar = new ColourBar(colours);
        bar.setMaxWidth(USE_PREF_SIZE);
        setId(ID);
        getStyleClass().add("network-panel");
        StackPane body = new StackPane(diagram, wall, message);
        body.setMinSize(0, 0);
        diagram.setMinSize(0, 0);
        wall.setMinSize(0, 0);
        VBox.setVgrow(body, Priority.ALWAYS);
        head = makeHead();
        getChildren().addAll(colours, head, body, bar, legend);
        describe(message, MESSAGE_ID, "tile-message");
        setMinSize(0, 0);
        model.viewProperty().subscribe(view -> draw());
        model.sharedScaleProperty().subscribe(one -> draw());
        colours.setOnChange(this::redraw);
    }

    private VBox makeHead() {
        Label title = new Label("Network");
        title.getStyleClass().add("tile-title");
        describe(subtitle, SUBTITLE_ID, "tile-subtitle");
        describe(note, NOTE_ID, "tile-note");
        note.textProperty().bind(model.messageProperty());
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox switches = switches();
        switches.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(title, switches);
        line.getStyleClass().add("tile-head");
        // the clause has the whole width: it is long beside a row of switches
        VBox head = new VBox(line, subtitle, note);
        head.setMinHeight(USE_PREF_SIZE);
        return head;
    }

    private static void describe(Label label, String id, String styleClass) {
        label.setId(id);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
    }

    private HBox switches() {
        shared.setId(SHARED_SCALE_ID);
        shared.setAccessibleText("One colour scale for all heat maps");
        shared.getStyleClass().addAll("scale-toggle", "network-scale-toggle");
        shared.selectedProperty().bindBidirectional(model.sharedScaleProperty());
        HBox switches = new HBox(shared);
        switches.getStyleClass().add("network-switches");
        ToggleGroup group = new ToggleGroup();
        for (NetworkView view : NetworkView.values()) {
            switches.getChildren().add(button(view, group));
        }
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                // a click on the lit word must not put it out
                group.selectToggle(before);
            } else {
                model.viewProperty().set((NetworkView) now.getUserData());
            }
        });
        return switches;
    }

    private ToggleButton button(NetworkView view, ToggleGroup group) {
        ToggleButton button = new ToggleButton(view.label());
        button.setId(VIEW_ID_PREFIX + view.label().toLowerCase(Locale.ROOT));
        button.setAccessibleText("Picture: " + view.label());
        button.getStyleClass().add("scale-toggle");
        button.setUserData(view);
        button.setToggleGroup(group);
        model.viewProperty().subscribe(chosen -> {
            if (chosen == view) {
                group.selectToggle(button);
            }
        });
        return button;
    }

    /// Title, switches and clause.
    VBox head() {
        return head;
    }

    /// Shows a network; at most 30 times a second, on the JavaFX thread. Does nothing when no number has changed.
    public void show(NetworkSnapshot snapshot) {
        NetworkSnapshot before = model.snapshotProperty().get();
        if (before != null && before.hasNumbersOf(snapshot)) {
            return;
        }
        model.show(snapshot);
        draw();
    }

    /// Shows no network any more.
    void forget() {
        model.forget();
        draw();
    }

    private void draw() {
        NetworkSnapshot now = model.snapshotProperty().get();
        boolean isDiagram = now != null && model.shownView() == NetworkView.DIAGRAM;
        List<NamedMatrix> maps = model.maps();
        String why = model.whyNoMaps();
        show(diagram, isDiagram);
        show(legend, isDiagram);
        show(wall, !maps.isEmpty());
        show(shared, maps.size() > 1);
        show(bar, model.sharedScaleProperty().get() && !maps.isEmpty());
        show(message, !why.isEmpty());
        message.setText(why);
        subtitle.setText(model.subtitle());
        if (isDiagram) {
            drawDiagram(now);
        } else if (!maps.isEmpty()) {
            bar.setBound(wall.show(maps, model.sharedScaleProperty().get()));
        }
    }

    private void drawDiagram(@Nullable NetworkSnapshot now) {
        if (now != null) {
            diagram.show(now);
            legend.show(diagram.largest(), diagram.gapBound(), now.depth() > 1);
        }
    }

    private void redraw() {
        diagram.requestLayout();
        wall.redraw();
        legend.redraw();
        bar.draw();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
