package io.skyspy.standalone;

import io.skyspy.standalone.decode.DecodeCommand;
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
            TopicsCommand.class
        })
public final class SkySpy {

    private SkySpy() {}

    /** Runs a command and ends the process with 0 when all went well, 1 when it could not be done, 2 when it was not understood. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new SkySpy())
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((thrown, line, parsed) -> Complaint.about(thrown, line));
    }
}
