package dlnlab.ui.network;

/// The pictures a network has.
public enum NetworkView {
    /// Neurons as circles, weights as lines between them.
    DIAGRAM("Diagram"),
    /// Heat maps of W_1, ..., W_N and of the end-to-end matrix W.
    WEIGHTS("Weights"),
    /// Heat maps of the balancedness matrices Delta_h (theory C3).
    BALANCE("Balance");

    private final String label;

    NetworkView(String label) {
        this.label = label;
    }

    /// The word on the switch.
    public String label() {
        return label;
    }
}
