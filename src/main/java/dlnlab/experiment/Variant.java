package dlnlab.experiment;

/// One of several records that may stand in the same place, such as the kinds of problem.
/// @param label for people
/// @param defaults the values a newly chosen one starts from
record Variant(String label, Record defaults) {

    /// The word in files and on the command line.
    String id() {
        return Words.of(defaults.getClass());
    }

    Choice choice() {
        return new Choice(id(), label);
    }
}
