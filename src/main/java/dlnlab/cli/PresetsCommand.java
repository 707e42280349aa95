package dlnlab.cli;

import dlnlab.experiment.Preset;
import dlnlab.experiment.Presets;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

/// Lists what can be run.
@Command(name = "presets", description = "Lists the experiments that ship with the program; run takes their ids.")
final class PresetsCommand extends ListingCommand<Preset> {
    PresetsCommand() {
        super(Presets.all());
    }

    @Override
    String[] head() {
        return new String[] {"ID", "TITLE", "SUMMARY"};
    }

    @Override
    String[] row(Preset preset) {
        return new String[] {
            preset.id(), preset.experiment().title(), preset.experiment().summary()
        };
    }

    @Override
    void describe(Preset preset, ObjectNode node) {
        node.put("id", preset.id())
                .put("title", preset.experiment().title())
                .put("summary", preset.experiment().summary());
    }
}
