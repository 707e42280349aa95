package dlnlab.ui.app;

import dlnlab.figure.StudyTables;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.ChartPicture.Role;
import dlnlab.plot.CurveData;
import dlnlab.plot.Scale;
import dlnlab.run.Run;
import dlnlab.run.RunStatus;
import dlnlab.run.RunStatus.Phase;
import dlnlab.scene.Scene;
import dlnlab.scene.Scenes;
import dlnlab.ui.charts.MatrixTile;
import dlnlab.ui.charts.TileCard;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Opening;
import dlnlab.ui.lab.RunEntry;
import dlnlab.ui.lab.Speed;
import dlnlab.ui.lesson.TheoryPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;

/// Opens a scene in a window, plays it to its number, and reads what a person would see of it.
final class SceneVisit {
    /// So many steps of every run give its curves a length.
    private static final long ENOUGH = 20;

    /// A scene comes to its number in a few; a machine may have something else to do.
    private static final int SECONDS = 300;

    /// Style of a certificate that does not hold.
    static final String FAILS = "verdict-fails";

    private final LabWindow window;
    private final Scene scene;
    private final List<String> faults = new ArrayList<>();

    private SceneVisit(LabWindow window, Scene scene) {
        this.window = window;
        this.scene = scene;
    }

    /// A scene that has been played as far as it needs.
    static SceneVisit of(LabWindow window, Scenes.Named named) {
        SceneVisit visit = new SceneVisit(window, named.scene());
        window.robot().interact(() -> {
            window.lab().open(Opening.of(named));
            window.lab().playing().setSpeed(Speed.FASTEST);
        });
        LabWindow.await(SECONDS, visit::isPlayed);
        return visit;
    }

    /// Everything that is wrong with it, in a sentence each.
    List<String> faults() {
        window.robot().interact(this::read);
        return faults;
    }

    private LabViewModel lab() {
        return window.lab();
    }

    private boolean isPlayed() {
        return isPlayed(lab(), scene);
    }

    /// Whether every run has curves and the one of the number has come to it, or cannot.
    static boolean isPlayed(LabViewModel lab, Scene scene) {
        List<RunEntry> members = lab.runs().members();
        for (int k = 0; k < members.size(); k++) {
            RunStatus status = members.get(k).run().status();
            boolean over = status.phase() == Phase.ENDED || status.phase() == Phase.FAILED;
            if (!over && status.step() < (k == scene.match().member() ? lastStep(scene) : ENOUGH)) {
                return false;
            }
        }
        return !lab.tick();
    }

    private static long lastStep(Scene scene) {
        long step = scene.match().atStep();
        return step < 0 ? Long.MAX_VALUE : Math.max(ENOUGH, step + 1);
    }

    private void read() {
        lab().runs().members().forEach(entry -> readStatus(entry.run()));
        window.panel().frame();
        window.robot().lookup(".chart-tile").queryAllAs(TileCard.class).forEach(this::readTile);
        readVerdicts();
    }

    private void readStatus(Run run) {
        if (run.status().phase() == Phase.FAILED) {
            faults.add("a run does not start: " + run.status().message());
        }
    }

    private void readTile(TileCard tile) {
        String title = tile.spec().title();
        Label message = (Label) tile.lookup("#" + tile.spec().id() + "-message");
        if (message != null && message.isVisible() && !message.getText().isEmpty()) {
            faults.add("the chart \"" + title + "\" has no curve: " + message.getText());
            return;
        }
        ChartPicture picture = tile.picture();
        if (tile instanceof MatrixTile) {
            if (picture.cells().isEmpty()) {
                faults.add("the chart \"" + title + "\" has no matrix");
            }
            return;
        }
        if (!picture.table().rows().isEmpty()) {
            boolean open = picture.table().rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .anyMatch(cell -> cell.text().equals(StudyTables.WORKING));
            if (open) {
                faults.add("the table \"" + title + "\" is not finished");
            }
            return;
        }
        boolean any = picture.curves().stream()
                .filter(curve -> curve.role() == Role.RUN || curve.role() == Role.SWARM)
                .anyMatch(curve ->
                        isSeen(curve.data(), picture.x().scale(), picture.y().scale()));
        if (!any) {
            faults.add("the chart \"" + title + "\" has no curve");
        }
    }

    private static boolean isSeen(CurveData curve, Scale x, Scale y) {
        int seen = 0;
        for (int i = 0; i < curve.size(); i++) {
            if (isSeen(curve.x(i), x) && isSeen(curve.y(i), y)) {
                seen++;
            }
        }
        return seen >= 2;
    }

    private static boolean isSeen(double value, Scale scale) {
        return Double.isFinite(value) && scale.accepts(value);
    }

    /// The rows of the theory panel, for every run whose numbers they can show.
    private void readVerdicts() {
        boolean first = true;
        for (RunEntry entry : lab().runs().members()) {
            lab().runs().setLead(entry);
            window.panel().frame();
            List<Node> rows = rows();
            if (rows.isEmpty()) {
                faults.add("nothing is measured of " + entry.labelProperty().get());
            } else if (first) {
                readMatch(rows.getFirst());
            }
            rows.stream().skip(1).forEach(row -> readCertificate(row, entry));
            first = false;
        }
    }

    /// The lines of numbers and certificates in the theory panel; the stage has one too.
    List<Node> rows() {
        // a window without room for the theory does not keep it up to date
        theory().refresh();
        Node grid = theory().lookup(".verdicts");
        return ((Parent) Objects.requireNonNull(grid))
                .getChildrenUnmodifiable().stream().filter(Node::isVisible).toList();
    }

    private TheoryPanel theory() {
        return window.find(TheoryPanel.ID, TheoryPanel.class);
    }

    private void readMatch(Node row) {
        String words = text(row, ".verdict-name") + " is " + text(row, ".verdict-value") + ", "
                + text(row, ".verdict-pill") + " (tolerance " + scene.match().tolerance() + ")";
        if (!text(row, ".verdict-pill").startsWith("as expected: ")) {
            faults.add("the number does not match: " + words);
        }
    }

    private void readCertificate(Node row, RunEntry entry) {
        if (row.lookup("." + FAILS) != null) {
            String run = entry.labelProperty().get();
            faults.add("broken in \"" + run + "\": " + text(row, ".verdict-name") + " " + text(row, ".verdict-value"));
        }
    }

    private static String text(Node row, String part) {
        return ((Label) Objects.requireNonNull(row.lookup(part))).getText();
    }
}
