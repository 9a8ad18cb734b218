package io.skyspy.standalone;

import io.skyspy.runtime.replay.Speed;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the system on recorded feeds, with the recorded times as event time. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description =
                "Runs the system on recorded feeds: Beast, AVR, SBS, readsb JSON, aircraft.json, JSON lines, CSV, and"
                        + " JSON of ACARS, VDL2 and HFDL receivers; plain or .gz."
                        + " Each replay begins with an empty picture.")
final class ReplayCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Recordings, played one after the other.")
    private List<Path> files = List.of();

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "1",
            description = "1 is real time (the default), 10 ten times as fast, max as fast as it goes.")
    private String speed = "1";

    @Option(names = "--loop", description = "Begins again after the last recording, with times moved on.")
    private boolean loop;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        files.forEach(Session::requireReadable);
        requireSpeed();
        Session session = new Session("replay", options, spec.commandLine().getOut());
        session.forget();
        Map<String, Object> settings = session.settings();
        play("adsb", files.stream().filter(file -> !AcarsRecording.isOne(file)).toList(), settings);
        play("acars", files.stream().filter(AcarsRecording::isOne).toList(), settings);
        return session.run(
                settings,
                "The recording is on the map: {url}   (Ctrl-C stops)",
                new ReplayProgressLine(spec.commandLine().getErr()));
    }

    /** An app without recordings has no sources at all, so that it does not listen for receivers either. */
    private void play(String app, List<Path> recordings, Map<String, Object> settings) {
        String sources = "skyspy.ingest." + app + ".sources";
        if (recordings.isEmpty()) {
            settings.put(sources, "");
            return;
        }
        String source = sources + "[0].";
        settings.put(source + "id", "replay");
        settings.put(source + "type", "file");
        settings.put(source + "speed", speed);
        settings.put(source + "loop", loop);
        for (int i = 0; i < recordings.size(); i++) {
            settings.put(source + "files[" + i + "]", recordings.get(i));
        }
    }

    private void requireSpeed() {
        try {
            Speed.parse(speed);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), "--speed: " + wrong.getMessage());
        }
    }
}
