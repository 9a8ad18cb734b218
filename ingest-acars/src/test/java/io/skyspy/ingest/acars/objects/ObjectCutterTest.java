package io.skyspy.ingest.acars.objects;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.testkit.Properties;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ObjectCutterTest {

    private final Found found = new Found();
    private final ObjectCutter cutter = new ObjectCutter(found);

    @Test
    void oneObjectALineOrSeveralInARowAreCut() {
        feed("{\"a\":1}\n{\"b\":{\"c\":\"}\"}}{\"d\":\"\\\"{\"},\r\n");

        assertThat(found.objects).containsExactly("{\"a\":1}", "{\"b\":{\"c\":\"}\"}}", "{\"d\":\"\\\"{\"}");
        assertThat(found.refused).isEmpty();
    }

    @Test
    void anObjectOverSeveralLinesIsOne() {
        feed("{\n  \"a\": [\n    {\"b\": 1},\n    {\"b\": 2}\n  ]\n}\n");

        assertThat(found.objects).hasSize(1);
    }

    @Test
    void anObjectThatBreaksOffDoesNotTakeTheNextWithIt() {
        feed("{\"a\":\"cut\n{\"b\":2}\n{\"c\":{\"d\":1}\n{\"e\":5}\n");

        assertThat(found.objects).containsExactly("{\"b\":2}", "{\"e\":5}");
        assertThat(found.refused).containsExactly(Refusal.TRUNCATED, Refusal.TRUNCATED);
    }

    @Test
    void bytesBetweenObjectsAreNoise() {
        feed("rubbish{\"a\":1}more");

        assertThat(found.objects).containsExactly("{\"a\":1}");
        assertThat(found.refused).containsExactly(Refusal.NOISE, Refusal.NOISE);
    }

    @Test
    void anObjectOfMoreThan64KiBIsRefusedAndTheNextIsTaken() {
        feed("{\"a\":\"" + "x".repeat(70_000) + "\"}{\"b\":1}");

        assertThat(found.objects).containsExactly("{\"b\":1}");
        assertThat(found.refused).containsExactly(Refusal.TOO_LONG);
    }

    @Test
    void howTheBytesAreSpreadDoesNotMatter() {
        byte[] bytes = "{\"a\":1}\n{\"b\":\"x\ny\"}\n junk {\"c\":{}}".getBytes(StandardCharsets.UTF_8);
        feed(new String(bytes, StandardCharsets.UTF_8));
        Properties.forAll(25, 200, random -> {
            Found spread = new Found();
            ObjectCutter other = new ObjectCutter(spread);
            for (int from = 0; from < bytes.length; ) {
                int count = 1 + random.nextInt(bytes.length - from);
                other.feed(bytes, from, count);
                from += count;
            }
            assertThat(spread.objects).isEqualTo(found.objects);
        });
    }

    @Test
    void anObjectMayBeSpreadOverDatagramsOfOnePeerWithinASecond() {
        PeerObjects peers = new PeerObjects(peer -> found);
        Instant now = Instant.parse("2026-11-25T12:00:00Z");
        byte[] first = "{\"a\":".getBytes(StandardCharsets.UTF_8);
        byte[] second = "1}".getBytes(StandardCharsets.UTF_8);
        peers.datagram("one", first, first.length, now);
        peers.datagram("two", first, first.length, now);
        peers.datagram("one", second, second.length, now.plusMillis(900));
        peers.datagram("two", second, second.length, now.plusMillis(1_100));

        assertThat(found.objects).containsExactly("{\"a\":1}");
        assertThat(found.refused).containsExactly(Refusal.TRUNCATED, Refusal.NOISE);
    }

    private void feed(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        cutter.feed(bytes, 0, bytes.length);
    }

    private static final class Found implements ObjectListener {

        private final List<String> objects = new ArrayList<>();
        private final List<Refusal> refused = new ArrayList<>();

        @Override
        public void object(byte[] bytes) {
            objects.add(new String(bytes, StandardCharsets.UTF_8));
        }

        @Override
        public void refused(Refusal reason, byte[] bytes) {
            refused.add(reason);
        }
    }
}
