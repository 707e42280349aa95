/// Facts about scales, ticks, ranges, formats and decimation.
@NullMarked
package dlnlab.plot;

import org.jspecify.annotations.NullMarked;
