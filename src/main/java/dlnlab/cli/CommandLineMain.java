package dlnlab.cli;

import dlnlab.experiment.InvalidExperimentException;
import dlnlab.measure.Certifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line: presets, parameters, run, certify, and what other packages add by [ExtraCommand].
///
/// Exit codes: 0 done, 1 a certificate fails or a file cannot be written, 2 bad input.
@Command(
        name = "dlnlab",
        description = "Watches what gradient descent does to deep linear and deep homogeneous networks.",
        version = "DLN Lab 0.1.0",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Without a command the window opens. Examples:",
            "  dlnlab run unbalanced-relu --seed 3",
            "  dlnlab run hyperbola --set depth=10 --set scale=1e-4 --json",
            "  dlnlab run linear-balance --out results",
        })
public final class CommandLineMain implements Runnable {
    /// Bad input.
    static final int BAD_INPUT = 2;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    /// Runs a command and ends the program with its exit code.
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(execute(args, out, err));
    }

    /// Runs a command.
    /// @return the exit code
    static int execute(String[] args, PrintWriter out, PrintWriter err) {
        return execute(args, out, err, new Certifier());
    }

    /// The same with a given certifier, for tests.
    static int execute(String[] args, PrintWriter out, PrintWriter err, Certifier certifier) {
        CommandLine commands = new CommandLine(new CommandLineMain())
                .addSubcommand(new PresetsCommand())
                .addSubcommand(new ParametersCommand())
                .addSubcommand(new RunCommand())
                .addSubcommand(new CertifyCommand(certifier));
        ServiceLoader.load(ExtraCommand.class).forEach(commands::addSubcommand);
        commands.setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.AUTO));
        commands.setParameterExceptionHandler((problem, given) -> complain(err, sentence(problem)));
        commands.setExecutionExceptionHandler((problem, command, result) -> report(err, problem));
        return commands.execute(args);
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    private static String sentence(ParameterException problem) {
        String text = String.valueOf(problem.getMessage());
        if (problem instanceof UnmatchedArgumentException unmatched) {
            var close = unmatched.getSuggestions();
            text += close.isEmpty() ? "; see --help" : "; did you mean " + String.join(" or ", close) + "?";
        }
        return text;
    }

    private static int report(PrintWriter err, Exception problem) throws Exception {
        return switch (problem) {
            case InvalidExperimentException invalid -> complain(err, invalid.sentence());
            case UncheckedIOException io -> fail(err, Objects.requireNonNull(io.getCause()));
            case IOException io -> fail(err, io);
            default -> throw problem;
        };
    }

    private static int complain(PrintWriter err, String sentence) {
        err.println(sentence.replaceAll("\\R+", " ").strip());
        return BAD_INPUT;
    }

    private static int fail(PrintWriter err, IOException problem) {
        err.println("The results could not be written: " + problem.getMessage() + ".");
        return 1;
    }
}
