package io.skyspy.standalone;

import io.skyspy.standalone.decode.DecodeCommand;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: one sub-command for each thing to run or look at. */
@Command(
        name = "skyspy",
        description = "A live picture of the sky, kept by Kafka.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            ReplayCommand.class,
            DecodeCommand.class,
            TailCommand.class,
            TopicsCommand.class,
            UserCommand.class,
            KeyCommand.class
        })
public final class SkySpy {

    private SkySpy() {}

    /** Runs a command and ends the process with 0 when all went well, 1 when it could not be done, 2 when it was not understood. */
    public static void main(String[] arguments) {
        keepTheLogOffStandardOutput();
        System.exit(commandLine().execute(arguments));
    }

    /** Commands that start the system set the log up again; the others print what was asked for and nothing else. */
    private static void keepTheLogOffStandardOutput() {
        LoggingSystem.get(SkySpy.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
    }

    static CommandLine commandLine() {
        return new CommandLine(new SkySpy())
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((thrown, line, parsed) -> Complaint.about(thrown, line));
    }
}
