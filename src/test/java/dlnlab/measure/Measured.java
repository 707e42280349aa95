package dlnlab.measure;

import dlnlab.dynamics.Simulation;

/// Reads one quantity by its id.
final class Measured {
    private Measured() {}

    static double[] values(Measurement measurement, Simulation simulation, String id) {
        for (int q = 0; q < measurement.quantities().size(); q++) {
            if (measurement.quantities().get(q).id().equals(id)) {
                double[] values = new double[measurement.columns(q).size()];
                measurement.beginSample();
                measurement.measure(q, simulation, values, 0);
                return values;
            }
        }
        throw new IllegalArgumentException(id + " is not measured here");
    }
}
