package dlnlab.ui.files;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Presets;
import dlnlab.experiment.csv.CsvTable;
import dlnlab.export.PictureFile;
import dlnlab.export.RunFile;
import dlnlab.export.TextFile;
import dlnlab.run.Run;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Opening;
import dlnlab.ui.lab.Setup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// New, open, save, save as, recent. Files are read and written in the background; whatever goes wrong is told in one
/// sentence, and what stands on the table stays.
public final class FilesViewModel {
    private static final String NEW_TITLE = "New experiment";

    private final LabViewModel lab;
    private final FileWork work;
    private final Map<String, Consumer<Path>> others = new LinkedHashMap<>();
    private final RecentFiles recent = new RecentFiles();
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private @Nullable Setup saved;
    private boolean opening;

    /// @param background does what takes time, one thing after the other
    /// @param window does what touches properties
    public FilesViewModel(LabViewModel lab, Executor background, Executor window) {
        this.lab = lab;
        this.work = new FileWork(background, window, message::set);
        lab.openingProperty().subscribe(chosen -> {
            // a scene or preset chosen elsewhere is not the file any more
            if (!opening) {
                setFile(null);
            }
        });
        lab.setupProperty().subscribe(setup -> showTitle());
    }

    /// The file that [#save] writes to; null where there is none yet.
    public ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// What was done last or why it was not, in one sentence; empty at first.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// The window's title: file or experiment, with a star where something is not saved in the file.
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// The files used lately, newest first, at most ten.
    public ObservableList<Path> recent() {
        return recent.view();
    }

    /// Takes up the files of the last session.
    public void restore(@Nullable Path current, List<Path> lately) {
        recent.restore(lately);
        setFile(current);
        if (current != null) {
            // only the file knows whether what stands on the table has been saved
            work.open(current, () -> {
                Setup inFile = setupIn(current);
                return () -> {
                    if (current.equals(file.get())) {
                        saved = inFile;
                        showTitle();
                    }
                };
            });
        }
    }

    private static @Nullable Setup setupIn(Path path) {
        try {
            return LabFile.read(path).setup();
        } catch (IOException | InvalidExperimentException e) {
            // gone or damaged since: then nothing is saved there
            return null;
        }
    }

    /// Shows a sentence of somebody else's in the place of its own.
    public void tell(String sentence) {
        message.set(sentence);
    }

    /// Files with another ending, such as tables of numbers, are for somebody else.
    /// @param ending with its dot, in small letters
    public void alsoOpens(String ending, Consumer<Path> opener) {
        others.put(ending, opener);
    }

    /// The endings of all files that can be opened, with their dots.
    public List<String> endings() {
        List<String> endings = new ArrayList<>(List.of(LabFile.JSON, RunFile.ENDING));
        endings.addAll(others.keySet());
        return List.copyOf(endings);
    }

    /// A plain experiment, in no file yet.
    public void newExperiment() {
        message.set("");
        // the lab does not tell when what it opens is equal to what was opened before
        setFile(null);
        Experiment plain = Presets.all().getFirst().experiment().withTitle(NEW_TITLE);
        lab.open(new Opening("", NEW_TITLE, plain.summary(), Setup.single(plain), null));
    }

    /// Opens an experiment, a study, a scene or a run.
    public void open(Path chosen) {
        String name = chosen.toString().toLowerCase(Locale.ROOT);
        for (Map.Entry<String, Consumer<Path>> other : others.entrySet()) {
            if (name.endsWith(other.getKey())) {
                message.set("");
                other.getValue().accept(chosen);
                return;
            }
        }
        if (!LabFile.isKnown(chosen)) {
            message.set(name(chosen) + " cannot be opened: its name must end in " + String.join(", ", endings()) + ".");
            return;
        }
        message.set("Opening " + name(chosen) + " …");
        work.open(chosen, () -> {
            LabFile read = LabFile.read(chosen);
            return () -> show(chosen, read);
        });
    }

