package dlnlab.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.plot.ChartPicture.Axis;
import dlnlab.plot.ChartPicture.Curve;
import dlnlab.plot.ChartPicture.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which curves are named where they end.
class EndNamesTest {
    private static EndNames names(int runs, int ghosts) {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < runs + ghosts; i++) {
            String name = i < ghosts ? "" : "neuron " + (i - ghosts);
            CurveData data = CurveData.of(name, new double[] {0, 1}, new double[] {i, i});
            curves.add(Curve.of(data, i < ghosts ? Role.GHOST : Role.RUN, i));
        }
        Axis axis = new Axis("", "1", Scale.LINEAR, new AxisRange(0, 40));
        return new EndNames(ChartPicture.of("Gaps", "", axis, axis, curves), Palette.light(), PictureSize.of(900, 600));
    }

    @Test
    void aGhostTakesNoNameFromTheRun() {
        assertTrue(names(20, 0).fit());
        assertTrue(names(20, 20).fit());
        assertEquals(names(20, 0).width(), names(20, 20).width(), 1e-9);
    }

    @Test
    void aCrowdHasNoNames() {
        assertEquals(0, names(31, 0).width());
    }
}
