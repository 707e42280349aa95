package dlnlab.cli;

import dlnlab.linalg.Kernels;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// Names what the bits of a trajectory depend on besides the experiment: program, Java and kernel.
final class Version implements IVersionProvider {
    // Maven puts it into the jar; classes run from a folder have none
    private static final String PROPERTIES = "/META-INF/maven/io.github.dlnlab/dlnlab/pom.properties";

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {
            "DLN Lab " + number() + " (Java " + Runtime.version() + ", kernel "
                    + Kernels.current().name() + ")"
        };
    }

    private static String number() throws IOException {
        try (InputStream stream = Version.class.getResourceAsStream(PROPERTIES)) {
            Properties properties = new Properties();
            if (stream != null) {
                properties.load(stream);
            }
            return properties.getProperty("version", "in development");
        }
    }
}
