package dlnlab.cli;

import dlnlab.figure.QuantityCharts;
import dlnlab.measure.Quantity;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

/// Lists what is measured.
@Command(name = "quantities", description = "Lists what is measured along a run; plot takes their ids.")
final class QuantitiesCommand extends ListingCommand<Quantity> {
    QuantitiesCommand() {
        super(QuantityCharts.shown());
    }

    @Override
    String[] head() {
        return new String[] {"ID", "UNIT", "NAME", "SYMBOL"};
    }

    @Override
    String[] row(Quantity quantity) {
        return new String[] {quantity.id(), quantity.unit(), quantity.name(), quantity.symbol()};
    }

    @Override
    void describe(Quantity quantity, ObjectNode node) {
        node.put("id", quantity.id())
                .put("name", quantity.name())
                .put("symbol", quantity.symbol())
                .put("unit", quantity.unit());
    }
}
