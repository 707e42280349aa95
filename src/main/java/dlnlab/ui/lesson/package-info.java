/// What the theory says about the run, with live verdicts.
@NullMarked
package dlnlab.ui.lesson;

import org.jspecify.annotations.NullMarked;
