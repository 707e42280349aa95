package dlnlab.figure;

import dlnlab.plot.ChartPicture.Curve;
import dlnlab.plot.ChartPicture.Marker;
import dlnlab.plot.ChartPicture.Role;
import dlnlab.plot.ChartPicture.RunName;
import dlnlab.plot.ChartPicture.Sign;
import dlnlab.plot.CurveData;
import dlnlab.plot.JoinedPath;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.ColumnRef;
import dlnlab.scene.PhasePair;
import dlnlab.scene.TimeAxis;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The curves of one run or several in one chart. Of one, colour and dash tell the columns apart; of several, colour
/// is the run and dash the column; of a crowd, no run has a colour or a name of its own.
///
/// @param axis what the horizontal axis counts, not [TimeAxis#AUTOMATIC]
record RunsTogether(List<EndedRun> runs, TimeAxis axis) {
    private boolean several() {
        return runs.size() > 1;
    }

    private boolean crowd() {
        return runs.size() > TraceCurves.CROWD;
    }

    /// All columns of a quantity over the iterations or the time.
    List<Curve> overTime(String quantityId, Role role) {
        boolean scalar = isScalar(quantityId);
        List<Curve> curves = new ArrayList<>();
        for (int run = 0; run < runs.size(); run++) {
            List<SeriesCurve> columns = columns(run, quantityId);
            for (int i = 0; i < columns.size(); i++) {
                SeriesCurve column = columns.get(i);
                SeriesCurve shown = crowd()
                        ? column.inCrowd()
                        : several() ? column.ofRun(runs.get(run).label(), run, scalar) : column;
                curves.add(Curve.of(shown, role, i));
            }
        }
        return curves;
    }

    /// The paths of the free entries (w_12, w_21); of a 2 x 2 problem one per run.
    List<Curve> inPlane(String quantityId) {
        List<Curve> curves = new ArrayList<>();
        for (int run = 0; run < runs.size(); run++) {
            for (CurveData path : TraceCurves.path("", columns(run, quantityId))) {
                curves.add(path(path, run));
            }
        }
        return curves;
    }

    /// The paths of columns against others, one for each pair; a run that recorded only one of a pair has none. Of one
    /// run
    /// with several pairs each path has the name of its column.
    List<Curve> against(List<PhasePair> pairs, Role role) {
        List<Curve> curves = new ArrayList<>();
        boolean many = pairs.size() > 1;
        for (int run = 0; run < runs.size(); run++) {
            for (int k = 0; k < pairs.size(); k++) {
                ColumnRef across = pairs.get(k).across();
                ColumnRef up = pairs.get(k).up();
                List<SeriesCurve> horizontal = columns(run, across.quantity());
                List<SeriesCurve> vertical = columns(run, up.quantity());
                if (across.column() < horizontal.size() && up.column() < vertical.size()) {
                    SeriesCurve upwards = vertical.get(up.column());
                    String name = many && !several() ? upwards.label() : "";
                    CurveData path = new JoinedPath(name, horizontal.get(across.column()), upwards);
                    curves.add(phasePath(path, role, several() ? run : k, k));
                }
            }
        }
        return curves;
    }

    private Curve phasePath(CurveData path, Role role, int colour, int dash) {
        return role == Role.RUN && crowd()
                ? new Curve(path, Role.SWARM, 0, 0)
                : new Curve(path, role, colour, several() ? colour : dash);
    }

    /// Where each path starts and where it ends; of many, where they end.
    List<Marker> signs(List<Curve> paths) {
        List<Marker> signs = new ArrayList<>();
        for (Curve path : paths) {
            CurveData data = path.data();
            int last = data.size() - 1;
            if (!crowd()) {
                signs.add(new Marker(Sign.START, data.x(0), data.y(0), path.colour()));
            }
            signs.add(new Marker(crowd() ? Sign.SWARM_END : Sign.END, data.x(last), data.y(last), path.colour()));
        }
        return signs;
    }

    /// The names of the runs, where the curves do not carry them.
    List<RunName> names(ChartSpec spec) {
        boolean named =
                spec.kind() == ChartSpec.Kind.TIME && isScalar(spec.quantities().getFirst());
        return !several() || crowd() || named
                ? List.of()
                : IntStream.range(0, runs.size())
                        .mapToObj(run -> new RunName(runs.get(run).label(), run))
                        .toList();
    }

    private Curve path(CurveData path, int run) {
        int colour = several() ? run : 0;
        return crowd() ? new Curve(path, Role.SWARM, 0, 0) : new Curve(path, Role.RUN, colour, colour);
    }

    private boolean isScalar(String quantityId) {
        return IntStream.range(0, runs.size())
                .allMatch(run -> columns(run, quantityId).size() <= 1);
    }

    private List<SeriesCurve> columns(int run, String quantityId) {
        EndedRun one = runs.get(run);
        return TraceCurves.of(
                one.engine().trace(),
                one.engine().assembly().subject().shape(),
                quantityId,
                true,
                axis,
                one.experiment());
    }
}
