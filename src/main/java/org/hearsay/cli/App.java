package org.hearsay.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import org.hearsay.article.Failure;
import org.hearsay.cli.models.EvalCommand;
import org.hearsay.cli.models.KbCommand;
import org.hearsay.cli.models.TrainCommand;
import org.hearsay.cli.terminal.StandardOutput;
import org.hearsay.cli.terminal.VisibleText;
import org.hearsay.graph.Version;
import org.hearsay.store.LocalDatabase;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code hearsay} command. Exit codes: 0 all built and valid, 1 something failed, 2 usage. */
@Command(
    name = "hearsay",
    description = "Who said what, where and when: news articles as an RDF graph.",
    mixinStandardHelpOptions = true,
    versionProvider = App.Manifest.class,
    subcommands = {
      RunCommand.class,
      AddCommand.class,
      WatchCommand.class,
      RemoveCommand.class,
      ArticlesCommand.class,
      BuildCommand.class,
      RebuildCommand.class,
      ExtractCommand.class,
      LoadCommand.class,
      QueryCommand.class,
      ServeCommand.class,
      ValidateCommand.class,
      ExportCommand.class,
      EntitiesCommand.class,
      OverridesCommand.class,
      CompactCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      EvalCommand.class,
      KbCommand.class,
      TrainCommand.class,
      GenerateCompletion.class
    },
    footer = {
      "",
      "Examples:",
      "  hearsay run                        read seeds/, serve the graph and the page",
      "  hearsay build articles/ -o out.nq  write the graph to a file",
      "  hearsay query who-said-what        ask the database of the last run"
    })
public final class App implements Runnable {

  @Spec private CommandSpec spec;

  /** Made by picocli, which fills in the specification. */
  @SuppressWarnings("NullAway.Init")
  public App() {}

  /** The version of the program. */
  static final class Manifest implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"hearsay " + Version.current()};
    }
  }

  public static void main(String[] args) {
    PrintStream out = StandardOutput.open();
    System.setOut(out);
    System.setErr(VisibleText.to(new FileOutputStream(FileDescriptor.err)));
    System.exit(run(args, out));
  }

  /** Runs a command; output that does not arrive makes it fail. */
  static int run(String[] args, PrintStream out) {
    CommandLine command = commandLine();
    int code = command.execute(args);
    try {
      out.flush();
      return code;
    } catch (Failure | StandardOutput.NobodyReads e) {
      return code == 0 ? failed(e) : code;
    }
  }

  /** The command line with its error handling, as tests run it. */
  static CommandLine commandLine() {
    return new CommandLine(new App())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(App::execute)
        .setExecutionExceptionHandler(App::failed)
        .setParameterExceptionHandler(App::misused)
        .setUsageHelpAutoWidth(true);
  }

  /** Two errors of the JVM have a cause that can be said in a line. */
  private static int execute(CommandLine.ParseResult parsed) {
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (InternalError | ExceptionInInitializerError e) {
      throw new CommandLine.ExecutionException(
          parsed.commandSpec().commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  /** What was wrong with the call, in one line. */
  private static int misused(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + e.getMessage() + "; see: " + name + " --help");
    return CommandLine.ExitCode.USAGE;
  }

  /** Expected failures are one line; anything else is a defect and shows its trace. */
  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof StandardOutput.NobodyReads nobody) {
        return failed(nobody);
      }
      if (t instanceof Failure failure) {
        return failed(failure);
      }
      if (t instanceof ExceptionInInitializerError wrong) {
        return failed(wrongFile(wrong));
      }
      if (LocalDatabase.isTrouble(t)) {
        return failed(LocalDatabase.damaged("the database", t));
      }
    }
    throw e;
  }

  /** A wrong entry in a bundled file is found when the class that reads it is first asked for. */
  private static Failure wrongFile(ExceptionInInitializerError e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return new Failure("a file of the program is wrong: " + root.getMessage(), e);
  }

  private static int failed(RuntimeException e) {
    if (e instanceof Failure) {
      System.err.println("hearsay: " + e.getMessage());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }
}
