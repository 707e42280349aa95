package dlnlab.ui.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Parameters;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Opening;
import java.util.List;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;

/// The menu of comparisons follows the experiment without being made anew.
final class CompareMenuTest {
    @Test
    void anotherValueIsOtherWordsOfTheSameItems() {
        try (LabViewModel lab = new LabViewModel("linear-balance")) {
            CompareMenu menu = new CompareMenu(new SetupViewModel(lab));
            List<MenuItem> before = menu.items();
            String words = item(before, "compare-stepSize").getText();
            assertTrue(words.startsWith("Step size: "), words);
            lab.change(Parameters.get("stepSize"), "0.3");
            assertEquals(before, menu.items());
            assertNotEquals(words, item(before, "compare-stepSize").getText());
            assertTrue(item(before, "compare-stepSize").getText().contains("0.3"));
        }
    }

    @Test
    void anotherProblemHasOtherItems() {
        try (LabViewModel lab = new LabViewModel("linear-balance")) {
            CompareMenu menu = new CompareMenu(new SetupViewModel(lab));
            List<MenuItem> before = menu.items();
            lab.open(Opening.get("hyperbola"));
            assertNotEquals(before, menu.items());
        }
    }

    private static MenuItem item(List<MenuItem> items, String id) {
        return items.stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }
}
