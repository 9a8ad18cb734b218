package io.skyspy.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.embedded.registry.RegistryRequests.Answer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract over HTTP, subject by subject. */
class EmbeddedRegistryIT {

    private static final String V1 = record("{\"name\":\"a\",\"type\":\"int\"}");
    private static final String V2 =
            record("{\"name\":\"a\",\"type\":\"int\"},{\"name\":\"b\",\"type\":\"int\",\"default\":0}");
    private static final String BREAKING =
            record("{\"name\":\"a\",\"type\":\"int\"},{\"name\":\"c\",\"type\":\"string\"}");

    @TempDir
    static Path directory;

    private static RegistryHarness harness;
    private static RegistryRequests registry;

    @BeforeAll
    static void start() {
        harness = new RegistryHarness(directory);
        registry = harness.requests();
    }

    @AfterAll
    static void stop() {
        harness.close();
    }

    @Test
    void givesOneIdToOneSchemaAndCountsVersions() throws Exception {
        int first = registry.register("count-value", V1).body().get("id").asInt();
        int again = registry.register("count-value", " " + V1).body().get("id").asInt();
        int second = registry.register("count-value", V2).body().get("id").asInt();
        int elsewhere = registry.register("other-value", V1).body().get("id").asInt();

        assertThat(again).isEqualTo(first).isEqualTo(elsewhere);
        assertThat(second).isGreaterThan(first);
        assertThat(registry.get("/subjects/count-value/versions").body()).hasToString("[1,2]");
        assertThat(registry.get("/subjects").body().valueStream().map(name -> name.asString()))
                .contains("count-value", "other-value");
        assertThat(registry.get("/schemas/ids/" + first).body().get("schema").asString())
                .isEqualTo(V1);
        assertThat(registry.get("/schemas/ids/" + first + "/schema")
                        .body()
                        .get("name")
                        .asString())
                .isEqualTo("R");
        assertThat(registry.get("/schemas/ids/" + second + "/versions").body().toString())
                .contains("{\"subject\":\"count-value\",\"version\":2}");
        assertThat(registry.get("/schemas/ids/" + second + "/subjects").body().toString())
                .contains("\"count-value\"");
    }

    @Test
    void givesVersionsByNumberAndLatest() throws Exception {
        registry.register("get-value", V1);
        registry.register("get-value", V2);

        assertThat(registry.get("/subjects/get-value/versions/1")
                        .body()
                        .get("schema")
                        .asString())
                .isEqualTo(V1);
        Answer latest = registry.get("/subjects/get-value/versions/latest");
        assertThat(latest.body().get("version").asInt()).isEqualTo(2);
        assertThat(latest.body().get("subject").asString()).isEqualTo("get-value");
        assertThat(latest.contentType()).isEqualTo("application/vnd.schemaregistry.v1+json");
        assertThat(registry.get("/subjects/get-value/versions/-1").body()).isEqualTo(latest.body());
        assertThat(registry.get("/subjects/get-value/versions/latest/schema")
                        .body()
                        .get("fields"))
                .hasSize(2);
    }

    @Test
    void findsTheVersionOfASchema() throws Exception {
        registry.register("find-value", V1);

        assertThat(registry.post("/subjects/find-value", V1)
                        .body()
                        .get("version")
                        .asInt())
                .isEqualTo(1);
        assertThat(registry.post("/subjects/find-value", V2).errorCode()).isEqualTo(40403);
        assertThat(registry.post("/subjects/nowhere", V2).errorCode()).isEqualTo(40401);
    }

