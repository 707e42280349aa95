/// The transport: play, pause, step, reset, seed, speed.
@NullMarked
package dlnlab.ui.control;

import org.jspecify.annotations.NullMarked;
