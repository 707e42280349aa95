package dlnlab.exhibit;

import java.util.List;
import java.util.Optional;

/// All exhibits. A new one is one class and one line here.
public final class Exhibits {
    private static final List<Exhibit> ALL = all(Constants.TRUE);

    private Exhibits() {}

    /// All exhibits.
    public static List<Exhibit> all() {
        return ALL;
    }

    /// The same whose predictions are made of other constants.
    static List<Exhibit> all(Constants constants) {
        return List.of(
                new LoopExhibit(constants),
                new MetricExhibit(constants),
                new CircleExhibit(constants),
                new PreconditionerExhibit(constants),
                new VolumeExhibit(constants),
                new HeatExhibit(constants),
                new DescentExhibit(constants));
    }

    /// The exhibit of an id.
    public static Optional<Exhibit> find(String id) {
        return ALL.stream().filter(exhibit -> exhibit.id().equals(id)).findFirst();
    }
}
