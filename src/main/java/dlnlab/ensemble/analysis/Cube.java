package dlnlab.ensemble.analysis;

import java.util.ArrayList;
import java.util.List;

/// A cube of a grid that fills space.
/// @param place its number along each axis
record Cube(List<Long> place) {
    Cube {
        place = List.copyOf(place);
    }

    /// The cube that a point lies in.
    static Cube of(double[] point, double side) {
        List<Long> place = new ArrayList<>();
        for (double x : point) {
            place.add((long) Math.floor(x / side));
        }
        return new Cube(place);
    }

    /// The cubes that touch this one, in a fixed order; 3^d - 1 of them.
    List<Cube> around() {
        List<List<Long>> places = List.of(List.of());
        for (long coordinate : place) {
            List<List<Long>> longer = new ArrayList<>();
            for (List<Long> begun : places) {
                for (long shift = -1; shift <= 1; shift++) {
                    List<Long> extended = new ArrayList<>(begun);
                    extended.add(coordinate + shift);
                    longer.add(extended);
                }
            }
            places = longer;
        }
        return places.stream().map(Cube::new).filter(cube -> !cube.equals(this)).toList();
    }
}
