package dlnlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.ExperimentJson;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Presets;
import dlnlab.experiment.Variation;
import dlnlab.scene.Scene;
import dlnlab.scene.Scenes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `run` takes a scene: its members one after the other, with what they share changed by the command line.
class SceneRunTest {
    private static final String[] SHORT = {"run", "tanh-breaks-it", "--steps", "30"};

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyMemberIsTheRunThatItsChangesMakeOfThePreset() {
        JsonNode members = run("--json").json().get("members");
        assertEquals(List.of("ReLU", "tanh"), labels(members));
        for (int k = 0; k < 2; k++) {
            String activation = List.of("relu", "tanh").get(k);
            JsonNode alone = Outcome.done(
                            "run", "linear-balance", "--set", "activation=" + activation, "--steps", "30", "--json")
                    .member();
            assertEquals(alone.get("final"), members.get(k).get("final"));
            assertEquals(30, members.get(k).get("steps").longValue());
        }
    }

    @Test
    void jsonShowsWhatTheMembersShare() {
        JsonNode root = run("--set", "depth=4", "--seed", "7", "--json").json();
        assertEquals("ReLU and tanh", root.at("/experiment/title").stringValue());
        assertEquals(30, root.at("/experiment/stop/maxSteps").longValue());
        for (JsonNode member : root.get("members")) {
            assertEquals(7, member.get("seed").longValue());
            assertEquals(4, member.at("/final/layerNorms").size());
        }
    }

    @Test
    void aMemberKeepsWhatItSetsItself() {
        Outcome plain = run("--json");
        Outcome set = run("--set", "activation=sigmoid", "--json");
        for (int k = 0; k < 2; k++) {
            String last = "/members/" + k + "/final";
            assertEquals(plain.json().at(last), set.json().at(last));
        }
        assertEquals("", plain.err());
        assertEquals(
                "Every member of tanh-breaks-it sets activation itself, so activation=sigmoid changes nothing.",
                set.err().strip());
    }

    @Test
    void theTablePrintsOneBlockPerMember() {
        List<String> lines = run().out().lines().toList();
        assertEquals("ReLU and tanh, with greatest number of steps 30", lines.getFirst());
        assertTrue(lines.indexOf("ReLU") > 0 && lines.indexOf("tanh") > lines.indexOf("ReLU"));
        assertEquals(
                2,
                lines.stream().filter(line -> line.startsWith("layerNormGaps ")).count());
        assertEquals(
                2,
                lines.stream().filter("Done: all 30 steps are taken."::equals).count());
    }

    @Test
    void everyMemberLeavesItsFilesInAFolderOfItsOwn() throws IOException {
        Path results = folder.resolve("a/b");
        JsonNode members = run("--json", "--out", results.toString()).json().get("members");
        assertEquals(List.of("ReLU", "tanh"), names(results));
        for (int k = 0; k < 2; k++) {
            Path own = results.resolve(names(results).get(k));
            assertEquals(List.of("experiment.json", "summary.json", "trace.csv", "weights.json"), names(own));
            JsonNode summary = JsonMapper.shared().readTree(Files.readString(own.resolve("summary.json")));
            assertEquals(members.get(k), summary.get("members").get(0));
            JsonNode again = Outcome.done("run", own.resolve("experiment.json").toString(), "--json")
                    .member();
            assertEquals(members.get(k).get("final"), again.get("final"));
        }
        String tanh = Files.readString(results.resolve("tanh/experiment.json"));
        assertEquals("tanh", Parameters.get("activation").text(ExperimentJson.read(tanh, "tanh/experiment.json")));
    }

    @Test
    void aSceneOfASingleRunKeepsItsFilesInTheFolderItself() throws IOException {
        Outcome outcome = Outcome.done("run", "unbalanced-start", "--steps", "3", "--out", folder.toString(), "--json");
        assertEquals(List.of("experiment.json", "summary.json", "trace.csv", "weights.json"), names(folder));
        assertEquals("Ten, one and a tenth", outcome.member().get("label").stringValue());
    }

    @Test
    void aMistakeInOneMemberStopsAllBeforeAnythingIsWritten() throws IOException {
        Path weights = folder.resolve("two-layers.json");
        Files.writeString(weights, "[[[1, 0], [0, 1]], [[1, 0], [0, 1]]]");
        Outcome outcome = Outcome.of(
                "run",
                "depth-fills-a-matrix",
                "--set",
                "rows=2",
                "--set",
                "columns=2",
                "--set",
                "rank=1",
                "--set",
                "width=2",
                "--weights-in",
                weights.toString(),
                "--out",
                folder.resolve("results").toString());
        assertEquals(2, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains("has 2"), outcome.err());
        assertEquals("", outcome.out());
        assertEquals(List.of("two-layers.json"), names(folder));
    }

    @Test
    void scenesAreListedInTheOrderOfTheCourse() {
        JsonNode array = Outcome.done("scenes", "--json").json();
        List<String> lines = Outcome.done("scenes").out().lines().skip(1).toList();
        assertEquals(Scenes.all().size(), array.size());
        assertEquals(Scenes.all().size(), lines.size());
        for (int k = 0; k < array.size(); k++) {
            Scenes.Named named = Scenes.all().get(k);
            Scene scene = named.scene();
            assertEquals(named.id(), array.get(k).get("id").stringValue());
            assertEquals(scene.session(), array.get(k).get("session").intValue());
            assertEquals(
                    scene.members().stream().map(Variation::label).toList(),
                    StreamSupport.stream(array.get(k).get("members").spliterator(), false)
                            .map(JsonNode::stringValue)
                            .toList());
            assertTrue(lines.get(k).startsWith(named.id() + " ") && lines.get(k).endsWith(scene.question()));
        }
    }

    @Test
    void noSceneHidesAPreset() {
        Presets.all().forEach(preset -> Scenes.all().forEach(named -> assertNotEquals(preset.id(), named.id())));
    }

    private static Outcome run(String... more) {
        return Outcome.done(Stream.concat(Stream.of(SHORT), Stream.of(more)).toArray(String[]::new));
    }

    private static List<String> labels(JsonNode members) {
        return StreamSupport.stream(members.spliterator(), false)
                .map(member -> member.get("label").stringValue())
                .toList();
    }

    private static List<String> names(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
