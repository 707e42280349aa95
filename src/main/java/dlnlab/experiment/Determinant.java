package dlnlab.experiment;

/// The sign that the determinant of a drawn W(0) shall have (theory F5).
public enum Determinant {
    /// As it is drawn: half of the starts have either sign.
    ANY,
    /// Above 0.
    POSITIVE,
    /// Below 0.
    NEGATIVE
}
