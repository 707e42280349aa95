package dlnlab.experiment;

/// The headings under which parameters stand, in the order of the form.
public enum ParameterGroup {
    PROBLEM("Problem"),
    NETWORK("Network"),
    INITIALISATION("Start"),
    DESCENT("Descent"),
    STOP("Stop when"),
    SEEDS("Seeds");

    private final String label;

    ParameterGroup(String label) {
        this.label = label;
    }

    /// The heading.
    public String label() {
        return label;
    }
}
