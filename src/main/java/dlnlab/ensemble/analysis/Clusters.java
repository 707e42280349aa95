package dlnlab.ensemble.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Points sorted into groups, in one of two stated ways.
/// @param clusters largest first where they were found, in the order of the centres where these were given
/// @param labels the number of each point's cluster, -1 where it has none
public record Clusters(List<Cluster> clusters, int[] labels) {
    /// The label of a point that lies alone, or has a coordinate that is not finite.
    public static final int NONE = -1;

    public Clusters {
        clusters = List.copyOf(clusters);
    }

    /// Every point belongs to the nearest of some centres, such as the corners of the hyperbola, if it lies within the
    /// reach of it; of two that are equally near, to the first.
    /// @param points coordinates of each point
    /// @param centres at least one
    /// @param reach greatest distance, perhaps infinite
    public static Clusters nearest(double[][] points, double[][] centres, double reach) {
        int[] labels = new int[points.length];
        Arrays.setAll(labels, i -> nearest(points[i], centres, reach));
        return new Clusters(
                IntStream.range(0, centres.length)
                        .mapToObj(k -> cluster(points, labels, k, centres[k]))
                        .toList(),
                labels);
    }

    /// Groups of crowded places: space is cut into cubes of one side; cubes with at least so many points are
    /// crowded; crowded cubes that touch, also at a corner, belong together. A point elsewhere belongs to the
    /// most crowded cube that touches its own, if there is one. Takes time in proportion to the number of
    /// points, whatever their crowd.
    /// @param points coordinates of each point, few of them
    /// @param side of the cubes
    /// @param least points of a crowded cube, at least 1
    public static Clusters crowded(double[][] points, double side, int least) {
        Map<Cube, List<Integer>> cubes = new HashMap<>();
        for (int i = 0; i < points.length; i++) {
            if (Arrays.stream(points[i]).allMatch(Double::isFinite)) {
                cubes.computeIfAbsent(Cube.of(points[i], side), cube -> new ArrayList<>())
                        .add(i);
            }
        }
        Map<Cube, Integer> groups = groups(cubes, least);
        int[] labels = new int[points.length];
        Arrays.fill(labels, NONE);
        cubes.forEach((cube, members) -> {
            int group = groups.getOrDefault(home(cube, cubes, groups), NONE);
            members.forEach(i -> labels[i] = group);
        });
        return ordered(points, labels, (int) groups.values().stream().distinct().count());
    }

    private static Map<Cube, Integer> groups(Map<Cube, List<Integer>> cubes, int least) {
        Map<Cube, Integer> groups = new HashMap<>();
        int next = 0;
        for (Cube seed : cubes.keySet()) {
            if (cubes.getOrDefault(seed, List.of()).size() < least || groups.containsKey(seed)) {
                continue;
            }
            ArrayDeque<Cube> open = new ArrayDeque<>(List.of(seed));
            groups.put(seed, next);
            while (!open.isEmpty()) {
                for (Cube neighbour : open.remove().around()) {
                    if (cubes.getOrDefault(neighbour, List.of()).size() >= least && !groups.containsKey(neighbour)) {
                        groups.put(neighbour, next);
                        open.add(neighbour);
                    }
                }
            }
            next++;
        }
        return groups;
    }

    private static Cube home(Cube cube, Map<Cube, List<Integer>> cubes, Map<Cube, Integer> groups) {
        if (groups.containsKey(cube)) {
            return cube;
        }
        Cube best = cube;
        int most = 0;
        for (Cube neighbour : cube.around()) {
            int size = groups.containsKey(neighbour)
                    ? cubes.getOrDefault(neighbour, List.of()).size()
                    : 0;
            if (size > most) {
                most = size;
                best = neighbour;
            }
        }
        return best;
    }

    // largest first; of equal ones first the one of the first point: the order must not depend on hashing
    private static Clusters ordered(double[][] points, int[] labels, int count) {
        int[] sizes = new int[count];
        int[] first = new int[count];
        for (int i = labels.length - 1; i >= 0; i--) {
            if (labels[i] != NONE) {
                sizes[labels[i]]++;
                first[labels[i]] = i;
            }
        }
        List<Integer> order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(k -> -sizes[k]).thenComparingInt(k -> first[k]))
                .toList();
        int[] renamed = new int[labels.length];
        Arrays.setAll(renamed, i -> labels[i] == NONE ? NONE : order.indexOf(labels[i]));
        return new Clusters(
                IntStream.range(0, count)
                        .mapToObj(k -> cluster(points, renamed, k, new double[0]))
                        .toList(),
                renamed);
    }

    private static int nearest(double[] point, double[][] centres, double reach) {
        int best = NONE;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < centres.length; k++) {
            double distance = distance(point, centres[k]);
            if (distance <= reach && distance < least) {
                least = distance;
                best = k;
            }
        }
        return best;
    }

    // an empty cluster stays at its given centre
    private static Cluster cluster(double[][] points, int[] labels, int label, double[] given) {
        int[] members = IntStream.range(0, points.length)
                .filter(i -> labels[i] == label)
                .toArray();
        if (members.length == 0) {
            return new Cluster(given, 0, 0, 0);
        }
        double[] centre = new double[points[members[0]].length];
        for (int i : members) {
            for (int c = 0; c < centre.length; c++) {
                centre[c] += points[i][c] / members.length;
            }
        }
        double squares = 0;
        for (int i : members) {
            double distance = distance(points[i], centre);
            squares += distance * distance;
        }
        return new Cluster(
                centre, Math.sqrt(squares / members.length), members.length, (double) members.length / points.length);
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) {
            sum += (a[c] - b[c]) * (a[c] - b[c]);
        }
        return Math.sqrt(sum);
    }
}
