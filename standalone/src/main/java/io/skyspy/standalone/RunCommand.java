package io.skyspy.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the system on the receivers that the configuration names. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs the system on your receivers. Every setting can also come from the environment"
                + " (skyspy.location.latitude-deg is SKYSPY_LOCATION_LATITUDEDEG).")
final class RunCommand implements Callable<Integer> {

    private static final Path USUAL = Path.of("skyspy.yaml");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration (default: skyspy.yaml, when it is there).")
    private @Nullable Path config;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Session session = new Session("run", options, spec.commandLine().getOut());
        Map<String, Object> settings = session.settings();
        Path chosen = config == null && Files.exists(USUAL) ? USUAL : config;
        if (chosen != null) {
            Session.requireReadable(chosen);
            settings.put("spring.config.location", "file:" + chosen.toAbsolutePath());
        } else {
            spec.commandLine()
                    .getOut()
                    .println("No skyspy.yaml here: listening for Beast on port 30004, and for ACARS on its usual ports."
                            + " docs/skyspy.example.yaml shows what can be configured.");
        }
        return session.run(settings, "Your sky: {url}   (Ctrl-C stops)");
    }
}
