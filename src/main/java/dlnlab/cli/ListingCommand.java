package dlnlab.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Lists things of one kind, as a table for people or as JSON for programs.
/// @param <T> what is listed
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
abstract class ListingCommand<T> implements Runnable {
    private final Iterable<T> all;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Option(names = "--json", description = "Prints a JSON array instead of a table.")
    private boolean json;

    /// @param all in the order of the list
    ListingCommand(Iterable<T> all) {
        this.all = all;
    }

    /// The names of the columns.
    abstract String[] head();

    /// The cells of one row, as many as there are columns.
    abstract String[] row(T one);

    /// Writes one into an empty object.
    abstract void describe(T one, ObjectNode node);

    @Override
    public final void run() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            ArrayNode array = JsonMapper.shared().createArrayNode();
            all.forEach(one -> describe(one, array.addObject()));
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(array));
        } else {
            Table table = new Table().row(head());
            all.forEach(one -> table.row(row(one)));
            table.print(out);
        }
    }
}
