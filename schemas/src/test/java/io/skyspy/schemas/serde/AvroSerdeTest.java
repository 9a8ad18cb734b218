package io.skyspy.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skyspy.schemas.avro.Frame;
import io.skyspy.schemas.avro.FrameBatch;
import io.skyspy.schemas.registry.RegistryException;
import io.skyspy.schemas.registry.RegistryUnavailableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AvroSerdeTest {

    private static final String TOPIC = "adsb.frames.v1";
    private static final Instant RECEIVED = Instant.parse("2026-11-23T20:00:00.123456Z");

    private FakeRegistry registry;
    private AvroSerde<FrameBatch> serde;

    @BeforeEach
    void start() throws IOException {
        registry = new FakeRegistry();
        serde = AvroSerde.of(FrameBatch.class, registry.config());
    }

    @AfterEach
    void stop() {
        serde.close();
        registry.close();
    }

    @Test
    void readsWhatItWrote() {
        FrameBatch batch = batch();

        byte[] bytes = serde.serializer().serialize(TOPIC, batch);

        assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(batch);
    }

    @Test
    void writesMagicByteIdAndAvro() {
        byte[] bytes = serde.serializer().serialize(TOPIC, batch());

        assertThat(HexFormat.of().formatHex(bytes))
                .isEqualTo(
                        "0000000001" // magic, id
                                + "08686f6d65" // "home"
                                + "02" + "0000000000004940" // latitude 50.0
                                + "00" // no longitude
                                + "02" + microseconds() + "0e" + "02e19838d7e1d3" + "02" + "0000a0c0"
                                + "00" // one frame
                                + "00");
    }

    private static String microseconds() {
        long value = RECEIVED.getEpochSecond() * 1_000_000 + RECEIVED.getNano() / 1000;
        StringBuilder hex = new StringBuilder();
        for (long rest = value << 1; rest != 0; rest >>>= 7) {
            hex.append(HexFormat.of().toHexDigits((byte) ((rest & 0x7F) | (rest > 0x7F ? 0x80 : 0))));
        }
        return hex.toString();
    }

    @Test
    void keepsTombstones() {
        assertThat(serde.serializer().serialize(TOPIC, null)).isNull();
        assertThat(serde.deserializer().deserialize(TOPIC, null)).isNull();
    }

    @Test
    void readsBuffersOfBothKinds() {
        byte[] bytes = serde.serializer().serialize(TOPIC, batch());
        ByteBuffer shifted = ByteBuffer.allocate(bytes.length + 7)
                .put(new byte[7])
                .put(bytes)
                .position(7)
                .slice();
        ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();

        assertThat(serde.deserializer().deserialize(TOPIC, new RecordHeaders(), shifted))
                .isEqualTo(batch());
        assertThat(serde.deserializer().deserialize(TOPIC, new RecordHeaders(), direct))
                .isEqualTo(batch());
    }

    @Test
    void leavesNothingOfARecordThatFailedInTheNext() {
        FrameBatch broken = new FrameBatch("home", 50.0, null, List.of(new Frame(RECEIVED, null, null, null)));
        byte[] expected = serde.serializer().serialize(TOPIC, batch());

        assertThatThrownBy(() -> serde.serializer().serialize(TOPIC, broken))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("does not fit its schema");

        assertThat(serde.serializer().serialize(TOPIC, batch())).isEqualTo(expected);
    }

    @Test
    void writesLargeRecordsToo() {
        byte[] large = new byte[3_000_000];
        FrameBatch batch =
                new FrameBatch("home", null, null, List.of(new Frame(RECEIVED, ByteBuffer.wrap(large), null, null)));

        byte[] bytes = serde.serializer().serialize(TOPIC, batch);

        assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(batch);
    }

    @Test
    void registersTheSchemaOnceAndWithoutWhatIsJavasOwn() {
        serde.serializer().serialize(TOPIC, batch());
        serde.serializer().serialize(TOPIC, batch());

        assertThat(registry.requests()).containsExactly("POST /subjects/adsb.frames.v1-value/versions");
        assertThat(registry.schemas().getFirst()).doesNotContain("avro.java").contains("Id of the receiver");
    }

    @Test
    void onlyLooksTheSchemaUpWhenItMayNotRegister() {
        Map<String, Object> config = new HashMap<>(registry.config());
        config.put("auto.register.schemas", "false");

        try (AvroSerde<FrameBatch> reader = AvroSerde.of(FrameBatch.class, config)) {
            assertThatThrownBy(() -> reader.serializer().serialize(TOPIC, batch()))
                    .isInstanceOf(RegistryException.class)
                    .hasMessageContaining("Schema not found");
        }
    }

    @Test
    void sendsUserAndPassword() {
        Map<String, Object> config = new HashMap<>(registry.config());
        config.put("basic.auth.user.info", "sky:spy");

        try (AvroSerde<FrameBatch> reader = AvroSerde.of(FrameBatch.class, config)) {
            reader.serializer().serialize(TOPIC, batch());
        }

        assertThat(registry.authorizations()).containsExactly("Basic c2t5OnNweQ==");
    }

    @Test
    void readsGenericRecordsWhenNoClassIsNamed() {
        byte[] bytes = serde.serializer().serialize(TOPIC, batch());

        try (AvroDeserializer<GenericRecord> generic = new AvroDeserializer<>()) {
            generic.configure(registry.config(), false);
            GenericRecord record = generic.deserialize(TOPIC, bytes);
            assertThat(record.get("receiver")).hasToString("home");
            assertThat(record.getSchema().getName()).isEqualTo("FrameBatch");
        }
    }

    @Test
    void readsIntoTheClassTheConfigurationNames() {
        byte[] bytes = serde.serializer().serialize(TOPIC, batch());
        Map<String, Object> config = new HashMap<>(registry.config());
        config.put("specific.avro.value.type", FrameBatch.class.getName());

        try (AvroDeserializer<FrameBatch> named = new AvroDeserializer<>()) {
            named.configure(config, false);
            assertThat(named.deserialize(TOPIC, bytes)).isEqualTo(batch());
        }
    }

    @Test
    void readsWhatAnOlderWriterWrote() {
        int id = registry.add("""
                {"type":"record","name":"FrameBatch","namespace":"io.skyspy.schemas.avro","fields":[
                  {"name":"receiver","type":"string"},
                  {"name":"frames","type":{"type":"array","items":{"type":"record","name":"Frame","fields":[
                    {"name":"receivedAt","type":"long"},{"name":"bytes","type":"bytes"}]}}}]}""");
        byte[] bytes = HexFormat.of().parseHex("00" + "%08x".formatted(id) + "0268" + "02" + "02" + "02ff" + "00");

        FrameBatch batch = serde.deserializer().deserialize(TOPIC, bytes);

        assertThat(batch.getReceiver()).isEqualTo("h");
        assertThat(batch.getReceiverLatitudeDeg()).isNull();
        assertThat(batch.getFrames())
                .singleElement()
                .satisfies(frame -> assertThat(frame.getReceivedAt()).isEqualTo(Instant.EPOCH.plusNanos(1000)));
    }

    @Test
    void refusesBytesThatAreNoRecord() {
        byte[] good = serde.serializer().serialize(TOPIC, batch());
        byte[] longer = Arrays.copyOf(good, good.length + 1);
        byte[] shorter = Arrays.copyOf(good, good.length - 3);

        assertRefused(new byte[0], "fewer than the 5");
        assertRefused(new byte[] {0, 0, 0, 1}, "fewer than the 5");
        assertRefused("{\"json\":1}".getBytes(StandardCharsets.UTF_8), "starts with byte 123");
        assertRefused(longer, "goes on after its last field");
        assertRefused(shorter, "is not what its schema says");
        assertRefused(new byte[] {0, 0, 0, 0, 99, 0}, "Schema 99 not found");
    }

    @Test
    void neverThrowsAnythingElseAtMutatedBytes() {
        byte[] good = serde.serializer().serialize(TOPIC, batch());
        Random random = new Random(20261123);
        int refused = 0;
        for (int i = 0; i < 200_000; i++) {
            byte[] bad = good.clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                bad[5 + random.nextInt(bad.length - 5)] = (byte) random.nextInt();
            }
            try {
                assertThat(serde.deserializer().deserialize(TOPIC, bad)).isNotNull();
            } catch (SerializationException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(50_000);
    }

    @Test
    void asksOnlyOnceForAnIdNobodyKnows() {
        for (int i = 0; i < 3; i++) {
            assertRefused(new byte[] {0, 0, 0, 0, 99, 0}, "Schema 99 not found");
        }

        assertThat(registry.requests()).containsExactly("GET /schemas/ids/99");
    }

    @Test
    void asksAgainWhenTheRegistryFailsOnce() {
        registry.failNext(1);

        assertThat(serde.serializer().serialize(TOPIC, batch())).isNotEmpty();
    }

    @Test
    void saysThatTheRegistryIsAwayAndNotThatTheRecordIsBad() {
        registry.failNext(2);
        byte[] unseen = {0, 0, 0, 0, 1, 0};

        assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, unseen))
                .isInstanceOf(RegistryUnavailableException.class)
                .isNotInstanceOf(SerializationException.class)
                .hasMessageContaining("No schema registry answers");
    }

    @Test
    void asksTheNextRegistryWhenTheFirstIsGone() throws IOException {
        FakeRegistry gone = new FakeRegistry();
        gone.close();
        Map<String, Object> config = new HashMap<>(registry.config());
        config.put("schema.registry.url", gone.url() + "," + registry.url() + "/");

        try (AvroSerde<FrameBatch> both = AvroSerde.of(FrameBatch.class, config)) {
            assertThat(both.serializer().serialize(TOPIC, batch())).isNotEmpty();
        }
    }

    private void assertRefused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining(reason);
    }

    private static FrameBatch batch() {
        ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex("02e19838d7e1d3"));
        return new FrameBatch("home", 50.0, null, List.of(new Frame(RECEIVED, bytes, -5f, null)));
    }
}
