package io.skyspy.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** nginx in front of one edge, with the configuration of the compose file. */
final class Nginx implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofSeconds(10);

    private final Process process;
    private final Path log;
    private final int port;

    private Nginx(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Where it is installed, if it is. */
    static Optional<Path> executable() {
        return Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Nginx start(Path executable, Path directory, int edgePort) throws IOException {
        int port = RunningSystem.freePort();
        Path log = directory.resolve("access.log");
        String server = Files.readString(Repository.root().resolve("deploy/nginx.conf"))
                .replace("edge-1:8080", "127.0.0.1:" + edgePort)
                .replaceAll("(?m)^ *server edge-2:.*$", "")
                .replace("listen 8080", "listen 127.0.0.1:" + port)
                .replace("/dev/stdout", log.toString());
        Path configuration = Files.writeString(directory.resolve("nginx.conf"), """
                daemon off;
                master_process off;
                pid nginx.pid;
                events {}
                http {
                  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
                """ + server + "}\n");
        Process process = new ProcessBuilder(List.of(
                        executable.toString(),
                        "-p",
                        directory + "/",
                        "-c",
                        configuration.toString(),
                        "-e",
                        "error.log"))
                .inheritIO()
                .start();
        Nginx nginx = new Nginx(process, log, port);
        await().atMost(READY_WITHIN).until(nginx::listens);
        return nginx;
    }

    int port() {
        return port;
    }

    /** Its access log so far. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean listens() {
        try (Socket connected = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return connected.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
