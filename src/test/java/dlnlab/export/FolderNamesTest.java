package dlnlab.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Variation;
import dlnlab.scene.Scenes;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Any label becomes a folder name that Linux, macOS and Windows take, and no two share one.
class FolderNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    N = 2                   | N=2
                    η = 0.01                | eta=0.01
                    c = −1                  | c=-1
                    leaky ReLU              | leaky-ReLU
                    a/b\\c:d*e?f"g<h>i      | a-b-c-d-e-f-g-below-h-above-i
                    ../../up                | up
                    .hidden.                | hidden
                    con                     | con-run
                    Nul.txt                 | Nul.txt-run
                    日本                      | member
                    ``                      | member
                    """)
    void aLabelKeepsWhatEveryFileSystemTakes(String label, String expected) {
        assertEquals(List.of(expected), FolderNames.of(List.of(label)));
    }

    @Test
    void namesDifferEvenWhereCaseDoesNotCount() {
        assertEquals(
                List.of("relu", "ReLU-2", "relu-2-2", "relu-3"),
                FolderNames.of(List.of("relu", "ReLU", "relu-2", "relu")));
    }

    @Test
    void aLongLabelIsCutAndStaysDifferent() {
        List<String> names = FolderNames.of(List.of("x".repeat(300), "x".repeat(301)));
        assertTrue(names.stream().allMatch(name -> name.length() < 100));
        assertEquals(2, names.stream().distinct().count());
    }

    @Test
    void everyMemberOfTheCourseHasANameThatSaysWhatItIs() {
        for (Scenes.Named named : Scenes.all()) {
            List<String> labels =
                    named.scene().members().stream().map(Variation::label).toList();
            List<String> names = FolderNames.of(labels);
            IntStream.range(0, labels.size())
                    .forEach(k -> assertEquals(letters(labels.get(k)), letters(names.get(k)), named.id()));
        }
    }

    // a folder's name spells Greek letters and signs
    private static String letters(String text) {
        return text.replace("λ", "lambda")
                .replace("η", "eta")
                .replace("δ", "delta")
                .replace("α", "alpha")
                .replace("σ", "sigma")
                .replace("ε", "epsilon")
                .replace("∞", "infinity")
                .replace(">", "above")
                .replace("<", "below")
                .replaceAll("[^A-Za-z0-9.]", "");
    }
}
