package dlnlab.ui.app;

import dlnlab.experiment.Parameters;
import dlnlab.plot.Scale;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.ColumnRef;
import dlnlab.scene.Scenes;
import dlnlab.ui.input.InputDialogs;
import dlnlab.ui.network.NetworkView;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/// The pictures there are: every scene of the course, and everything the window can do.
final class ShotList {
    private static final int DARK_SESSION = 2;
    private static final int ZOOMING_NOTCHES = 6;

    private static final String TABLE = """
            length,width,colour,species
            5.1,3.5,1,setosa
            4.9,3.0,1,setosa
            7.0,3.2,2,versicolor
            6.4,3.2,2,versicolor
            6.3,abc,3,virginica
            5.8,2.7,3,virginica
            """;

    private static final List<Shot> RUNS = List.of(
            Shot.of("linear-balance", "linear-balance", Theme.LIGHT),
            Shot.of("linear-balance", "linear-balance", Theme.DARK),
            Shot.of("unbalanced-relu", "unbalanced-relu", Theme.LIGHT),
            Shot.of("unbalanced-relu", "unbalanced-relu", Theme.DARK),
            Shot.of("hyperbola", "hyperbola", Theme.LIGHT),
            Shot.of("hyperbola", "hyperbola", Theme.DARK),
            Shot.of("diverging", "diverging", Theme.LIGHT),
            Shot.of("diverging", "diverging", Theme.DARK),
            Shot.of("depth-change", "linear-balance", Theme.LIGHT).changing("depth", "5"),
            Shot.of("tanh", "linear-balance", Theme.DARK).changing("activation", "tanh"),
            Shot.of("adam", "adam", Theme.LIGHT),
            Shot.of("bfloat16", "bfloat16", Theme.DARK),
            Shot.of("balancing-regulariser", "balancing-regulariser", Theme.LIGHT),
            Shot.of("convolution-digits", "convolution-digits", Theme.LIGHT),
            Shot.of("biases", "biases", Theme.DARK),
            Shot.of("mixed-activations", "mixed-activations", Theme.LIGHT),
            Shot.of("gradient-flow", "gradient-flow", Theme.DARK),
            Shot.of("end-to-end-flow", "end-to-end-flow", Theme.LIGHT),
            Shot.of("infinite-depth", "infinite-depth", Theme.DARK));

    private static final List<Shot> WINDOW = List.of(
            Shot.of("presenting-hyperbola", "hyperbola-corners", Theme.DARK).presented(),
            Shot.of("rain", "rain", Theme.DARK).then(lab -> lab.starts().rain().lookAt(0.62)),
            Shot.of("rain", "rain", Theme.LIGHT).then(lab -> lab.starts().rain().lookAt(0.62)),
            Shot.of("rain-presented", "rain", Theme.DARK)
                    .presented()
                    .then(lab -> lab.starts().rain().lookAt(0.62)),
            Shot.of("rain-infinite", "rain", Theme.DARK)
                    .changing("productDepth", "infinite")
                    .then(lab -> lab.starts().rain().lookAt(0.66)),
            Shot.of("rain-by-hand", "rain", Theme.LIGHT)
                    .changing("depth", "20")
                    .onPanel(panel -> toggle(panel, "#rain-by-hand"))
                    .onPanel(panel -> toggle(panel, "#rain-show-clusters")),
            Shot.of("six-blanks-groups", "six-blanks", Theme.DARK)
                    .sized(1280, 800)
                    .onPanel(panel -> toggle(panel, "#starts-show-clusters")),
            Shot.of("study-presented", "how-many-entries", Theme.DARK)
                    .sized(1920, 1080)
                    .presented(),
            Shot.of("study-changed", "least-norm-against-depth", Theme.LIGHT).changing("observed", "0.5"),
            Shot.of("presenting-unbalanced", "unbalanced-start", Theme.PROJECTOR)
                    .sized(1920, 1080)
                    .presented(),
            Shot.of("compare-depths", "linear-balance", Theme.LIGHT).comparing("depth", "1", "2", "3"),
            Shot.of("compare-hyperbola", "hyperbola", Theme.DARK).comparing("depth", "2", "3", "10"),
            Shot.of("choosing", "scale-invariance", Theme.LIGHT).onPanel(ShotList::choose),
            Shot.of("choosing", "norms-diverge", Theme.DARK).sized(1280, 800).onPanel(ShotList::choose),
            Shot.of("choosing", "scale-invariance", Theme.PROJECTOR)
                    .sized(1920, 1080)
                    .onPanel(panel -> panel.setZoom(1.5))
                    .onPanel(ShotList::choose),
            Shot.of("changed-scene", "scale-invariance", Theme.LIGHT)
                    .changing("depth", "3")
                    .changing("scale", "0.2"),
            Shot.of("looking-back", "linear-balance", Theme.LIGHT)
                    .then(lab -> lab.playing().lookAt(600)),
            Shot.of("branched", "linear-balance", Theme.DARK)
                    .then(lab -> lab.playing().lookAt(200))
                    .then(lab -> lab.change(Parameters.get("stepSize"), "0.1")),
            Shot.of("network-diagram", "hyperbola", Theme.LIGHT).onPanel(network(NetworkView.DIAGRAM)),
            Shot.of("network-weights", "linear-balance", Theme.DARK).onPanel(network(NetworkView.WEIGHTS)),
            Shot.of("network-balance", "linear-balance", Theme.LIGHT).onPanel(network(NetworkView.BALANCE)),
            Shot.of("maximised", "linear-balance", Theme.LIGHT)
                    .then(lab -> lab.tiles().toggleMaximised("neurons")),
            Shot.of("phase-plot", "linear-balance", Theme.DARK)
                    .then(lab -> lab.tiles().addAfter("neurons", phase())),
            // a comparison that a person made opens the table
            Shot.of("runs-table", "linear-balance", Theme.LIGHT).comparing("depth", "1", "2", "3"),
            Shot.of("fault", "linear-balance", Theme.LIGHT).onPanel(panel -> type(panel, "#set-stepSize", "abc")),
            Shot.of("guide", "linear-balance", Theme.LIGHT)
                    .onPanel(panel -> panel.overlays().showGuide()),
            Shot.of("keys", "linear-balance", Theme.PROJECTOR)
                    .onPanel(panel -> panel.overlays().showSheet(true)),
            Shot.of("enlarged", "linear-balance", Theme.DARK).onPanel(panel -> panel.setZoom(1.5)),
            Shot.of("linear-balance", "linear-balance", Theme.LIGHT).sized(1280, 800),
            Shot.of("hyperbola", "hyperbola", Theme.DARK).sized(1280, 800),
            Shot.of("linear-balance", "linear-balance", Theme.LIGHT).sized(1920, 1080),
            Shot.of("hyperbola", "hyperbola", Theme.DARK).sized(1920, 1080));

