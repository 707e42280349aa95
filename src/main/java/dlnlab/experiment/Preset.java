package dlnlab.experiment;

/// An experiment that comes with the program.
/// @param id stable name, such as `linear-balance`
public record Preset(String id, Experiment experiment) {}
