package dlnlab.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The window's style sheet. JavaFX passes over what it cannot read, and all rules after it.
final class StyleSheetTest {
    @Test
    void everyRuleIsClosedBeforeTheNextOneOpens() throws IOException {
        List<String> lines = styles().lines().toList();
        int open = 0;
        for (int k = 0; k < lines.size(); k++) {
            for (char c : lines.get(k).toCharArray()) {
                open += c == '{' ? 1 : c == '}' ? -1 : 0;
                assertEquals(open == 0 ? 0 : 1, open, "line " + (k + 1) + ": " + lines.get(k));
            }
        }
        assertEquals(0, open);
    }

    private static String styles() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(StyleSheetTest.class.getResourceAsStream("/dlnlab/ui/theme.css"), "theme.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
