package dlnlab.experiment;

/// A parameter in which two experiments differ.
/// @param before its value as text in the first; empty where it does not apply
/// @param after its value as text in the second; empty where it does not apply
public record Difference(Parameter<?> parameter, String before, String after) {
    /// Whether both experiments have the parameter. One that only one of them has follows from another difference.
    public boolean isShared() {
        return !before.isEmpty() && !after.isEmpty();
    }
}
