/// Files that a run leaves behind: tables, JSON and figures.
@NullMarked
package dlnlab.export;

import org.jspecify.annotations.NullMarked;
