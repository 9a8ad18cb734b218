package io.skyspy.standalone.decode;

import io.skyspy.aviation.geo.Position;
import io.skyspy.standalone.UserMistake;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints one JSON object for each frame of a recording or pipe. */
@Command(
        name = "decode",
        mixinStandardHelpOptions = true,
        description =
                "Prints one JSON object for each frame: what it says, under the names of readsb's aircraft.json, with the"
                        + " position where it can be told, or why the frame is rejected.")
public final class DecodeCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";
    /** The script says here which of the descriptors 0 and 2 are terminals; Java cannot tell before release 22. */
    private static final String TERMINALS = "SKYSPY_TERMINALS";

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "A recording, plain or .gz; - or nothing reads standard input.")
    private @Nullable String file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "beast, avr, csv (a frame a line, with or without a time), jsonl or json (objects over several lines);"
                            + " without it, the input's beginning tells.")
    private @Nullable InputFormat format;

    @Option(
            names = "--location",
            paramLabel = "LAT,LON",
            description = "Where the receiver is, in degrees: positions on the ground need it.")
    private @Nullable String location;

    @Option(
            names = "--raw",
            description = "Takes each frame by itself: no address filter, no positions, nothing from earlier frames.")
    private boolean raw;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Position receiver = location == null ? null : position(location);
        String terminals = System.getenv().getOrDefault(TERMINALS, "");
        if (file == null && terminals.contains("0")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Say which FILE to decode, or pipe frames in: nc receiver 30005 | skyspy decode");
        }
        Progress progress = new Progress(spec.commandLine().getErr(), terminals.contains("2"));
        try (Input input = Input.open(source(), format)) {
            new Decoding(raw, receiver, progress).run(input, new FileOutputStream(FileDescriptor.out));
        } catch (IOException unusable) {
            throw new UserMistake("The input " + name() + " cannot be decoded: " + unusable.getMessage() + ".");
        }
        return 0;
    }

    private String name() {
        return file == null || file.equals(STANDARD_INPUT) ? "from standard input" : file;
    }

    private InputStream source() throws IOException {
        if (file == null || file.equals(STANDARD_INPUT)) {
            return new FileInputStream(FileDescriptor.in);
        }
        Path path = Path.of(file);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new UserMistake("The file " + file + " cannot be read.");
        }
        return Files.newInputStream(path);
    }

    private Position position(String text) {
        String[] parts = text.split(",", -1);
        try {
            if (parts.length == 2) {
                return new Position(Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()));
            }
        } catch (IllegalArgumentException none) {
            throw complaint(text, none);
        }
        throw complaint(text, null);
    }

    private ParameterException complaint(String text, @Nullable Throwable why) {
        return new ParameterException(
                spec.commandLine(), "--location: latitude and longitude in degrees, as 43.6,1.4; not " + text, why);
    }
}
