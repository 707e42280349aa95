package dlnlab.experiment.csv;

/// What a column of own data is for.
public enum ColumnRole {
    /// Goes into the network.
    INPUT("input"),
    /// Is to be predicted, as a number.
    TARGET("target"),
    /// Names a class: one target per class, 1 in the rows of that class and 0 in the others.
    CLASSES("classes"),
    /// Is left out.
    UNUSED("left out");

    private final String label;

    ColumnRole(String label) {
        this.label = label;
    }

    /// A word for people.
    public String label() {
        return label;
    }
}
