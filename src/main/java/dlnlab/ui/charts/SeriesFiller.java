package dlnlab.ui.charts;

import dlnlab.plot.PointBuffer;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.chart.XYChart.Data;

/// Writes points into the `Data` objects of a series, which are costly to make and to remove: surplus ones repeat
/// the last point.
final class SeriesFiller {
    private static final int BLOCK = 64;

    private SeriesFiller() {}

    static void fill(ObservableList<Data<Number, Number>> data, PointBuffer points) {
        if (points.size() == 0) {
            data.clear();
            return;
        }
        grow(data, points);
        int last = points.size() - 1;
        for (int i = 0; i < data.size(); i++) {
            int from = Math.min(i, last);
            set(data.get(i), points.x(from), points.y(from));
        }
    }

    private static void grow(ObservableList<Data<Number, Number>> data, PointBuffer points) {
        int wanted = Math.ceilDiv(points.size(), BLOCK) * BLOCK;
        if (data.size() > 2 * wanted) {
            data.remove(wanted, data.size());
        }
        List<Data<Number, Number>> added = new ArrayList<>();
        for (int i = data.size(); i < wanted; i++) {
            int from = Math.min(i, points.size() - 1);
            added.add(new Data<>(points.x(from), points.y(from)));
        }
        if (!added.isEmpty()) {
            data.addAll(added);
        }
    }

    private static void set(Data<Number, Number> item, double x, double y) {
        // each assignment notifies the chart
        if (item.getXValue().doubleValue() != x) {
            item.setXValue(x);
        }
        if (item.getYValue().doubleValue() != y) {
            item.setYValue(y);
        }
    }
}
