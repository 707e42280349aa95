package dlnlab.experiment.csv;

/// Where a cell stands in a file, both counted from 1; the header is a row too.
public record CellPlace(int row, int column) {}
