package dlnlab.run;

import dlnlab.experiment.Determinant;
import dlnlab.experiment.Distribution;
import dlnlab.experiment.Initialisation;
import dlnlab.experiment.ScaleOf;
import dlnlab.initial.Initialiser;
import dlnlab.linalg.DenseMatrix;

/// The working initialiser of what an experiment says of its start.
final class Starts {
    private Starts() {}

    static Initialiser of(Initialisation initialisation) {
        boolean layer = initialisation.scaleOf() == ScaleOf.LAYER;
        return switch (initialisation) {
            case Initialisation.Gaussian g when layer -> new Initialiser.Gaussian(g.deviation());
            case Initialisation.Gaussian g -> product(new Initialiser.Gaussian(1), g.deviation());
            case Initialisation.EqualNorms e when layer -> new Initialiser.EqualNorms(e.alpha());
            case Initialisation.EqualNorms e -> product(new Initialiser.EqualNorms(1), e.alpha());
            case Initialisation.Xavier x when layer -> fan(x.scale(), true, x.distribution());
            case Initialisation.Xavier x -> product(fan(1, true, x.distribution()), x.scale());
            case Initialisation.He h when layer -> fan(h.scale(), false, h.distribution());
            case Initialisation.He h -> product(fan(1, false, h.distribution()), h.scale());
            case Initialisation.Balanced b -> new Initialiser.Balanced(b.deviation(), sign(b.determinant()));
            case Initialisation.ScaledIdentity i when layer -> new Initialiser.ScaledIdentity(i.scale());
            case Initialisation.ScaledIdentity i -> product(new Initialiser.ScaledIdentity(1), i.scale());
            case Initialisation.Orthogonal o when layer -> new Initialiser.ScaledOrthogonal(o.scale());
            case Initialisation.Orthogonal o -> product(new Initialiser.ScaledOrthogonal(1), o.scale());
            case Initialisation.Zero _ -> new Initialiser.Zero();
            case Initialisation.Prescribed p ->
                new Initialiser.Prescribed(DenseMatrix.of(p.product().stream()
                        .map(row ->
                                row.stream().mapToDouble(Double::doubleValue).toArray())
                        .toArray(double[][]::new)));
        };
    }

    private static Initialiser fan(double scale, boolean fanOut, Distribution distribution) {
        return new Initialiser.FanScaled(scale, fanOut, distribution == Distribution.UNIFORM);
    }

    private static Initialiser product(Initialiser layers, double size) {
        return new Initialiser.OfProduct(layers, size);
    }

    private static int sign(Determinant determinant) {
        return switch (determinant) {
            case ANY -> 0;
            case POSITIVE -> 1;
            case NEGATIVE -> -1;
        };
    }
}
