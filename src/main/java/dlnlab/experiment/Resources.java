package dlnlab.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Text files that come with the program.
public final class Resources {
    private Resources() {}

    /// The ids listed in `index.json` of a folder, in its order.
    /// @param folder with a slash before and after
    public static List<String> index(String folder) {
        return Json.readTexts(text(folder + "index.json"));
    }

    /// A whole file.
    /// @param path from the root of the resources, with a leading slash
    public static String text(String path) {
        try (InputStream stream = Resources.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its file " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
