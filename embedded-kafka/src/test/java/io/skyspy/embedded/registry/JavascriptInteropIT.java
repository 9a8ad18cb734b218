package io.skyspy.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.Frame;
import io.skyspy.schemas.avro.FrameBatch;
import io.skyspy.schemas.serde.AvroDeserializer;
import io.skyspy.schemas.serde.AvroSerde;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Our serde against an independent implementation of the same format, Confluent's client for JavaScript. */
class JavascriptInteropIT {

    private static final Path PROJECT = Path.of("src/test/js");
    private static final String TOPIC = Topics.ADSB_FRAMES.name();

    @TempDir
    Path directory;

    @Test
    void eachReadsTheOtherAndTheBytesAreEqual() throws Exception {
        assumeTrue(succeeds("node", "--version"), "skipped: no node on the path");
        if (!Files.isDirectory(PROJECT.resolve("node_modules"))) {
            assumeTrue(succeeds("npm", "ci", "--ignore-scripts"), "skipped: npm ci cannot install Confluent's client");
        }
        try (RegistryHarness registry = new RegistryHarness(directory)) {
            Map<String, Object> config =
                    Map.of("schema.registry.url", registry.url().toString());
            try (AvroSerde<FrameBatch> serde = AvroSerde.of(FrameBatch.class, config);
                    AvroDeserializer<GenericRecord> generic = new AvroDeserializer<>()) {
                generic.configure(config, false);
                byte[] ours = serde.serializer().serialize(TOPIC, batch());
                registry.requests().register(TOPIC + "-of-javascript-value", """
                        {"type":"record","name":"Note","fields":[
                          {"name":"text","type":"string"},{"name":"number","type":["null","long"],"default":null}]}""");

                JsonNode theirs = check(registry, ours);

                assertThat(theirs.at("/record/receiver").asString()).isEqualTo("home/é");
                assertThat(theirs.at("/record/frames")).hasSize(2);
                assertThat(theirs.get("written").asString())
                        .isEqualTo(HexFormat.of().formatHex(ours));
                GenericRecord note = generic.deserialize(
                        TOPIC, HexFormat.of().parseHex(theirs.get("note").asString()));
                assertThat(note.get("text")).hasToString("Grüße");
                assertThat(note.get("number")).isEqualTo(42L);
            }
        }
    }

    private JsonNode check(RegistryHarness registry, byte[] bytes) throws IOException, InterruptedException {
        Path output = directory.resolve("check.out");
        int status = run(
                output,
                "node",
                "check.mjs",
                registry.url().toString(),
                TOPIC,
                HexFormat.of().formatHex(bytes));
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(status).as(text).isZero();
        return new ObjectMapper().readTree(text);
    }

    private boolean succeeds(String... command) throws InterruptedException {
        try {
            return run(directory.resolve("command.out"), command) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int run(Path output, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(PROJECT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException(command[0] + " does not end");
        }
        return process.exitValue();
    }

    private static FrameBatch batch() {
        Frame frame = new Frame(
                Instant.parse("2026-11-23T20:00:00.123456Z"),
                ByteBuffer.wrap(HexFormat.of().parseHex("8d485020994409940838175b284f")),
                -12.5f,
                123_456_789_012L);
        Frame bare = new Frame(Instant.EPOCH, ByteBuffer.wrap(new byte[] {1, 2}), null, null);
        return new FrameBatch("home/é", 52.25, null, List.of(frame, bare));
    }
}
