/// The user guide inside the window: pages of Markdown, their contents, and a search over all of them.
@NullMarked
package dlnlab.ui.help;

import org.jspecify.annotations.NullMarked;
