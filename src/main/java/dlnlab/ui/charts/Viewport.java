package dlnlab.ui.charts;

/// The part of a chart that is shown, as gestures and keys change it.
interface Viewport {
    /// Zooms about a point of the plot.
    ///
    /// @param across the point's distance from the left edge, as a fraction of the plot's width
    /// @param upwards its distance from the lower edge, as a fraction of the plot's height
    /// @param xFactor new length of the horizontal range relative to the old one
    /// @param yFactor the same for the vertical range
    void zoom(double across, double upwards, double xFactor, double yFactor);

    /// Moves what is shown, to the right and upwards when positive, by fractions of the plot.
    void pan(double across, double upwards);

    /// Shows everything again, and follows the data from then on.
    void reset();

    /// Whether the ranges grow with the data.
    boolean follows();
}
