package io.skyspy.ingest.adsb.lines;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.ingest.adsb.feed.FeedListener;
import io.skyspy.ingest.adsb.feed.Heard;
import io.skyspy.ingest.adsb.feed.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineParserTest {

    private final List<String> lines = new ArrayList<>();
    private final Heard heard = new Heard();

    @Test
    void cutsAtEveryKindOfLineEndAndPassesOverEmptyLines() {
        feed(LineParser.of(this::keep, 100), "one\ntwo\r\n\r\n\nthree\rfour");

        assertThat(lines).containsExactly("one", "two", "three", "four");
    }

    @Test
    void readsTheSameHoweverTheStreamIsCut() {
        byte[] stream = "one\r\ntwo\nthree\n".getBytes(StandardCharsets.US_ASCII);
        for (int cut = 0; cut <= stream.length; cut++) {
            LineParser parser = LineParser.of(this::keep, 5);
            lines.clear();
            parser.feed(stream, 0, cut, heard);
            parser.feed(stream, cut, stream.length - cut, heard);

            assertThat(lines).containsExactly("one", "two", "three");
        }
    }

    @Test
    void rejectsALineThatIsTooLongAndReadsTheNext() {
        feed(LineParser.of(this::keep, 8), "x".repeat(1_000_000) + "\n12345678\n123456789\nlast\n");

        assertThat(lines).containsExactly("12345678", "last");
        assertThat(heard.rejected).isEqualTo(Map.of(Rejection.LINE_TOO_LONG, 2));
    }

    private void keep(byte[] line, FeedListener listener) {
        lines.add(new String(line, StandardCharsets.US_ASCII));
    }

    private void feed(LineParser parser, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        parser.feed(bytes, 0, bytes.length, heard);
        parser.end(heard);
    }
}