    @Test
    void refusesASchemaThatCannotReadTheLatest() throws Exception {
        registry.register("strict-value", V1);

        Answer refused = registry.register("strict-value", BREAKING);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.errorCode()).isEqualTo(409);
        assertThat(refused.body().get("message").asString())
                .contains("incompatible")
                .contains("c");
        assertThat(registry.get("/subjects/strict-value/versions").body()).hasToString("[1]");
    }

    @Test
    void saysWhetherASchemaIsCompatible() throws Exception {
        registry.register("ask-value", V1);

        assertThat(registry.post("/compatibility/subjects/ask-value/versions/latest", V2)
                        .body())
                .hasToString("{\"is_compatible\":true}");
        Answer no = registry.post("/compatibility/subjects/ask-value/versions/1?verbose=true", BREAKING);
        assertThat(no.body().get("is_compatible").asBoolean()).isFalse();
        assertThat(no.body().get("messages")).isNotEmpty();
        assertThat(registry.post("/compatibility/subjects/ask-value/versions", BREAKING)
                        .body())
                .hasToString("{\"is_compatible\":false}");
        assertThat(registry.post("/compatibility/subjects/unseen/versions/latest", V1)
                        .body())
                .hasToString("{\"is_compatible\":true}");
        assertThat(registry.post("/compatibility/subjects/ask-value/versions/7", V1)
                        .errorCode())
                .isEqualTo(40402);
    }

    @Test
    void keepsACompatibilityLevelPerSubject() throws Exception {
        registry.register("level-value", V1);
        assertThat(registry.get("/config").body()).hasToString("{\"compatibilityLevel\":\"BACKWARD\"}");
        assertThat(registry.get("/config/level-value").errorCode()).isEqualTo(40408);
        assertThat(registry.get("/config/level-value?defaultToGlobal=true").body())
                .hasToString("{\"compatibilityLevel\":\"BACKWARD\"}");

        Answer put = registry.send("PUT", "/config/level-value", "{\"compatibility\":\"none\"}");

        assertThat(put.body()).hasToString("{\"compatibility\":\"NONE\"}");
        assertThat(registry.get("/config/level-value").body()).hasToString("{\"compatibilityLevel\":\"NONE\"}");
        assertThat(registry.register("level-value", BREAKING).status()).isEqualTo(200);
        assertThat(registry.delete("/config/level-value").body()).hasToString("{\"compatibilityLevel\":\"NONE\"}");
        assertThat(registry.get("/config/level-value").status()).isEqualTo(404);
        assertThat(registry.send("PUT", "/config/level-value", "{\"compatibility\":\"SOMETIMES\"}")
                        .errorCode())
                .isEqualTo(42203);
    }

    @Test
    void deletesSoftlyFirstThenForGood() throws Exception {
        int id = registry.register("gone-value", V1).body().get("id").asInt();
        registry.register("gone-value", V2);

        assertThat(registry.delete("/subjects/gone-value?permanent=true").errorCode())
                .isEqualTo(40405);
        assertThat(registry.delete("/subjects/gone-value/versions/2").body()).hasToString("2");
        assertThat(registry.get("/subjects/gone-value/versions").body()).hasToString("[1]");
        assertThat(registry.delete("/subjects/gone-value/versions/1?permanent=true")
                        .errorCode())
                .isEqualTo(40407);
        assertThat(registry.delete("/subjects/gone-value").body()).hasToString("[1]");
        assertThat(registry.get("/subjects/gone-value/versions").errorCode()).isEqualTo(40401);
        assertThat(registry.get("/subjects/gone-value/versions?deleted=true").body())
                .hasToString("[1,2]");
        assertThat(registry.get("/schemas/ids/" + id).status()).isEqualTo(200);
        assertThat(registry.delete("/subjects/gone-value?permanent=true").body())
                .hasToString("[1,2]");
        assertThat(registry.get("/subjects/gone-value/versions?deleted=true").errorCode())
                .isEqualTo(40401);
    }

    @Test
    void countsOnAfterASoftDeletion() throws Exception {
        registry.register("again-value", V1);
        registry.delete("/subjects/again-value");
        registry.register("again-value", V1);

        assertThat(registry.get("/subjects/again-value/versions").body()).hasToString("[2]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /nothing                               |      | 404 | 404
            GET    | /subjects/unseen/versions              |      | 404 | 40401
            GET    | /subjects/unseen/versions/1            |      | 404 | 40401
            GET    | /subjects/unseen/versions/zero         |      | 422 | 42202
            GET    | /subjects/unseen/versions/0            |      | 422 | 42202
            GET    | /schemas/ids/999999                    |      | 404 | 40403
            GET    | /schemas/ids/none                      |      | 404 | 404
            PATCH  | /subjects                              |      | 405 | 405
            DELETE | /subjects/unseen                       |      | 404 | 40401
            GET    | /mode/unseen                           |      | 404 | 40409
            POST   | /subjects/x/versions                   | {}   | 400 | 400
            POST   | /subjects/x/versions                   | [[[  | 400 | 400
            POST   | /subjects/x/versions                   | {"schema":"{"} | 422 | 42201
            POST   | /subjects/x/versions                   | {"schema":"\\"no such type\\""} | 422 | 42201
            POST   | /subjects/x/versions                   | {"schema":"\\"int\\"","schemaType":"PROTOBUF"} | 422 | 42201
            """)
    void refusesWithConfluentsCodes(String method, String path, @Nullable String body, int status, int code)
            throws Exception {
        Answer answer = registry.send(method, path, body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.errorCode()).isEqualTo(code);
        assertThat(answer.body().path("message").asString("")).isNotEmpty();
    }

    @Test
    void refusesWhatIsTooLargeOrTooDeep() throws Exception {
        Answer large = registry.register("x", "\"" + "x".repeat(1024 * 1024) + "\"");
        String deep = "{\"type\":\"array\",\"items\":".repeat(20_000);

        assertThat(large.status()).isEqualTo(413);
        assertThat(registry.register("x", deep).errorCode()).isEqualTo(42201);
        assertThat(registry.register("x", nested(400)).status()).isEqualTo(200);
        assertThat(registry.get("/subjects").status()).isEqualTo(200);
    }

    @Test
    void readsSubjectsWithUnusualNames() throws Exception {
        registry.register("a%2Fb%20c%2B-value", V1);

        assertThat(registry.get("/subjects?subjectPrefix=a%2Fb").body()).hasToString("[\"a/b c+-value\"]");
        assertThat(registry.get("/subjects/a%2Fb%20c%2B-value/versions").body()).hasToString("[1]");
    }

    @Test
    void answersWhatClientsAskAtStart() throws Exception {
        assertThat(registry.get("/").body()).hasToString("{}");
        assertThat(registry.get("/schemas/types").body()).hasToString("[\"AVRO\"]");
        assertThat(registry.get("/mode").body()).hasToString("{\"mode\":\"READWRITE\"}");
    }

    private static String nested(int depth) {
        return "{\"type\":\"array\",\"items\":".repeat(depth) + "\"int\"" + "}".repeat(depth);
    }

    private static String record(String fields) {
        return "{\"type\":\"record\",\"name\":\"R\",\"fields\":[" + fields + "]}";
    }
}
