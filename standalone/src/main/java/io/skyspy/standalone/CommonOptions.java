package io.skyspy.standalone;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options of every command that starts the system. */
final class CommonOptions {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:SKYSPY_PORT:-8080}",
            description = "Port of the web page, REST and WebSockets (${DEFAULT-VALUE}); 0 takes a free one.")
    int port;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            defaultValue = "${env:SKYSPY_DATA_DIR:-./data}",
            description = "Where everything is kept (${DEFAULT-VALUE}); each command has a directory of its own in it.")
    Path dataDir = Path.of("data");

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "${env:SKYSPY_KAFKA_PORT:-9092}",
            description = "Port of the embedded broker, on loopback (${DEFAULT-VALUE}); 0 takes a free one.")
    int kafkaPort;

    @Option(
            names = "--registry-port",
            paramLabel = "PORT",
            defaultValue = "${env:SKYSPY_REGISTRY_PORT:-8081}",
            description = "Port of the embedded schema registry, on loopback (${DEFAULT-VALUE}); 0 takes a free one.")
    int registryPort;
}
