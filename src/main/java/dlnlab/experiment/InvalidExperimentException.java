package dlnlab.experiment;

/// A value that no experiment can have. The message is one sentence for the person who typed it: what, which value,
/// what
/// is allowed.
public class InvalidExperimentException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /// @param field the id of the parameter at fault (see [Parameters]), or for a file the path of the field
    /// @param message one sentence
    public InvalidExperimentException(String field, String message) {
        super(message);
        this.field = field;
    }

    /// The id of the parameter at fault, such as `depth`; for errors in a file the path, such as
    /// `experiment.architecture.depth`. The form shows the message beside that parameter.
    public String field() {
        return field;
    }

    /// The message, which is never absent here.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
