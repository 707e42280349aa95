/// Tiles with curves: stock JavaFX line charts under axes of our own, kept fast by decimation.
@NullMarked
package dlnlab.ui.charts;

import org.jspecify.annotations.NullMarked;
