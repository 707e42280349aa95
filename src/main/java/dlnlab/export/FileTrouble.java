package dlnlab.export;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// Says in a few words why a file could not be read or written.
public final class FileTrouble {
    private FileTrouble() {}

    /// A few words without a full stop, to stand after a colon.
    public static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "there is no " + missing.getFile();
            case AccessDeniedException denied -> "access to " + denied.getFile() + " is denied";
            case CharacterCodingException _ -> "it is not text in UTF-8";
            case FileSystemException failed ->
                failed.getFile() + (failed.getReason() == null ? " fails" : ": " + failed.getReason());
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }

    /// What the system says, after a colon, where it says more than that a file could not be made: `: File name too
    /// long`, or nothing.
    static String said(IOException e) {
        String reason = e instanceof FileSystemException failed ? failed.getReason() : e.getMessage();
        return reason == null ? "" : ": " + reason;
    }
}
