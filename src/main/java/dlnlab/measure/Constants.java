package dlnlab.measure;

/// The factors and exponents that the certificates' predictions are made of, by name.
///
/// The program uses them as the theory states them. A test replaces one, and the certificates that rest on it must turn
/// red: a prediction that no wrong number spoils would prove nothing.
@FunctionalInterface
interface Constants {
    /// As the theory states them.
    Constants TRUE = (name, value) -> value;

    /// The number to use.
    /// @param name such as "C6 rate"
    /// @param value what the theory says
    double of(String name, double value);
}
