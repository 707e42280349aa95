package dlnlab.cli;

import dlnlab.ensemble.EnsembleSpec;
import dlnlab.ensemble.Ensembles;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

/// Lists the ensembles that come with the program.
@Command(
        name = "ensembles",
        description = "Lists the ensembles that ship with the program; ensemble computes them, by their ids.")
final class EnsemblesCommand extends ListingCommand<EnsemblesCommand.Named> {
    /// One of them.
    record Named(String id, EnsembleSpec spec) {}

    EnsemblesCommand() {
        super(() -> Ensembles.ids().stream()
                .map(id -> new Named(id, Ensembles.find(id).orElseThrow()))
                .iterator());
    }

    @Override
    String[] head() {
        return new String[] {"ID", "TITLE", "SUMMARY"};
    }

    @Override
    String[] row(Named one) {
        return new String[] {
            one.id(), one.spec().experiment().title(), one.spec().experiment().summary()
        };
    }

    @Override
    void describe(Named one, ObjectNode node) {
        node.put("id", one.id())
                .put("title", one.spec().experiment().title())
                .put("summary", one.spec().experiment().summary())
                .put("starts", one.spec().starts());
    }
}
