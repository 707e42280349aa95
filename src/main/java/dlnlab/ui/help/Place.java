package dlnlab.ui.help;

/// Somewhere in the guide.
/// @param page file name of the page
/// @param anchor name of a part of it, or empty for its top
record Place(String page, String anchor) {}
