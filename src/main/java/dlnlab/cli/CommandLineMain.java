package dlnlab.cli;

import dlnlab.cli.guide.PublishedNumbers;
import dlnlab.measure.Certificate;
import dlnlab.measure.Certifier;
import dlnlab.run.NativeExit;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line: scenes, presets, parameters, quantities, run, ensemble, plot, certify, hypotheses, guide, and what
/// other
/// packages add by
/// [ExtraCommand].
///
/// Exit codes: 0 done, 1 a certificate fails or a file cannot be written, 2 bad input.
@Command(
        name = "dlnlab",
        description = "Watches what gradient descent does to deep linear and deep homogeneous networks.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Without a command the window opens. Examples:",
            "  dlnlab run unbalanced-relu --seed 3",
            "  dlnlab run hyperbola --set depth=10 --set scale=1e-4 --json",
            "  dlnlab run tanh-breaks-it --out results",
            "  dlnlab ensemble hyperbola-depths --seeds 300",
            "  dlnlab plot hyperbola --chart plane --out plane.svg",
        })
public final class CommandLineMain implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    /// Runs a command and ends the program with its exit code.
    public static void main(String[] args) {
        NativeExit.install();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(execute(args, out, err));
    }

    /// Runs a command.
    /// @return the exit code
    static int execute(String[] args, PrintWriter out, PrintWriter err) {
        return execute(args, out, err, () -> new Certifier().certificates(), PublishedNumbers::certificates);
    }

    /// The same with given certificates, for tests.
    static int execute(
            String[] args,
            PrintWriter out,
            PrintWriter err,
            Supplier<List<Certificate>> theorems,
            Supplier<List<Certificate>> published) {
        CommandLine commands = new CommandLine(new CommandLineMain())
                .addSubcommand(new ScenesCommand())
                .addSubcommand(new PresetsCommand())
                .addSubcommand(new EnsemblesCommand())
                .addSubcommand(new ParametersCommand())
                .addSubcommand(new QuantitiesCommand())
                .addSubcommand(new RunCommand())
                .addSubcommand(new EnsembleCommand())
                .addSubcommand(new PlotCommand())
                .addSubcommand(new ThumbnailsCommand())
                .addSubcommand(new CertifyCommand(theorems, published))
                .addSubcommand(new HypothesesCommand())
                .addSubcommand(new GuideCommand())
                .addSubcommand(new CommandLine.HelpCommand());
        commands.setExpandAtFiles(false);
        ServiceLoader.load(ExtraCommand.class).forEach(commands::addSubcommand);
        commands.setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.AUTO));
        Errors errors = new Errors(err);
        commands.setParameterExceptionHandler(errors).setExecutionExceptionHandler(errors);
        int code = commands.execute(args);
        // a full disk, or a pipe that nobody reads any more
        if (code == 0 && out.checkError()) {
            err.println("Not everything could be written to the standard output.");
            return 1;
        }
        return code;
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}
