package dlnlab.experiment;

/// What a parameter's value is; decides the control in the form. The Java type of the value stands in brackets.
public enum ParameterKind {
    /// a whole number (`Long`)
    INTEGER,
    /// a real number (`Double`)
    REAL,
    /// one of several words (`String`, the id of a [Choice])
    CHOICE,
    /// whole numbers separated by commas (`List<Integer>`)
    INTEGER_LIST,
    /// true or false (`Boolean`)
    BOOLEAN,
    /// any text (`String`)
    TEXT,
    /// rows of numbers, null for unobserved (`List<List<Double>>`)
    MATRIX
}
