package dlnlab.measure;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// A quantity put together from its parts; see [Quantity] for what each part means.
record Registered(
        String id,
        String name,
        String symbol,
        String unit,
        Function<Subject, @Nullable String> applicability,
        Function<Subject, List<String>> labels,
        ToDoubleFunction<Subject> operations,
        Function<MeasureContext, Probe> probes)
        implements Quantity {
    @Override
    public @Nullable String whyNot(Subject subject) {
        return applicability.apply(subject);
    }

    @Override
    public List<String> columns(Subject subject) {
        return labels.apply(subject);
    }

    @Override
    public double cost(Subject subject) {
        return operations.applyAsDouble(subject);
    }

    @Override
    public Probe probe(MeasureContext context) {
        return probes.apply(context);
    }
}
