package dlnlab.experiment;

/// A parameter and its new value as text, such as `depth=3` on the command line.
/// @param id parameter id
/// @param text the value
public record Assignment(String id, String text) {

    /// Reads `id=value`.
    /// @throws InvalidExperimentException when there is no `=`
    public static Assignment parse(String argument) {
        int equals = argument.indexOf('=');
        if (equals < 1) {
            throw new InvalidExperimentException(
                    argument, "A setting must look like id=value, for example depth=3, but was \"" + argument + "\".");
        }
        return new Assignment(
                argument.substring(0, equals).strip(),
                argument.substring(equals + 1).strip());
    }
}
