/// Tests of the tiles, driven as a person drives them, and the picture maker.
@NullMarked
package dlnlab.ui.charts;

import org.jspecify.annotations.NullMarked;
