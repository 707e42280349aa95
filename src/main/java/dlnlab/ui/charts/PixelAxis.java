package dlnlab.ui.charts;

import dlnlab.plot.Scale;

/// Where values lie on an axis as it is at one moment, in pixels of a picture: for thousands of values, on any thread.
/// @param offset position of a value whose distance along the axis is 0
/// @param factor pixels of a unit of that distance
/// @param density pixels of the picture in a unit of length of the window
record PixelAxis(Scale scale, double offset, double factor, double density) {
    /// As the axis is now.
    static PixelAxis of(ScaleAxis axis, double density) {
        double at = axis.getDisplayPosition(axis.getLowerBound());
        double end = axis.getDisplayPosition(axis.getUpperBound());
        double low = axis.scale().transform(axis.getLowerBound());
        double high = axis.scale().transform(axis.getUpperBound());
        double factor = (end - at) / (high - low);
        return new PixelAxis(axis.scale(), at - factor * low, factor, density);
    }

    /// The pixel of a value; not a number where the scale has no place for it.
    double at(double value) {
        return density * (offset + factor * scale.transform(value));
    }
}
