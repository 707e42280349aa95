package dlnlab.ui.lesson;

/// One line of the theory panel: a number that the theory speaks about, and what it says.
///
/// @param quantity id of the quantity whose chart shows it
/// @param name what is measured
/// @param value the number now, as text
/// @param judgement what the theory says about it
/// @param text the judgement in a few words
/// @param help one sentence that explains the line
public record Verdict(String quantity, String name, String value, Judgement judgement, String text, String help) {
    /// There is nothing to say.
    public static final Verdict NONE = new Verdict("", "", "", Judgement.PLAIN, "", "");

    /// The same with more said behind the judgement.
    Verdict adding(String words) {
        return new Verdict(quantity, name, value, judgement, text + words, help);
    }

    /// Kinds of judgement.
    public enum Judgement {
        /// Measured and predicted agree to rounding.
        HOLDS,
        /// They do not.
        FAILS,
        /// No theorem speaks about this here.
        NOT_CLAIMED,
        /// A number without a claim.
        PLAIN
    }
}
