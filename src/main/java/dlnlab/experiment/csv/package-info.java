/// Tables that a person brings along, as CSV files or as cells copied from a spreadsheet.
@NullMarked
package dlnlab.experiment.csv;

import org.jspecify.annotations.NullMarked;
