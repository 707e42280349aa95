/// The geometry of a chart without a screen: curves, scales, ranges, ticks, number formats, decimation.
/// Knows no toolkit, so everything here is tested without a window.
@NullMarked
package dlnlab.plot;

import org.jspecify.annotations.NullMarked;