    /// Opens what was dropped on the window: the first file that can be.
    public void openDropped(List<Path> dropped) {
        dropped.stream()
                .filter(path -> endings().stream().anyMatch(path.toString().toLowerCase(Locale.ROOT)::endsWith))
                .findFirst()
                .or(() -> dropped.stream().findFirst())
                .ifPresent(this::open);
    }

    private void show(Path chosen, LabFile read) {
        opening = true;
        try {
            read.open(lab);
        } finally {
            opening = false;
        }
        // a run is a record: what is changed after it is saved elsewhere
        keep(chosen, read.run() == null ? chosen : null, read.setup());
        message.set(read.run() == null ? "" : read.run().warning());
    }

    /// Saves to the present file.
    /// @return whether there is one; otherwise a name must be asked for
    public boolean save() {
        Path present = file.get();
        if (present != null) {
            saveAs(present);
        }
        return present != null;
    }

    /// Saves to a file: the setup, or the run with its record where the name ends in `.dlnrun`. A name without an
    /// ending gets that of a setup.
    public void saveAs(Path chosen) {
        if (name(chosen).toLowerCase(Locale.ROOT).endsWith(RunFile.ENDING)) {
            saveRun(chosen);
            return;
        }
        Path place = name(chosen).toLowerCase(Locale.ROOT).endsWith(LabFile.JSON)
                ? chosen
                : chosen.resolveSibling(name(chosen) + LabFile.JSON);
        Opening from = lab.openingProperty().get();
        Setup setup = lab.setupProperty().get();
        work.save(place, () -> {
            LabFile.write(place, from, setup);
            return () -> {
                if (from.equals(lab.openingProperty().get())) {
                    keep(place, place, setup);
                } else {
                    // something else was opened meanwhile, which the next save must not write there
                    recent.remember(place);
                }
                message.set("Saved " + name(place) + ".");
            };
        });
    }

    private void saveRun(Path place) {
        Run run = lab.run();
        if (run.trace() == null) {
            message.set(name(place) + " cannot be saved: the run has not begun yet.");
            return;
        }
        message.set("Saving " + name(place) + " …");
        work.save(place, () -> {
            RunFile.write(run.save(), place);
            return () -> {
                recent.remember(place);
                message.set("Saved the run with its record as " + name(place) + ".");
            };
        });
    }

    /// Writes something else into a file, in the background, and tells how it went.
    public void export(Path place, Writing writing) {
        work.save(place, () -> {
            writing.write(place);
            return () -> message.set("Saved " + name(place) + ".");
        });
    }

    /// Reads a table in the background and hands its text to the window, or tells why it cannot be read, which a file
    /// longer than a table may be is not.
    /// @param reader may refuse with one sentence
    public void read(Path place, Consumer<String> reader) {
        work.open(place, () -> {
            String text = TextFile.read(place, CsvTable.LONGEST);
            return () -> reader.accept(text);
        });
    }

    /// Reads a picture in the background and hands its grey values to the window, or tells why it cannot be read.
    /// @param reader may refuse with one sentence
    public void readPicture(Path place, Consumer<List<List<Double>>> reader) {
        work.open(place, () -> {
            List<List<Double>> grey = PictureFile.read(place);
            return () -> reader.accept(grey);
        });
    }

    /// Writes a file.
    @FunctionalInterface
    public interface Writing {
        /// Writes it.
        void write(Path place) throws IOException;
    }

    /// A name for a file that has none yet, without an ending.
    public String suggestedName() {
        String words = lab.experiment().title().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        String name = words.replaceAll("^-|-$", "");
        return name.isEmpty() ? "experiment" : name;
    }

    private void keep(Path used, @Nullable Path current, Setup setup) {
        setFile(current);
        saved = setup;
        showTitle();
        recent.remember(used);
    }

    private void setFile(@Nullable Path path) {
        file.set(path);
        saved = null;
        showTitle();
    }

    private void showTitle() {
        Path present = file.get();
        String what = present == null ? lab.experiment().title() : name(present);
        boolean differs = present != null && !lab.setupProperty().get().equals(saved);
        title.set(what + (differs ? " *" : "") + " – DLN Lab");
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
