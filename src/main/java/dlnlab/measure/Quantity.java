package dlnlab.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that can be measured along a run: one or more columns of numbers per recorded step.
///
/// A quantity is a small class and one line in [Quantities]; charts, tables and CSV headers need no new code.
public interface Quantity {
    /// Stable id, used in files and on the command line.
    String id();

    /// Name on the screen.
    String name();

    /// Formula in Unicode.
    String symbol();

    /// Unit, "1" where there is none.
    String unit();

    /// Why this quantity makes no sense for this subject, in one sentence, or null where it does.
    @Nullable
    String whyNot(Subject subject);

    /// Column labels; their number is the number of columns.
    List<String> columns(Subject subject);

    /// Floating-point operations of one measurement, roughly: expensive quantities are recorded more rarely.
    double cost(Subject subject);

    /// Makes the object that measures one run.
    Probe probe(MeasureContext context);
}
