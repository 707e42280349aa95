package dlnlab.cli.guide;

/// A page of the user guide that another package adds, found by the service loader: a public constructor without
/// parameters.
public interface GuidePage {
    /// The name of its file.
    String file();

    /// Its Markdown.
    String text();
}
