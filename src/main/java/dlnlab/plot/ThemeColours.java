package dlnlab.plot;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The colours that the window's style sheet names, so that a figure and the window never differ.
final class ThemeColours {
    private static final String STYLES = "/dlnlab/ui/theme.css";
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern COLOUR = Pattern.compile("(-[a-z0-9-]+)\\s*:\\s*(#[0-9a-fA-F]{6})\\s*;");

    private final Map<String, Color> byName = new HashMap<>();

    /// Reads the colours of one look over those that hold for all.
    ///
    /// @param look a style class of the root: light, dark or projector
    ThemeColours(String look) {
        String styles = styles();
        collect(styles, ".root");
        collect(styles, ".root." + look);
    }

    /// The colour of a name.
    /// @throws IllegalStateException if the style sheet has none
    Color get(String name) {
        Color colour = byName.get(name);
        if (colour == null) {
            throw new IllegalStateException("the style sheet gives " + name + " no colour");
        }
        return colour;
    }

    /// The colour of a name, or another where the window's base theme gives it.
    Color get(String name, int otherwise) {
        return byName.getOrDefault(name, new Color(otherwise));
    }

    private void collect(String styles, String selector) {
        Matcher rule = RULE.matcher(styles);
        while (rule.find()) {
            List<String> selectors =
                    Arrays.stream(rule.group(1).split(",")).map(String::strip).toList();
            if (selectors.contains(selector)) {
                Matcher colour = COLOUR.matcher(rule.group(2));
                while (colour.find()) {
                    byName.put(colour.group(1), Color.decode(colour.group(2)));
                }
            }
        }
    }

    private static String styles() {
        try (InputStream in = Objects.requireNonNull(ThemeColours.class.getResourceAsStream(STYLES), STYLES)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?s)/\\*.*?\\*/", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
