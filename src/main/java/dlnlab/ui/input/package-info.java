/// Own input: the grid editor of a matrix and its mask, and the import of data from CSV files.
@NullMarked
package dlnlab.ui.input;

import org.jspecify.annotations.NullMarked;
