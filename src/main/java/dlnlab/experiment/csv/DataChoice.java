package dlnlab.experiment.csv;

import java.util.ArrayList;
import java.util.List;

/// What a person says about the columns of a table.
/// @param header whether the first row holds their names
/// @param roles one per column
/// @param standardise whether every input gets mean 0 and standard deviation 1
/// @param standardiseTargets the same for targets that are numbers; classes stay 0 and 1
public record DataChoice(boolean header, List<ColumnRole> roles, boolean standardise, boolean standardiseTargets) {
    public DataChoice {
        roles = List.copyOf(roles);
    }

    /// What is chosen before anyone has said anything: the last column is the target.
    public static DataChoice standard(CsvTable table) {
        List<ColumnRole> roles = new ArrayList<>();
        for (int j = 1; j < table.columns(); j++) {
            roles.add(ColumnRole.INPUT);
        }
        roles.add(ColumnRole.TARGET);
        return new DataChoice(table.looksLikeHeader(), roles, true, true);
    }
}
