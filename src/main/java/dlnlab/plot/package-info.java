/// The geometry of a chart without a screen: curves, scales, ranges, ticks, number formats, decimation; and the painter
/// that draws a chart on any `Graphics2D`. Knows no toolkit of windows, so everything here is tested without one.
@NullMarked
package dlnlab.plot;

import org.jspecify.annotations.NullMarked;
