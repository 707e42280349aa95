package dlnlab.experiment;

/// One value of a parameter of kind [ParameterKind#CHOICE].
/// @param id the word in files and on the command line, such as `leaky-relu`
/// @param label for people, such as "leaky ReLU"
public record Choice(String id, String label) {}
