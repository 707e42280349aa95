package dlnlab.ensemble;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.StopRules;
import dlnlab.experiment.Variation;
import dlnlab.linalg.BlockRunner;
import dlnlab.measure.Measurement;
import dlnlab.measure.Quantities;
import dlnlab.measure.Quantity;
import dlnlab.run.Assembler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A specification worked out: its cells, the columns of its table, and the experiment of every member. Everything that
/// can be wrong has been told before the first member runs.
///
/// Member m is start number m / cells of cell number m mod cells, so that all cells fill evenly.
public final class EnsemblePlan {
    /// Steps, time and whether a goal was reached come first, whatever the quantities.
    private static final List<Column> ALWAYS = List.of(
            new Column("steps", "", "1"), new Column("time", "", "weight²/loss"), new Column("reached", "", "1"));

    /// The certificate of baselines, where there are any.
    static final Column GAP = new Column("gap", "", "1");

    private static final long MOST_CELLS = 10_000;
    private static final long MOST_MEMBERS = 2_000_000;

    private final EnsembleSpec spec;
    private final List<Cell> cells;
    private final Assembler assembler;
    private final List<Column> columns;
    private final List<int[]> places;
    private final int[] tracedColumns;

    private EnsemblePlan(EnsembleSpec spec) {
        this.spec = spec;
        cells = cells(spec);
        List<Quantity> kept = spec.quantities().stream()
                .map(id -> Quantities.find(id).orElseThrow())
                .toList();
        assembler = new Assembler(BlockRunner.SERIAL, kept);
        Map<String, Set<Column>> found = new LinkedHashMap<>();
        kept.forEach(quantity -> found.put(quantity.id(), new LinkedHashSet<>()));
        List<List<Column>> measured = new ArrayList<>();
        for (Cell cell : cells) {
            // what cannot fit is refused before the work for all its cells is done
            checkMemory(width(found), tracedWidth(found));
            List<Column> here = columns(measurement(cell));
            measured.add(here);
            here.forEach(column ->
                    Objects.requireNonNull(found.get(column.quantity())).add(column));
        }
        for (Quantity quantity : kept) {
            if (found.getOrDefault(quantity.id(), Set.of()).isEmpty()) {
                throw idle(quantity);
            }
        }
        boolean compares = cells.stream().anyMatch(cell -> cell.baseline() != null);
        columns = Stream.of(
                        ALWAYS.stream(),
                        found.values().stream().flatMap(Set::stream),
                        compares ? Stream.of(GAP) : Stream.<Column>empty())
                .flatMap(part -> part)
                .toList();
        places = measured.stream().map(this::places).toList();
        tracedColumns = IntStream.range(0, columns.size())
                .filter(c -> c >= ALWAYS.size()
                        && spec.traced().contains(columns.get(c).quantity()))
                .toArray();
        checkMemory(columns.size(), tracedColumns.length);
    }

    /// Works out a specification.
    /// @throws InvalidExperimentException when a cell cannot have its values, a kept quantity applies in no cell,
    ///     or the results would not fit into memory; one sentence
    public static EnsemblePlan of(EnsembleSpec spec) {
        return new EnsemblePlan(spec);
    }

    /// What is computed.
    public EnsembleSpec spec() {
        return spec;
    }

    /// All combinations, the last axis changing fastest.
    public List<Cell> cells() {
        return cells;
    }

    /// The columns of the table: steps, time, reached, then those of the quantities, and the gap of baselines.
    public List<Column> columns() {
        return columns;
    }

    /// The number of the column of this name, in which plain digits may stand for small ones: `endToEnd.w12`. The
    /// quantity alone will do where it has one column.
    /// @throws InvalidExperimentException when there is none; the sentence lists what there is
    public int column(String name) {
        int[] named = columns(column -> plain(column.name()).equals(plain(name)));
        int[] found =
                named.length == 1 ? named : columns(column -> column.quantity().equals(name));
        if (found.length != 1) {
            List<String> names = columns.stream().map(Column::name).toList();
            throw new InvalidExperimentException(
                    "column", "There is no column \"" + name + "\"; there are " + String.join(", ", names) + ".");
        }
        return found[0];
    }

    private int[] columns(Predicate<Column> kind) {
        return IntStream.range(0, columns.size())
                .filter(c -> kind.test(columns.get(c)))
                .toArray();
    }

    private static String plain(String name) {
        StringBuilder text = new StringBuilder();
        name.chars().map(c -> c >= '₀' && c <= '₉' ? c - '₀' + '0' : c).forEach(c -> text.append((char) c));
        return text.toString();
    }

    /// The numbers of the columns that are kept along the trajectory.
    public int[] tracedColumns() {
        return tracedColumns.clone();
    }

    /// How many members there are.
    public int members() {
        return cells.size() * spec.starts();
    }

    /// The number of a member's cell.
    public int cell(int member) {
        return member % cells.size();
    }

    /// The number of a member's start within its cell.
    public int start(int member) {
        return member / cells.size();
    }

    /// A member as an experiment of its own: run by itself it ends where it ended here, a flow to the tolerance of its
    /// solver, anything else to the bit.
    public Experiment experiment(int member) {
        int start = start(member);
        Experiment cell = cells.get(cell(member)).experiment();
        if (spec.draws() == Draws.NOTHING) {
            return cell;
        }
        Experiment drawn = cell.withSeed(MemberSeeds.of(cell.seed(), start));
        return spec.draws() == Draws.START ? drawn : drawn.withDataSeed(MemberSeeds.of(cell.dataSeed(), start));
    }

