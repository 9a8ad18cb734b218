package io.skyspy.benchmarks.edge;

import io.skyspy.benchmarks.load.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds and starts the servers. Everything it makes, their logs as well, goes to one directory. */
final class Contenders {

    /** What {@code ./skyspy run} gives the edge; Spring's broker gets the same. */
    private static final List<String> JVM_OPTIONS = List.of(
            "-Xms64m",
            "-Xmx448m",
            "-XX:MaxDirectMemorySize=128m",
            "-XX:ReservedCodeCacheSize=96m",
            "--enable-native-access=ALL-UNNAMED");
    /** Name of the sender in Java. */
    static final String NIO = "raw Java NIO";

    /** Nobody answers there, and that is soon found. */
    private static final List<String> NO_BROKER = List.of(
            "--spring.kafka.bootstrap-servers=127.0.0.1:1",
            "--spring.kafka.properties.request.timeout.ms=1000",
            "--spring.kafka.properties.default.api.timeout.ms=1000");

    private final Cores cores;
    private final Path repository;
    private final Path directory;

    Contenders(Cores cores, Path repository) throws IOException {
        this.cores = cores;
        this.repository = repository;
        this.directory = Files.createDirectories(repository.resolve("benchmarks/target/edge"));
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    /** The edge, fed without Kafka. */
    Contender edge(StreamSettings stream, String... jvmOptions) throws IOException {
        return edge(
                Stream.concat(stream.arguments().stream(), NO_BROKER.stream()).toList(), jvmOptions);
    }

    /** The edge with those settings. */
    Contender edge(List<String> settings, String... jvmOptions) throws IOException {
        List<String> command = java(EdgeServer.class, jvmOptions);
        command.addAll(settings);
        command.addAll(List.of(
                "--server.port=0",
                "--logging.level.root=warn",
                "--skyspy.data-dir=" + Files.createTempDirectory("skyspy-bench")));
        Started edge = start("edge", command);
        return new Contender("edge", edge.process, Target.plain(edge.port, "/ws/aircraft/"));
    }

    /** What is the least a JVM can do for it: no hub, and no library between it and the socket. */
    Contender nio(Path recording, Duration interval) throws IOException {
        List<String> command = java(NioSender.class);
        command.addAll(playing(recording, interval));
        Started nio = start("nio", command);
        return new Contender(NIO, nio.process, Target.plain(nio.port, "/"));
    }

    /** The C program, or the Java one where there is no C compiler. */
    Contender raw(Path recording, Duration interval) throws IOException, InterruptedException {
        Path program = directory.resolve("raw-sender");
        Path source = repository.resolve("benchmarks/src/main/c/raw-sender.c");
        boolean compiled = Tools.isThere("cc")
                && Tools.run(List.of("cc", "-O2", "-o", program.toString(), source.toString())) == 0;
        if (!compiled) {
            return nio(recording, interval);
        }
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(playing(recording, interval));
        Started raw = start("raw", command);
        return new Contender("raw C", raw.process, Target.plain(raw.port, "/"));
    }

    Contender simpleBroker(Path recording, Duration interval) throws IOException {
        List<String> command = java(SimpleBrokerServer.class);
        command.addAll(playing(recording, interval));
        command.addAll(List.of("--server.port=0", "--logging.level.root=warn"));
        Started broker = start("simple-broker", command);
        return new Contender(
                "Spring SimpleBroker",
                broker.process,
                Target.stomp(broker.port, SimpleBrokerServer.PATH, SimpleBrokerServer.TOPIC));
    }

    Optional<Contender> ws(Path recording, Duration interval) throws IOException, InterruptedException {
        return node("ws-sender.mjs", recording, interval)
                .map(started -> new Contender("npm ws", started.process, Target.plain(started.port, "/")));
    }

    Optional<Contender> socketIo(Path recording, Duration interval) throws IOException, InterruptedException {
        return node("socketio-sender.mjs", recording, interval)
                .map(started -> new Contender("npm socket.io", started.process, Target.socketIo(started.port)));
    }

    /** A broker, a registry and a producer of states, beside the clients: what it takes is not the edge's. */
    ServerProcess kafka(StreamSettings stream) throws IOException {
        List<String> command = java(KafkaFeed.class);
        command.addAll(List.of(
                Integer.toString(stream.aircraft()),
                Integer.toString(stream.deltasPerSecond()),
                Files.createTempDirectory("skyspy-bench").toString()));
        return ServerProcess.start(cores.load(command), directory.resolve("kafka.log"));
    }

    private record Started(ServerProcess process, int port) {}

    private Optional<Started> node(String script, Path recording, Duration interval)
            throws IOException, InterruptedException {
        Path peers = directory.resolve("peers");
        if (!Tools.isThere("npm") || !isInstalled(peers)) {
            System.out.println(script + " is left out: Node.js and its packages are not there.");
            return Optional.empty();
        }
        List<String> command =
                new ArrayList<>(List.of("node", peers.resolve(script).toString()));
        command.addAll(playing(recording, interval));
        return Optional.of(start(script, command));
    }

    private boolean isInstalled(Path peers) throws IOException, InterruptedException {
        Files.createDirectories(peers);
        try (Stream<Path> sources = Files.list(repository.resolve("benchmarks/src/main/javascript"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Files.copy(source, peers.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return Files.isDirectory(peers.resolve("node_modules/socket.io"))
                || Tools.run(List.of("npm", "ci", "--no-audit", "--no-fund"), peers) == 0;
    }

    private Started start(String name, List<String> command) throws IOException {
        ServerProcess process = ServerProcess.start(cores.server(command), directory.resolve(name + ".log"));
        return new Started(process, Integer.parseInt(process.awaitLine(Questions.PORT)));
    }

    private static List<String> playing(Path recording, Duration interval) {
        return List.of(recording.toString(), Long.toString(interval.toNanos() / 1000));
    }

    private static List<String> java(Class<?> main, String... more) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_OPTIONS);
        command.addAll(List.of(more));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        return command;
    }
}
