package org.hearsay.cli;

import java.io.PrintStream;
import org.hearsay.article.Failure;
import org.hearsay.cli.terminal.StandardOutput;
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
      BuildCommand.class,
      RebuildCommand.class,
      ExtractCommand.class,
      LoadCommand.class,
      QueryCommand.class,
      ServeCommand.class,
      ValidateCommand.class,
      ExportCommand.class,
      EntitiesCommand.class,
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
        .setExecutionExceptionHandler(App::failed)
        .setUsageHelpAutoWidth(true);
  }

  /** Expected failures are one line; anything else is a defect and shows its trace. */
  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof RuntimeException known && isExpected(known)) {
      return failed(known);
    }
    throw e;
  }

  private static boolean isExpected(RuntimeException e) {
    return e instanceof Failure
        || e instanceof StandardOutput.NobodyReads
        || LocalDatabase.isTrouble(e);
  }

  private static int failed(RuntimeException e) {
    if (!(e instanceof StandardOutput.NobodyReads)) {
      String line =
          e instanceof Failure
              ? e.getMessage()
              : LocalDatabase.damaged("the database", e).getMessage();
      System.err.println("hearsay: " + line);
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }
}
