package io.skyspy.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skyspy.schemas.registry.RegistryClient;
import io.skyspy.schemas.registry.RegistryException;
import io.skyspy.schemas.registry.RegistrySettings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our client and our registry together. */
class RegistryClientIT {

    private static final Schema NARROW =
            SchemaBuilder.record("R").fields().requiredInt("a").endRecord();
    private static final Schema WIDER =
            SchemaBuilder.record("R").fields().requiredInt("a").optionalInt("b").endRecord();
    private static final Schema BREAKING =
            SchemaBuilder.record("R").fields().requiredInt("a").requiredInt("b").endRecord();

    @TempDir
    static Path directory;

    private static RegistryHarness registry;

    @BeforeAll
    static void start() {
        registry = new RegistryHarness(directory);
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    @Test
    void registersLooksUpAndReadsBack() {
        int id = client().register("client-value", NARROW);

        assertThat(client().lookUp("client-value", NARROW)).isEqualTo(id);
        assertThat(client().schema(id)).isEqualTo(NARROW);
        assertThat(client().subjects()).contains("client-value");
    }

    @Test
    void saysWhetherASchemaMayFollow() {
        client().register("follow-value", NARROW);

        assertThat(client().compatible("follow-value", WIDER)).isTrue();
        assertThat(client().compatible("follow-value", BREAKING)).isFalse();
        assertThat(client().compatible("nobody-value", BREAKING)).isTrue();
    }

    @Test
    void tellsRefusalsApart() {
        client().register("refuse-value", NARROW);

        assertThatThrownBy(() -> client().register("refuse-value", BREAKING))
                .isInstanceOfSatisfying(RegistryException.class, refusal -> {
                    assertThat(refusal.incompatible()).isTrue();
                    assertThat(refusal.errorCode()).isEqualTo(409);
                    assertThat(refusal).hasMessageContaining("refuse-value").hasMessageContaining("b");
                });
        assertThatThrownBy(() -> client().lookUp("refuse-value", WIDER))
                .isInstanceOfSatisfying(RegistryException.class, refusal -> {
                    assertThat(refusal.notFound()).isTrue();
                    assertThat(refusal.errorCode()).isEqualTo(40403);
                });
    }

    @Test
    void givesOneVersionToManyWhoRegisterAtOnce() throws Exception {
        List<CompletableFuture<Integer>> apps = IntStream.range(0, 16)
                .mapToObj(app -> CompletableFuture.supplyAsync(() -> client().register("many-value", WIDER)))
                .toList();

        assertThat(apps.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(registry.requests().get("/subjects/many-value/versions").body())
                .hasToString("[1]");
    }

    private static RegistryClient client() {
        return new RegistryClient(RegistrySettings.at(registry.url()));
    }
}
