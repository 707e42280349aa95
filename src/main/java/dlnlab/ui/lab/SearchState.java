package dlnlab.ui.lab;

/// What a search for the best value of a knob shows.
/// @param parameter id of the knob, empty where nothing is or was searched
/// @param running whether it can be cancelled
/// @param fraction of the runs that have ended, from 0 to 1; negative before they start
/// @param words how far it is, or in the end what was searched and found
public record SearchState(String parameter, boolean running, double fraction, String words) {
    /// No search.
    public static final SearchState NONE = new SearchState("", false, 0, "");

    /// What stands there when a search is over.
    static SearchState over(String parameter, String words) {
        return new SearchState(parameter, false, 1, words);
    }
}
