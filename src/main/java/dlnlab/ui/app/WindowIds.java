package dlnlab.ui.app;

/// The ids of the window's own controls, for tests and for style sheets.
public final class WindowIds {
    /// The chooser of presets.
    public static final String PRESET_ID = "preset-chooser";
    /// To the preset before.
    public static final String PREVIOUS_ID = "preset-previous";
    /// To the next preset.
    public static final String NEXT_ID = "preset-next";
    /// Counts changes and takes them back.
    public static final String CHANGES_ID = "changes";
    /// Shows or folds the theory panel.
    public static final String THEORY_ID = "theory-toggle";
    /// New, open, save.
    public static final String FILE_ID = "file-menu";
    /// Opens the guide.
    public static final String GUIDE_ID = "help-guide";
    /// Shows the list of keys.
    public static final String KEYS_ID = "help-keys";
    /// Shows or hides the picture of the network.
    public static final String NETWORK_ID = "network-toggle";
    /// The menu of comparisons.
    public static final String COMPARE_ID = "compare";
    /// Keeps the present run.
    public static final String PIN_ID = "compare-pin";
    /// Shows or hides the table of runs.
    public static final String RUNS_ID = "runs-toggle";
    /// Light, dark or projector.
    public static final String THEME_ID = "theme-toggle";

    /// Shows the stage alone.
    public static final String PRESENT_ID = "present";

    /// Covers everything while the hall should look at the lecturer.
    public static final String BLANK_ID = "blank";
    /// What helps: guide and keys.
    public static final String HELP_ID = "help-menu";

    private WindowIds() {}
}
