package dlnlab.cli;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Nearest;
import dlnlab.experiment.Parameter;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Preset;
import dlnlab.experiment.Presets;
import dlnlab.experiment.Variation;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.Scenes;
import java.util.List;
import java.util.stream.Stream;

/// What `run` is asked to run: an experiment, and the variations of it that a scene or a study compares.
/// @param shared what the members share
/// @param variations one per member; [Variation#NONE] alone for a single run
/// @param charts what the scene shows; empty for anything but a scene
record RunPlan(Experiment shared, List<Variation> variations, List<ChartSpec> charts) {

    /// One run of a plan.
    /// @param label what it is called among the others; a single run has its experiment's title
    record Member(String label, Experiment experiment) {}

    /// The scene or preset of this id, or else what the file of this name holds.
    /// @throws InvalidExperimentException when there is none; the sentence names the nearest ids
    static RunPlan named(String name) {
        return named(name, "scene, preset or file", List.of(), "; the commands scenes and presets list what there is.");
    }

    /// The same where other names could have been meant too.
    /// @param kinds what there could have been
    /// @param others names that are known to the caller
    /// @param where how the sentence ends when nothing is near
    static RunPlan named(String name, String kinds, List<String> others, String where) {
        if (sceneIds().contains(name)) {
            return PlanFile.scene(Scenes.get(name).scene());
        }
        if (presetIds().contains(name)) {
            return single(Presets.get(name).experiment());
        }
        if (PlanFile.isMeant(name)) {
            return PlanFile.read(name);
        }
        List<String> known =
                Stream.of(others, sceneIds(), presetIds()).flatMap(List::stream).toList();
        throw new InvalidExperimentException(
                "experiment", "There is no " + kinds + " \"" + name + "\"" + Nearest.question(name, known, where));
    }

    /// The plan with other values of what the members share.
    /// @throws InvalidExperimentException as in [Parameters#apply]
    RunPlan with(List<Assignment> assignments) {
        return new RunPlan(Parameters.apply(shared, assignments), variations, charts);
    }

    /// All runs.
    /// @throws InvalidExperimentException when one of them cannot have its values
    List<Member> members() {
        return variations.stream()
                .map(variation -> new Member(isSingle() ? shared.title() : variation.label(), variation.of(shared)))
                .toList();
    }

    /// Whether nothing is compared.
    boolean isSingle() {
        return variations.equals(List.of(Variation.NONE));
    }

    /// Whether every member sets the parameter itself, so that a shared value of it has no effect.
    boolean isSetByEveryMember(String id) {
        Parameter<?> parameter = Parameters.get(id);
        return variations.stream().allMatch(variation -> variation.sets(parameter));
    }

    /// One run, with the charts of no scene.
    static RunPlan single(Experiment experiment) {
        return new RunPlan(experiment, List.of(Variation.NONE), List.of());
    }

    private static List<String> sceneIds() {
        return Scenes.all().stream().map(Scenes.Named::id).toList();
    }

    private static List<String> presetIds() {
        return Presets.all().stream().map(Preset::id).toList();
    }
}
