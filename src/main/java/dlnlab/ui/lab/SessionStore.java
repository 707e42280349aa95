package dlnlab.ui.lab;

import dlnlab.ensemble.EnsembleStore;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.export.AtomicFile;
import dlnlab.export.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the session outlives the program: `session.json` in the user's folder for settings, or in the folder that the
/// system property `dlnlab.home` names.
public final class SessionStore {
    private static final String NAME = "session.json";
    private static final String DAMAGED = "session-damaged.json";

    private final Path folder;

    /// A store in a given folder, which is made when something is saved.
    public SessionStore(Path folder) {
        this.folder = folder;
    }

    /// The store of this user.
    public static SessionStore ofThisUser() {
        String home = System.getProperty("dlnlab.home", "");
        return new SessionStore(
                home.isBlank()
                        ? folder(System.getProperty("os.name"), System.getProperty("user.home"), System.getenv())
                        : Path.of(home));
    }

    /// The folder where programs keep settings on a system.
    static Path folder(String osName, String userHome, Map<String, String> environment) {
        String os = osName.toLowerCase(Locale.ROOT);
        Path home = Path.of(userHome);
        if (os.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("DLN Lab");
        }
        boolean windows = os.startsWith("win");
        String named = environment.getOrDefault(windows ? "APPDATA" : "XDG_CONFIG_HOME", "");
        Path usual = windows ? home.resolve("AppData").resolve("Roaming") : home.resolve(".config");
        // the rules of XDG: a path that is not absolute counts as none
        Path base = named.isBlank() || !Path.of(named).isAbsolute() ? usual : Path.of(named);
        return base.resolve(windows ? "DLN Lab" : "dlnlab");
    }

    /// Where the ensembles that a window computes are kept, beside the session.
    public EnsembleStore ensembles() {
        return new EnsembleStore(folder.resolve("ensembles"));
    }

    /// What was found.
    /// @param session the last session, or null where the program starts as new
    /// @param told one sentence where there was one that cannot be used, otherwise empty
    public record Loaded(@Nullable Session session, String told) {}

    /// The last session. A file that cannot be read is put aside, so that nothing in it is lost.
    public Loaded load() {
        Path file = folder.resolve(NAME);
        try {
            Session session = Session.FILE.read(Files.readString(file), NAME);
            // members that this program refuses would end it at every start
            session.opened().members();
            session.setup().members();
            return new Loaded(session, "");
        } catch (NoSuchFileException none) {
            return new Loaded(null, "");
        } catch (IOException e) {
            return new Loaded(null, putAside(file, FileTrouble.reason(e)));
        } catch (InvalidExperimentException e) {
            return new Loaded(null, putAside(file, e.sentence()));
        }
    }

    private String putAside(Path file, String reason) {
        String why = reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
        String told = "The last session could not be opened, so this is a new one (" + why + "); ";
        try {
            Path aside = folder.resolve(DAMAGED);
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return told + "the old one is kept in " + aside + ".";
        } catch (IOException e) {
            return told + "the old one stays where it is until something changes.";
        }
    }

    /// Keeps a session; the one before is replaced when the new one is complete.
    /// @throws IOException when that is not possible
    public void save(Session session) throws IOException {
        Files.createDirectories(folder);
        AtomicFile.write(folder.resolve(NAME), Session.FILE.write(session));
    }
}
