package io.skyspy.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.edge.contract.RequestType;
import io.skyspy.edge.message.ErrorText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds {@code docs/asyncapi.yaml} to itself and to the names the code knows. */
class AsyncApiTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "io", "skyspy", "edge");

    /** How types of messages are written: {@code aircraft:new}, {@code stats.update}. */
    private static final Pattern TYPES = Pattern.compile(
            "\"((?:aircraft|positions|stats|auth|server|safety|alert|acars|audio|airspace|notams):[a-z_]+|stats\\.[a-z_]+)\"");

    private static final Pattern PLAIN_TYPES =
            Pattern.compile("\"type\", \"([a-z_]+)\"|(?:topics|mark)\\(\"([a-z_]+)\"");

    private static final Pattern CONSTANTS = Pattern.compile("(?m)^    ([A-Z]+)\\(");

    private static final Pattern CASES = Pattern.compile("case ((?:\"[a-z_-]+\"(?:, )?)+) ->");

    private static String source(String path) {
        try (Stream<Path> files = Files.walk(SOURCES.resolve(path))) {
            return files.filter(Files::isRegularFile).map(AsyncApiTest::read).collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode schemas() {
        return AsyncApi.document().path("components").path("schemas");
    }

    private static JsonNode resolved(JsonNode reference) {
        return AsyncApi.document().at(reference.asString().substring(1));
    }

    /** Every value that a member called {@code type} may have, in any schema. */
    private static Set<String> documentedTypes() {
        Set<String> types = new TreeSet<>();
        schemas().findValues("type").stream().filter(JsonNode::isObject).forEach(type -> {
            types.add(type.path("const").asString(""));
            type.path("enum").values().forEach(value -> types.add(value.asString("")));
        });
        return types;
    }

    private static Collection<String> texts(JsonNode list) {
        return list.values().stream().map(JsonNode::asString).toList();
    }

    private static Stream<String> names(Pattern pattern, String source) {
        return pattern.matcher(source).results().flatMap(AsyncApiTest::groups);
    }

    private static Stream<String> groups(MatchResult match) {
        return Stream.iterate(1, group -> group <= match.groupCount(), group -> group + 1)
                .map(match::group)
                .filter(group -> group != null);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(AsyncApi.document().path("asyncapi").asString()).isEqualTo("3.0.0");
        assertThat(AsyncApi.document().findValues("$ref"))
                .hasSizeGreaterThan(100)
                .allSatisfy(reference -> assertThat(resolved(reference).isMissingNode())
                        .as(reference.asString())
                        .isFalse());
        assertThat(AsyncApi.document().path("channels").values())
                .allSatisfy(channel -> assertThat(channel.path("messages").size())
                        .as(channel.path("address").asString())
                        .isPositive());
    }

    @Test
    void everyEndpointIsAChannel() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            String endpoints = read(files.filter(file -> file.endsWith("Endpoint.java"))
                    .findFirst()
                    .orElseThrow());
            assertThat(names(CONSTANTS, endpoints).map(name -> name.toLowerCase(Locale.ROOT)))
                    .contains("aircraft", "all")
                    .isSubsetOf(AsyncApi.document().path("channels").propertyNames());
        }
    }

    @Test
    void everyTypeOfMessageTheCodeKnowsIsDocumented() {
        String code = source("message") + source("hub");
        assertThat(names(TYPES, code)).contains("aircraft:snapshot", "positions:update");
        assertThat(documentedTypes()).containsAll(names(TYPES, code).toList());
        assertThat(documentedTypes()).containsAll(names(PLAIN_TYPES, code).toList());
    }

    @Test
    void everyActionTheCodeKnowsIsDocumented() {
        Set<String> actions = names(CASES, source("message/ClientMessageParser.java"))
                .flatMap(list -> Stream.of(list.split(", ")))
                .map(name -> name.replace("\"", ""))
                .collect(Collectors.toSet());
        assertThat(actions).contains("subscribe", "ping");
        assertThat(texts(schemas().at("/action/properties/action/enum"))).containsAll(actions);
    }

    @Test
    void everyRequestTheCodeKnowsIsDocumented() {
        Set<String> requests = RequestType.all().stream().map(RequestType::name).collect(Collectors.toSet());
        assertThat(texts(schemas().path("requestType").path("enum"))).containsAll(requests);
    }

    @Test
    void everyErrorTheCodeKnowsIsDocumented() {
        assertThat(texts(schemas().at("/error/properties/message/examples")))
                .containsAll(Stream.of(ErrorText.values()).map(ErrorText::text).toList());
    }

    @Test
    void whatIsNotAsDocumentedIsFound() {
        JsonMapper json = JsonMapper.builder().build();
        assertThat(AsyncApi.faults("said", json.readTree("{\"type\":\"pong\"}")))
                .isEmpty();
        assertThat(AsyncApi.faults("said", json.readTree("{\"type\":\"pong\",\"more\":1}")))
                .isNotEmpty();
        assertThat(AsyncApi.faults("said", json.readTree("{\"type\":\"unheard\"}")))
                .isNotEmpty();
        assertThat(
                        AsyncApi.faults(
                                "said",
                                json.readTree(
                                        "{\"type\":\"aircraft:delta\",\"data\":{\"hex\":\"ABCDEF\",\"changes\":{\"lat\":91}}}")))
                .isNotEmpty();
    }
}
