package dlnlab.export;

import dlnlab.experiment.InvalidExperimentException;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.Palette;
import dlnlab.plot.PictureSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/// What a figure's file can be, told by the end of its name.
public enum FigureFormat {
    SVG {
        @Override
        public void write(ChartPicture picture, Palette palette, PictureSize size, Path file) throws IOException {
            ChartFiles.svg(picture, palette, size, file);
        }
    },
    PDF {
        @Override
        public void write(ChartPicture picture, Palette palette, PictureSize size, Path file) throws IOException {
            ChartFiles.pdf(picture, palette, size, file);
        }
    },
    PNG {
        @Override
        public void write(ChartPicture picture, Palette palette, PictureSize size, Path file) throws IOException {
            ChartFiles.png(picture, palette, size, ChartFiles.SCALE, file);
        }
    },
    CSV {
        @Override
        public void write(ChartPicture picture, Palette palette, PictureSize size, Path file) throws IOException {
            ChartFiles.csv(picture, file);
        }
    };

    /// Writes the picture; a format of numbers has no use for palette and size.
    public abstract void write(ChartPicture picture, Palette palette, PictureSize size, Path file) throws IOException;

    /// The end of the names of such files, with its dot.
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /// The format of a file that can be written, which is tried and undone: better before a long run than
    /// after it.
    /// @throws InvalidExperimentException if the name has none of the endings or the file cannot be written there
    public static FigureFormat of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        FigureFormat format = Arrays.stream(values())
                .filter(one -> name.endsWith(one.ending()))
                .findFirst()
                .orElseThrow(() -> fault("The figure's file must end in "
                        + Arrays.stream(values()).map(FigureFormat::ending).collect(Collectors.joining(", "))
                        + ", but was \"" + file + "\"."));
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        if (Files.isDirectory(file)) {
            throw fault("The figure must go into a file, but " + file + " is a folder.");
        }
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw fault("The figure must go into a folder where files can be written, but " + folder
                    + (Files.exists(folder) ? " does not allow it." : " does not exist."));
        }
        try {
            AtomicFile.probe(file);
        } catch (IOException e) {
            throw fault("The figure must go where files can be written, but " + folder + " does not allow it"
                    + FileTrouble.said(e) + ".");
        }
        return format;
    }

    private static InvalidExperimentException fault(String sentence) {
        return new InvalidExperimentException("out", sentence);
    }
}
