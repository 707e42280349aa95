package dlnlab.ui.help;

/// A place in the guide that can be found and jumped to.
/// @param page file name of its page, such as `parameters.md`
/// @param anchor its name within the page
/// @param kind what it is
/// @param level 1 to 6 for headings, 0 otherwise
/// @param label heading or first cell; empty for plain text
/// @param text all its words, those of a row with dots between the cells
/// @param section the heading above, or its own; empty before the first heading
record HelpEntry(String page, String anchor, Kind kind, int level, String label, String text, String section) {
    /// The words beside the label.
    String rest() {
        return text.startsWith(label) ? text.substring(label.length()).replaceFirst("^ · ", "") : text;
    }

    /// Kinds of places, the ones that a search lists first first.
    enum Kind {
        HEADING,
        ROW,
        TEXT
    }
}
