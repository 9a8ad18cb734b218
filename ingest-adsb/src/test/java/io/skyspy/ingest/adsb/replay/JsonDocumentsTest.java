package io.skyspy.ingest.adsb.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.ingest.adsb.feed.Heard;
import io.skyspy.ingest.adsb.feed.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonDocumentsTest {

    private static final String TWO = """
            {
              "now": 1700000000, "note": "a brace } and a \\" quote {",
              "aircraft": [ {"hex": "a3e31a"},
                            {"hex": "ab04bb"} ]
            }
            { "now": 1700000001, "aircraft": [{"hex": "4ca216"}] }
            """;

    @Test
    void findsDocumentsHoweverTheStreamIsCut() {
        byte[] stream = TWO.getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= stream.length; cut++) {
            JsonDocuments parser = new JsonDocuments();
            Heard heard = new Heard();
            parser.feed(stream, 0, cut, heard);
            parser.feed(stream, cut, stream.length - cut, heard);
            parser.end(heard);

            assertThat(heard.reports)
                    .extracting(draft -> draft.fields().getIcao())
                    .containsExactly("A3E31A", "AB04BB", "4CA216");
            assertThat(heard.rejected).isEmpty();
        }
    }

    @Test
    void rejectsADocumentThatDoesNotEnd() {
        Heard heard = Heard.of(new JsonDocuments(), "{\"now\": 1, \"aircraft\": [".getBytes(StandardCharsets.UTF_8));

        assertThat(heard.rejected).isEqualTo(Map.of(Rejection.BAD_JSON, 1));
    }
}
