/// Files that people open and save: experiments, studies, scenes, runs.
@NullMarked
package dlnlab.ui.files;

import org.jspecify.annotations.NullMarked;
