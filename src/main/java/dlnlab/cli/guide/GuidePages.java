package dlnlab.cli.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;

/// The pages of the user guide that come from tables of the program: parameters, quantities, scenes, certificates,
/// and what other packages add by [GuidePage].
public final class GuidePages {
    private GuidePages() {}

    /// Text by file name.
    public static Map<String, String> all() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("parameters.md", ParameterPage.text());
        pages.put("quantities.md", QuantityPage.text());
        pages.put("scenes.md", ScenePage.text());
        pages.put("certificates.md", CertificatePage.text());
        ServiceLoader.load(GuidePage.class).forEach(page -> pages.put(page.file(), page.text()));
        return pages;
    }

    /// Writes all pages into a folder, which is made when missing; other files there stay.
    public static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> page : all().entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
    }
}
