package dlnlab.exhibit;

/// The factors and exponents that the predictions of exhibits are made of, by name. A test replaces one, and the
/// certificates that rest on it must turn red.
@FunctionalInterface
interface Constants {
    /// As the theory states them.
    Constants TRUE = (name, value) -> value;

    /// The number to use.
    ///
    /// @param value what the theory says
    double of(String name, double value);
}
