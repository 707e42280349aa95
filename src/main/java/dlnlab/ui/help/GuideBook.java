package dlnlab.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The pages of the guide: the first one and every page that can be reached from it by links.
final class GuideBook {
    /// Folder of the pages on the class path.
    static final String FOLDER = "/docs/guide/";

    private static final String FIRST = "guide.md";

    private final Map<String, HelpPage> pages = new LinkedHashMap<>();

    /// A book of texts.
    /// @param text the Markdown of a file name, or null where there is no such page
    /// @throws IllegalStateException if there is no first page
    GuideBook(Function<String, @Nullable String> text) {
        Deque<String> open = new ArrayDeque<>(List.of(FIRST));
        while (!open.isEmpty()) {
            String file = open.removeFirst();
            String markdown = pages.containsKey(file) ? null : text.apply(file);
            if (markdown != null) {
                HelpPage page = PageReader.read(file, markdown);
                pages.put(file, page);
                page.links().stream()
                        .map(link -> split(link).page())
                        .filter(name -> name.endsWith(".md"))
                        .forEach(open::add);
            }
        }
        if (pages.isEmpty()) {
            throw new IllegalStateException("The guide has no page " + FIRST + ".");
        }
    }

    /// The guide that comes with the program.
    static GuideBook load() {
        return new GuideBook(GuideBook::read);
    }

    private static @Nullable String read(String file) {
        try (InputStream in = GuideBook.class.getResourceAsStream(FOLDER + file)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All pages, the tour first, then in the order of the links.
    List<HelpPage> pages() {
        return List.copyOf(pages.values());
    }

    /// The first page.
    HelpPage first() {
        return page(FIRST);
    }

    /// A page.
    /// @throws IllegalArgumentException if there is none of this name
    HelpPage page(String file) {
        HelpPage page = pages.get(file);
        if (page == null) {
            throw new IllegalArgumentException(
                    "There is no help page \"" + file + "\"; the pages are " + String.join(", ", pages.keySet()) + ".");
        }
        return page;
    }

    /// Where a link leads, if it stays in the guide.
    /// @param from file name of the page that the link stands on
    /// @param destination as written, such as `parameters.md#network`
    Optional<Place> target(String from, String destination) {
        Place split = split(destination);
        Place place = split.page().isEmpty() ? new Place(from, split.anchor()) : split;
        return pages.containsKey(place.page()) ? Optional.of(place) : Optional.empty();
    }

    private static Place split(String destination) {
        int hash = destination.indexOf('#');
        return hash < 0
                ? new Place(destination, "")
                : new Place(destination.substring(0, hash), destination.substring(hash + 1));
    }

    /// The class-path name of a picture, or empty where the guide points outside of what the program brings along.
    /// The class path has what lies in the project's folder `resources` and,
    /// under the same names, what lies beside that folder.
    static Optional<String> resource(String destination) {
        String path = URI.create("resources" + FOLDER)
                .resolve(destination)
                .normalize()
                .toString()
                .replaceFirst("^resources/", "");
        return path.startsWith("..") || GuideBook.class.getResource("/" + path) == null
                ? Optional.empty()
                : Optional.of("/" + path);
    }
}