    /// What menus, dialogs and the pointer show.
    private static final List<Shot> POINTED = List.of(
            Shot.of("compare-menu", "linear-balance", Theme.LIGHT).opening(click("#" + WindowIds.COMPARE_ID)),
            Shot.of("file-menu", "linear-balance", Theme.DARK).opening(click("#" + WindowIds.FILE_ID)),
            Shot.of("tile-menu", "linear-balance", Theme.LIGHT).opening(click("#neurons-menu-button")),
            Shot.of("activation-list", "linear-balance", Theme.LIGHT).opening(click("#set-activation")),
            Shot.of("zoomed-chart", "linear-balance", Theme.LIGHT)
                    .opening(point("#loss", 0.4, 0.6))
                    .opening(panel -> new Robot().mouseWheel(-ZOOMING_NOTCHES)),
            Shot.of("cross-hair", "linear-balance", Theme.DARK).opening(point("#loss", 0.5, 0.6)),
            Shot.of("matrix-editor", "hyperbola", Theme.LIGHT)
                    .changing("problem", "explicitCompletion")
                    .opening(panel -> InputDialogs.editMatrix(panel.getScene().getWindow(), panel.lab())),
            Shot.of("csv-import", "linear-balance", Theme.LIGHT)
                    .opening(panel -> InputDialogs.importCsv(
                            panel.getScene().getWindow(),
                            "flowers.csv",
                            TABLE,
                            panel.lab().experiment(),
                            experiment -> {})));

    /// The pictures that are kept in the repository: one of every scene, dark in the second session, and the others.
    static final List<Shot> ALL = Stream.of(scenes(), RUNS.stream(), WINDOW.stream(), POINTED.stream())
            .flatMap(shots -> shots)
            .toList();

    private ShotList() {}

    private static Stream<Shot> scenes() {
        return Scenes.all().stream()
                .map(named -> Shot.of(
                        "scene-" + named.id(),
                        named.id(),
                        named.scene().session() == DARK_SESSION ? Theme.DARK : Theme.LIGHT));
    }

    private static void choose(MainPanel panel) {
        panel.overlays().course().toggle();
    }

    private static void type(MainPanel panel, String id, String text) {
        TextInputControl field = (TextInputControl) node(panel, id);
        field.requestFocus();
        field.setText(text);
        field.fireEvent(new ActionEvent());
    }

    private static void toggle(MainPanel panel, String selector) {
        ((ToggleButton) node(panel, selector)).fire();
    }

    private static Consumer<MainPanel> click(String selector) {
        return panel -> {
            Robot robot = new Robot();
            robot.mouseMove(place(panel, selector, 0.5, 0.5));
            robot.mouseClick(MouseButton.PRIMARY);
        };
    }

    private static Consumer<MainPanel> point(String selector, double across, double downwards) {
        return panel -> new Robot().mouseMove(place(panel, selector, across, downwards));
    }

    private static Point2D place(MainPanel panel, String selector, double across, double downwards) {
        Node node = node(panel, selector);
        Bounds bounds = node.getLayoutBounds();
        return node.localToScreen(
                bounds.getMinX() + across * bounds.getWidth(), bounds.getMinY() + downwards * bounds.getHeight());
    }

    private static Node node(MainPanel panel, String selector) {
        return Objects.requireNonNull(panel.lookup(selector), selector);
    }

    private static Consumer<MainPanel> network(NetworkView view) {
        return panel -> {
            panel.lab().tiles().setNetworkShown(true);
            panel.frame();
            panel.network().viewProperty().set(view);
        };
    }

    private static ChartSpec phase() {
        return ChartSpec.phase(
                "phase",
                "Loss",
                "against the largest singular value",
                new ColumnRef("singularValues", 0),
                new ColumnRef("loss", 0),
                "σ₁ of W",
                "loss",
                Scale.LINEAR,
                Scale.LOG);
    }
}
