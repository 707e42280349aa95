package dlnlab.ui.charts;

/// The colours of a crowd of dots, from a single one to very many.
/// @param single 0xrrggbb of a dot alone
/// @param crowd 0xrrggbb where very many lie
/// @param opacity of a dot alone, from 0 to 1
record RainColours(int single, int crowd, double opacity) {
    /// One per amount, as [DotField#paint] takes them.
    int[] table() {
        return DotField.colours(single, crowd, opacity);
    }
}
