/// What the window works on: the experiment, its run, the previous run as a ghost, and how they become curves.
@NullMarked
package dlnlab.ui.lab;

import org.jspecify.annotations.NullMarked;
