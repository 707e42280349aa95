/// Scenes as data: what is shown, in which order, with which charts.
@NullMarked
package dlnlab.scene;

import org.jspecify.annotations.NullMarked;
