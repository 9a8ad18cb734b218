package io.skyspy.aviation.acars;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.testkit.JsonLines;
import io.skyspy.testkit.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The checksums of what was really received, so that nothing but what came over garbled is refused. */
final class ChecksumsTest {

    private static final Set<String> PARTS = Set.of("in progress", "out of sequence", "duplicate");
    private static final List<String> RECORDINGS =
            List.of("acarsdec.jsonl", "acarsdec-v3.jsonl", "vdlm2dec.jsonl", "dumpvdl2.jsonl", "dumphfdl.jsonl");

    private static final Pattern ARINC_702 = Pattern.compile("(?s)(?:(?:- )?#\\w{2}B?)?(?:/\\w{2} )?"
            + "((?:RES|REQ|REJ)?(?:POS|FPN|PRG|PER|PWI|INI|INR|LDI|FTX|REQ)[/A-Z0-9].*)([0-9A-F]{4})\\s*");
    private static final Pattern ARINC_622 =
            Pattern.compile("/?(?:\\w{4}|\\w{7})\\.((?:AT1|CR1|CC1|DR1|ADS|DIS)[A-Z0-9.-]{7})((?:[0-9A-F]{2})+)\\s*");

    /** Of the whole capture 104 of 107 hold; the other three came over garbled. */
    @Test
    void checksumsOfFlightManagementComputersHold() throws IOException {
        int found = 0;
        int intact = 0;
        for (JsonNode message : recordedMessages()) {
            Matcher form = ARINC_702.matcher(text(message));
            boolean whole = !PARTS.contains(message.path("assstat").asString(""))
                    && !message.path("more").booleanValue(false);
            if (message.path("label").asString("").equals("H1") && whole && form.matches()) {
                found++;
                intact += Crc.x25Reversed(form.group(1)) == Integer.parseInt(form.group(2), 16) ? 1 : 0;
            }
        }

        assertThat(found).isGreaterThanOrEqualTo(60);
        assertThat(intact / (double) found).isGreaterThanOrEqualTo(104.0 / 107);
    }

    @Test
    void checksumsOfAirTrafficServicesHold() throws IOException {
        List<String> texts = new ArrayList<>();
        recordedMessages().forEach(message -> texts.add(text(message)));
        lines("vectors.jsonl").stream()
                .filter(vector -> vector.path("kind").asString("").equals("libacars"))
                .forEach(vector -> texts.add(text(vector)));
        int found = 0;
        List<String> broken = new ArrayList<>();
        for (String text : texts) {
            Matcher form = ARINC_622.matcher(text);
            if (form.matches()) {
                found++;
                byte[] head = form.group(1).getBytes(StandardCharsets.US_ASCII);
                byte[] binary = HexFormat.of().parseHex(form.group(2));
                byte[] checked = Arrays.copyOf(head, head.length + binary.length);
                System.arraycopy(binary, 0, checked, head.length, binary.length);
                if (!Crc.isArinc622(checked)) {
                    broken.add(text);
                }
            }
        }

        assertThat(found).isGreaterThanOrEqualTo(20);
        assertThat(broken).isEmpty();
    }

    private static String text(JsonNode message) {
        return message.path("text").asString(message.path("msg_text").asString(""));
    }

    /** The objects that hold a message, as the receivers wrote them. */
    private static List<JsonNode> recordedMessages() throws IOException {
        List<JsonNode> messages = new ArrayList<>();
        for (String recording : RECORDINGS) {
            for (JsonNode line : lines(recording)) {
                JsonNode nested = line.findValue("acars");
                messages.add(nested == null ? line : nested);
            }
        }
        return messages;
    }

    private static List<JsonNode> lines(String file) throws IOException {
        return JsonLines.read(SharedData.assumePresent(
                SharedData.directory("data/acars").map(directory -> directory.resolve(file)), "data/acars/" + file));
    }
}
