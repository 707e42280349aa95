/// What is to be computed, as immutable validated data: the experiment records, the table of their
/// parameters, presets and the JSON file format. Uses nothing else of the program.
@NullMarked
package dlnlab.experiment;

import org.jspecify.annotations.NullMarked;
