package dlnlab.ui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks a person for a file.
public interface FileDialogs {
    /// A file to open; empty when the person thinks better of it.
    /// @param endings of the files that can be opened, with their dots
    Optional<Path> toOpen(List<String> endings);

    /// A place to save to, which the person has agreed to replace if there is a file already.
    /// @param name suggested, without an ending
    Optional<Path> toSave(String name);

    /// A place for a file of one kind, which the person has agreed to replace if there is a file already.
    /// @param name suggested, without an ending
    /// @param ending of the file, with its dot
    Optional<Path> toSave(String name, String ending);
}
