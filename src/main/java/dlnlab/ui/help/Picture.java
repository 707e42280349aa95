package dlnlab.ui.help;

import javafx.geometry.Orientation;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/// A picture on a page: never larger than it is, never wider than the page.
final class Picture extends Region {
    private final ImageView view;

    /// @param resource name on the class path
    /// @param words for people who do not see it
    Picture(String resource, String words) {
        view = new ImageView(resource);
        view.setPreserveRatio(true);
        view.setAccessibleText(words);
        getStyleClass().add("help-picture");
        setMinWidth(0);
        setPrefWidth(0);
        getChildren().add(view);
    }

    private double shownWidth(double width) {
        double inside = width - snappedLeftInset() - snappedRightInset();
        return Math.max(1, Math.min(inside, view.getImage().getWidth()));
    }

    // the page must know its height before the picture is laid out, or a place to return to would move
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double ratio = view.getImage().getHeight() / view.getImage().getWidth();
        return snappedTopInset() + Math.ceil(ratio * shownWidth(width < 0 ? getWidth() : width)) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        view.setFitWidth(shownWidth(getWidth()));
        double free = getWidth() - snappedLeftInset() - snappedRightInset() - view.getFitWidth();
        view.relocate(snappedLeftInset() + Math.rint(free / 2), snappedTopInset());
    }
}
