package dlnlab.experiment;

/// The checks of the record constructors, each failing with one sentence.
final class Check {
    private Check() {}

    /// @param id parameter id for [InvalidExperimentException#field()]
    /// @param what the subject of the sentence, such as "the depth N"
    static void whole(String id, String what, long value, Range range) {
        require(
                range.contains((double) value),
                id,
                what + " must be a whole number " + range.describe() + ", but was " + value + ".");
    }

    static void real(String id, String what, double value, Range range) {
        require(
                range.contains(value),
                id,
                what + " must be a number " + range.describe() + ", but was " + Numbers.format(value) + ".");
    }

    static void require(boolean holds, String id, String sentence) {
        if (!holds) {
            throw new InvalidExperimentException(id, sentence);
        }
    }
}
