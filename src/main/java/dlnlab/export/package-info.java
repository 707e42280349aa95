/// Files that a run leaves behind: tables and JSON.
@NullMarked
package dlnlab.export;

import org.jspecify.annotations.NullMarked;
