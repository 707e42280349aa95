package dlnlab.ui.app;

import dlnlab.cli.guide.GuidePage;
import dlnlab.cli.guide.Markdown;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// `keys.md`: the table of keys.
public final class KeysPage implements GuidePage {
    @Override
    public String file() {
        return "keys.md";
    }

    @Override
    public String text() {
        return new Markdown("Keys", "the table of keys")
                .paragraph("The key `?` shows this list in the window. Keys without Ctrl do nothing while a text field "
                        + "is being typed into; on a Mac, Ctrl is the command key.")
                .table(
                        List.of("Key", "What it does"),
                        Arrays.stream(Keys.Action.values()).map(KeysPage::row).toList())
                .page();
    }

    private static List<String> row(Keys.Action action) {
        return List.of(action.keys().stream().map(Markdown::code).collect(Collectors.joining(" or ")), action.words());
    }
}
