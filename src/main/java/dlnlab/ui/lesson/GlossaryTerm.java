package dlnlab.ui.lesson;

/// A line of the glossary.
///
/// @param tex how the symbol is written
/// @param words what it means
/// @param quantity the curve it belongs to, or empty
/// @param value what it is at the moment shown, or empty
public record GlossaryTerm(String tex, String words, String quantity, String value) {}