    /// Makes members' working objects, which measure what is kept.
    Assembler assembler() {
        return assembler;
    }

    /// Where the columns of each measured quantity stand in a row of the table, one quantity after the other.
    int[] places(int cell) {
        return places.get(cell);
    }

    private static List<Cell> cells(EnsembleSpec spec) {
        long count = spec.variations().size();
        for (GridAxis axis : spec.grid()) {
            count *= axis.values().size();
            check(count <= MOST_CELLS, "An ensemble must have at most 10,000 cells, but has more.");
        }
        check(
                count * spec.starts() <= MOST_MEMBERS,
                "An ensemble must have at most 2,000,000 members, but has " + count * spec.starts() + ".");
        Experiment shared = withoutTimeLimit(spec.experiment());
        List<Cell> cells = List.of(new Cell("", List.of(), List.of(), shared, null));
        List<List<Variation>> axes = new ArrayList<>();
        axes.add(spec.variations());
        spec.grid().forEach(axis -> axes.add(axis.variations()));
        for (List<Variation> axis : axes) {
            cells = cells.stream()
                    .flatMap(cell -> IntStream.range(0, axis.size()).mapToObj(k -> within(cell, axis.get(k), k)))
                    .toList();
        }
        // all changes at once: of one parameter's values the last counts, and variants come first
        return cells.stream().map(cell -> workedOut(cell, shared)).toList();
    }

    private static Cell workedOut(Cell cell, Experiment shared) {
        Baseline baseline = Baselines.among(cell.changes()).orElse(null);
        List<Assignment> changes = new ArrayList<>(cell.changes().stream()
                .filter(change -> !Baselines.isOne(change))
                .toList());
        if (baseline != null) {
            // its answer is a matrix, not a product
            changes.add(new Assignment("depth", "1"));
        }
        Experiment experiment = Parameters.apply(shared, changes);
        String why = baseline == null ? null : baseline.whyNot(experiment);
        if (why != null) {
            throw new InvalidExperimentException(
                    Baselines.KEY, "The baseline " + cell.label() + " cannot stand here: " + why + ".");
        }
        return new Cell(cell.label(), cell.changes(), cell.place(), experiment, baseline);
    }

    private static Cell within(Cell cell, Variation variation, int number) {
        String label = Stream.of(cell.label(), variation.label())
                .filter(text -> !text.isEmpty())
                .reduce("", EnsemblePlan::join);
        List<Assignment> changes = new ArrayList<>(cell.changes());
        changes.addAll(variation.changes());
        List<Integer> place = new ArrayList<>(cell.place());
        place.add(number);
        return new Cell(label, changes, place, cell.experiment(), null);
    }

    private static String join(String one, String other) {
        return one.isEmpty() ? other : one + ", " + other;
    }

    private static Experiment withoutTimeLimit(Experiment experiment) {
        StopRules stop = experiment.stop();
        return experiment.withStop(new StopRules(stop.lossBelow(), stop.gradientBelow(), stop.maxSteps(), 0));
    }

    private Measurement measurement(Cell cell) {
        return assembler.assemble(cell.experiment()).measurement();
    }

    private static List<Column> columns(Measurement measurement) {
        List<Column> here = new ArrayList<>();
        for (int q = 0; q < measurement.quantities().size(); q++) {
            Quantity quantity = measurement.quantities().get(q);
            measurement.columns(q).forEach(label -> here.add(new Column(quantity.id(), label, quantity.unit())));
        }
        return here;
    }

    private int[] places(List<Column> measured) {
        Map<Column, Integer> place = new HashMap<>();
        columns.forEach(column -> place.put(column, place.size()));
        return measured.stream()
                .mapToInt(column -> Objects.requireNonNull(place.get(column)))
                .toArray();
    }

    /// Columns known so far; of a quantity that no cell has been asked for there will be one at least.
    private static int width(Map<String, Set<Column>> found) {
        return ALWAYS.size()
                + found.values().stream()
                        .mapToInt(here -> Math.max(1, here.size()))
                        .sum();
    }

    private int tracedWidth(Map<String, Set<Column>> found) {
        return spec.traced().stream()
                .mapToInt(id -> found.getOrDefault(id, Set.of()).size())
                .map(size -> Math.max(1, size))
                .sum();
    }

    private InvalidExperimentException idle(Quantity quantity) {
        String why = quantity.whyNot(
                assembler.assemble(cells.getFirst().experiment()).subject());
        return new InvalidExperimentException(
                "quantities", "The quantity " + quantity.id() + " cannot be kept here: " + why);
    }

    private void checkMemory(int width, int traced) {
        long rows = (long) members() * (8L * width + 8);
        long paths = (long) cells.size() * spec.traces() * TrajectoryRecorder.bytes(traced);
        long available = Runtime.getRuntime().maxMemory() / 2;
        check(
                rows + paths <= available,
                "The results would need at least " + ((rows + paths) >> 20) + " MB, but " + (available >> 20)
                        + " MB are there; choose fewer starts, quantities or paths.");
    }

    private static void check(boolean holds, String sentence) {
        if (!holds) {
            throw new InvalidExperimentException("ensemble", sentence);
        }
    }
}
