package dlnlab.experiment;

/// The variants of problem, initialisation and schedule with the values a newly chosen one starts from.
final class Variants {
    /// Width of hidden layers that nobody has chosen.
    static final int DEFAULT_WIDTH = 10;

    private Variants() {}
}
