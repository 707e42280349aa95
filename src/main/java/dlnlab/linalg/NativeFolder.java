package dlnlab.linalg;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;

/// Where the native libraries lie: in `lib/native` beside the program's jar, or beside its folder of classes.
final class NativeFolder {

    private NativeFolder() {}

    /// The folder that the system property `dlnlab.native` names, else the one that belongs to this program.
    static Path find() {
        String named = System.getProperty("dlnlab.native");
        return named != null ? Path.of(named) : besideTheProgram();
    }

    private static Path besideTheProgram() {
        CodeSource source = NativeFolder.class.getProtectionDomain().getCodeSource();
        Path below = Path.of("lib", "native");
        if (source == null || source.getLocation() == null) {
            return below;
        }
        try {
            URI location = source.getLocation().toURI();
            return Path.of(location).resolveSibling(below);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return below;
        }
    }
}
