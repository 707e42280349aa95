package dlnlab.ui.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.measure.Quantities;
import dlnlab.measure.Quantity;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.Scenes;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/// Scene or experiment choose the charts until a person does.
class TilesViewModelTest {
    private final ObjectProperty<Opening> opening = new SimpleObjectProperty<>(Opening.get("linear-balance"));
    private final ObjectProperty<Setup> setup =
            new SimpleObjectProperty<>(opening.get().setup());
    private final TilesViewModel tiles = new TilesViewModel(opening, setup);

    @Test
    void anExperimentShowsTheStandardCharts() {
        assertEquals(List.of("loss", "gaps", "spectrum", "neurons"), ids());
    }

    @Test
    void aSceneShowsItsOwnChartsAndEndsAPersonsChoice() {
        tiles.remove("loss");
        open("hyperbola-corners");
        assertEquals(
                Scenes.get("hyperbola-corners").scene().charts(),
                tiles.shownProperty().get().charts());
        open("linear-balance");
        assertEquals(List.of("loss", "gaps", "spectrum", "neurons"), ids());
    }

    @Test
    void anotherQuantityTakesTheSamePlace() {
        tiles.replace("gaps", quantity("effectiveRank"));
        assertEquals(List.of("loss", "q-effective-rank", "spectrum", "neurons"), ids());
        // a change of the setup leaves a person's choice alone
        setup.set(Setup.single(setup.get().experiment().withSeed(7)));
        assertEquals(List.of("loss", "q-effective-rank", "spectrum", "neurons"), ids());
        tiles.reset();
        assertEquals(List.of("loss", "gaps", "spectrum", "neurons"), ids());
    }

    @Test
    void noQuantityIsShownTwice() {
        tiles.add(quantity("loss"));
        tiles.replace("gaps", quantity("singularValues"));
        assertEquals(List.of("loss", "gaps", "spectrum", "neurons"), ids());
    }

    @Test
    void thereAreOneToSixCharts() {
        List.of("effectiveRank", "nuclearNorm", "layerNorms", "matrixGaps").forEach(id -> tiles.add(quantity(id)));
        assertEquals(TilesViewModel.MOST, ids().size());
        assertFalse(tiles.isShown(quantity("matrixGaps")));
        tiles.ensure(quantity("matrixGaps"));
        assertEquals(TilesViewModel.MOST, ids().size());
        assertTrue(tiles.isShown(quantity("matrixGaps")));
        for (String id : ids()) {
            tiles.remove(id);
        }
        assertEquals(1, ids().size());
    }

    @Test
    void chartsAreRearranged() {
        tiles.move("loss", 2);
        assertEquals(List.of("gaps", "spectrum", "loss", "neurons"), ids());
        tiles.moveBy("neurons", -1);
        assertEquals(List.of("gaps", "spectrum", "neurons", "loss"), ids());
        tiles.moveBy("gaps", -1);
        tiles.moveBy("loss", 1);
        assertEquals(List.of("gaps", "spectrum", "neurons", "loss"), ids());
    }

    @Test
    void aMaximisedChartStandsAlone() {
        tiles.toggleMaximised("gaps");
        assertEquals(List.of("gaps"), shown());
        tiles.toggleMaximised("gaps");
        assertEquals(ids(), shown());
        tiles.toggleMaximised("gaps");
        tiles.remove("gaps");
        assertEquals(List.of("loss", "spectrum", "neurons"), shown());
    }

    @Test
    void everyQuantityOfTheRegistryHasAChart() {
        List<ChartSpec> charts =
                QuantityCharts.shown().stream().map(QuantityCharts::of).toList();
        assertEquals(
                charts.size(), charts.stream().map(ChartSpec::id).distinct().count());
        List<String> ids =
                charts.stream().flatMap(chart -> chart.quantities().stream()).toList();
        Quantities.all().stream()
                .map(Quantity::id)
                .filter(id -> !id.equals("lossRange"))
                .forEach(id -> assertTrue(ids.contains(id), id));
    }

    private void open(String id) {
        setup.set(Opening.get(id).setup());
        opening.set(Opening.get(id));
    }

    private static Quantity quantity(String id) {
        return Quantities.find(id).orElseThrow();
    }

    private List<String> ids() {
        return tiles.shownProperty().get().charts().stream().map(ChartSpec::id).toList();
    }

    private List<String> shown() {
        return tiles.shownProperty().get().shown().stream().map(ChartSpec::id).toList();
    }
}
