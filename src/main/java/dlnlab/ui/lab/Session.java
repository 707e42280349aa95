package dlnlab.ui.lab;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.RecordFile;
import dlnlab.scene.Scene;
import dlnlab.scene.Scenes;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What stands on the table, to be there again when the program is started the next time.
///
/// @param opening id of the scene, preset or file that the setup started from
/// @param title its title
/// @param line one sentence about it
/// @param opened its setup
/// @param scene its scene where that is not one of the course's, otherwise empty
/// @param setup the setup shown
/// @param pinned the runs that were kept, in order
/// @param runs how each run on the table stood there, members first; empty where nobody knows
/// @param look of the window
/// @param file path of the file that the setup is saved in, or empty
/// @param recent paths of the files used lately, newest first
public record Session(
        String opening,
        String title,
        String line,
        Setup opened,
        List<Scene> scene,
        Setup setup,
        List<Pinned> pinned,
        List<Stand> runs,
        Look look,
        String file,
        List<String> recent) {
    /// How sessions are written.
    static final RecordFile<Session> FILE = RecordFile.holdingExperiments(
                    "session", Session.class, List.of(Session::withPanels))
            .completing(Session::completed);

    /// A run that was kept. What was changed while it went is not: it is computed again from its start.
    /// @param member which member of the setup it is, from 0; -1 for one of an earlier setup
    /// @param start its start weights where they were typed, as in [Setup]
    public record Pinned(String label, Experiment experiment, int member, List<Double> start) {
        public Pinned {
            start = List.copyOf(start);
        }
    }

    /// How a run stood on the table.
    /// @param colour its place among the theme's colours
    /// @param waits the step at which it waited, or [Waiting#NOWHERE]
    /// @param visible whether its curves were drawn
    public record Stand(int colour, long waits, boolean visible) {
        public Stand {
            if (colour < 0) {
                throw new InvalidExperimentException(
                        "colour", "The colour of a run must be at least 0, but was " + colour + ".");
            }
        }
    }

    /// How the window looks.
    /// @param theme such as `dark`
    /// @param width in pixels
    /// @param height in pixels
    /// @param zoom 1 for the usual size
    /// @param panels which panels are unfolded
    public record Look(String theme, double width, double height, double zoom, Panels panels) {
        /// Before anybody chose: the sizes 0 mean the usual ones.
        public static final Look USUAL = new Look("light", 0, 0, 1, Panels.USUAL);
    }

    /// Which panels a window shows that it can also fold.
    /// @param runs the table of runs
    /// @param network the picture of the network
    /// @param theory the theory
    public record Panels(boolean runs, boolean network, boolean theory) {
        /// Before anybody chose.
        public static final Panels USUAL = new Panels(false, false, true);
    }

    /// Version 1 did not keep the panels: a start hid all but the theory, which needed a width of 1340. Its first files
    /// have no typed start weights either.
    private static ObjectNode withPanels(ObjectNode file) {
        JsonNode session = file.path("session");
        if (session.path("look") instanceof ObjectNode look) {
            double width = look.path("width").asDouble(0);
            look.putObject("panels")
                    .put("runs", false)
                    .put("network", false)
                    .put("theory", width == 0 || width >= 1340);
        }
        withStart(session.path("opened"));
        withStart(session.path("setup"));
        session.path("pinned").forEach(Session::withStart);
        return file;
    }

    /// The first files of version 2 do not say how the runs stood, and hold scenes as they were then.
    private static ObjectNode completed(ObjectNode file) {
        if (file.path("session") instanceof ObjectNode session) {
            if (!session.has("runs")) {
                session.putArray("runs");
            }
            session.path("scene").forEach(Scenes::bringUpToDate);
        }
        return file;
    }

    private static void withStart(JsonNode setup) {
        if (setup instanceof ObjectNode known && !known.has("start")) {
            known.putArray("start");
        }
    }

    public Session {
        scene = List.copyOf(scene);
        pinned = List.copyOf(pinned);
        runs = List.copyOf(runs);
        recent = List.copyOf(recent);
    }

    /// What stands on a lab's table now.
    static Session of(LabViewModel lab, Look look, String file, List<String> recent) {
        Opening from = lab.openingProperty().get();
        boolean known = from.scene() == null || Opening.all().contains(from);
        return new Session(
                from.id(),
                from.title(),
                from.line(),
                from.setup(),
                known ? List.of() : List.of(from.scene()),
                lab.setupProperty().get(),
                lab.runs().entries().stream()
                        .filter(entry -> entry.pinnedProperty().get())
                        .map(entry -> new Pinned(
                                entry.labelProperty().get(),
                                entry.run().experiment(),
                                lab.runs().members().indexOf(entry),
                                Setup.weightsOf(entry.run())))
                        .toList(),
                lab.runs().entries().stream()
                        .map(entry -> new Stand(
                                entry.colour(),
                                lab.waiting().of(entry.run()),
                                entry.visibleProperty().get()))
                        .toList(),
                look,
                file,
                recent);
    }

    /// What the setup started from: the scene or preset of this program where there still is one.
    Opening from() {
        return Opening.all().stream()
                .filter(known -> known.id().equals(opening))
                .findFirst()
                .orElseGet(() -> new Opening(opening, title, line, opened, scene.isEmpty() ? null : scene.getFirst()));
    }
}
