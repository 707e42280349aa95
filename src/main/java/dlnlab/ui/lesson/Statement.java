package dlnlab.ui.lesson;

import dlnlab.experiment.Experiment;
import java.util.List;
import java.util.function.UnaryOperator;

/// What theory says of an experiment that is not a scene of the course: C2 and C3, for products that move by
/// themselves B4, for two layers under a balancing penalty C7 and the last form of C5.
record Statement(Experiment experiment) {
    private static final String GAPS_TEX =
            "\\frac{d}{dt}\\Bigl(\\sym{layerNormGaps}{\\|W_h\\|_F^2-\\|W_{h+1}\\|_F^2}\\Bigr)=0";
    private static final String GAPS_SPOKEN =
            "the time derivative of the squared Frobenius norm of W h minus that of W h plus one is zero";
    private static final String PRODUCT_TEX = "\\frac{d}{dt}\\,\\sym{singularValues}{W}=-P_W\\,\\nabla\\ell(W)";
    private static final String PRODUCT_SPOKEN =
            "the time derivative of W is minus P sub W applied to the gradient of the loss at W";
    private static final String PENALTY_FLOW_TEX =
            "\\frac{d}{dt}\\,\\sym{matrixGaps}{\\Delta}=-\\lambda'\\,(\\Delta S+S\\Delta)";
    private static final String PENALTY_FLOW_SPOKEN =
            "the time derivative of Delta is minus lambda prime times Delta S plus S Delta";
    private static final String PENALTY_TEX =
            "\\sym{matrixGaps}{\\Delta_{k+1}}=\\Delta_k-\\eta\\lambda'\\,(\\Delta_k S_k+S_k\\Delta_k)"
                    + "+\\eta^2\\left(G_1G_1^\\top-G_2^\\top G_2\\right)";
    private static final String PENALTY_SPOKEN =
            "Delta after a step is Delta minus eta lambda prime times Delta S plus S "
                    + "Delta, plus eta squared times G one G one transposed minus G two transposed G two";

    private boolean movesProduct() {
        return experiment.descent().method().movesProduct();
    }

    /// Whether the balancing penalty's own law is the statement: for two linear layers that flow, or take steps of one
    /// size.
    private boolean hasPenaltyLaw() {
        return experiment.descent().balancing() > 0
                && experiment.isLinear()
                && experiment.depth() == 2
                && experiment.descent().method().movesByOneNumber();
    }

    /// The statement in TeX.
    String tex() {
        if (hasPenaltyLaw()) {
            return experiment.descent().method().isFlow() ? PENALTY_FLOW_TEX : PENALTY_TEX;
        }
        return movesProduct() ? PRODUCT_TEX : GAPS_TEX;
    }

    /// The same in words.
    String spoken() {
        if (hasPenaltyLaw()) {
            return experiment.descent().method().isFlow() ? PENALTY_FLOW_SPOKEN : PENALTY_SPOKEN;
        }
        return movesProduct() ? PRODUCT_SPOKEN : GAPS_SPOKEN;
    }

    /// What the statement means.
    String text() {
        if (experiment.isHomogeneous() && experiment.descent().balancing() > 0) {
            return "Without the penalty gradient flow keeps every difference constant. The penalty pulls it to zero: "
                    + "dΔ/dt = −λ′(ΔS + SΔ) for two linear layers, S = W₁W₁ᵀ + W₂ᵀW₂ (C7).";
        }
        if (movesProduct()) {
            return "The end-to-end matrix follows its own equation, the one that balanced layers give to their product. "
                    + "Depth changes the gradient: directions that are already large in W move faster.";
        }
        if (experiment.isHomogeneous() && !experiment.descent().method().movesByOneNumber()) {
            return "Gradient flow keeps every difference constant, and descent nearly so. This method has no single step "
                    + "size for all weights, or remembers earlier gradients: no law says where it takes the differences.";
        }
        if (experiment.isHomogeneous() && experiment.descent().method().isFlow()) {
            return "Gradient flow keeps every difference constant, as far as its solver follows it; descent with step η "
                    + "moves it by η² times the difference of the squared gradient norms.";
        }
        return experiment.isHomogeneous()
                ? "Gradient flow keeps every difference constant. Descent with step η moves it only by η² times "
                        + "the difference of the squared gradient norms, exactly."
                : "The statement needs an activation with φ(c z) = c φ(z). This one has no such scaling, so "
                        + "the differences drift at first order in η.";
    }

    /// Where it comes from.
    String source() {
        if (hasPenaltyLaw()) {
            return "Du, Hu, Lee 2018, objective (3); its law follows as Theorem 2.2 does";
        }
        return movesProduct()
                ? "Arora, Cohen, Hazan 2018, Theorem 1"
                : "Du, Hu, Lee 2018, Corollary 2.1 and Theorem 2.2";
    }

    /// Its symbols.
    /// @param now what a quantity is at the moment shown
    List<GlossaryTerm> terms(UnaryOperator<String> now) {
        if (movesProduct()) {
            return List.of(
                    new GlossaryTerm("W", "the product of all layers", "", ""),
                    new GlossaryTerm("P_W", "what depth does to the gradient", "", ""));
        }
        if (hasPenaltyLaw()) {
            return List.of(
                    new GlossaryTerm("\\Delta", "W₁W₁ᵀ − W₂ᵀW₂", "matrixGaps", ""),
                    new GlossaryTerm("S", "W₁W₁ᵀ + W₂ᵀW₂", "", ""),
                    new GlossaryTerm("\\lambda'", "the strength of the balancing penalty", "", ""),
                    new GlossaryTerm("G_h", "the gradient for W_h, with the penalty's", "", ""));
        }
        return List.of(
                new GlossaryTerm("W_h", "the weights of layer h", "", ""),
                new GlossaryTerm(
                        "\\|W_h\\|_F^2", "the sum of all its squared weights", "layerNorms", now.apply("layerNorms")));
    }
}
