package io.skyspy.edge.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Autobahn test suite's fuzzing client against the edge's transport. Runs in the Maven profile {@code autobahn} only, which puts the
 * suite (Python, on Jython) into {@code target/autobahn}.
 */
class AutobahnConformance {

    private static final Path SUITE = Path.of("target", "autobahn");
    private static final Path REPORTS = SUITE.resolve("reports");
    private static final String AGENT = "edge";

    @Test
    void noCaseFails() throws IOException, InterruptedException {
        String cases = System.getProperty("skyspy.test.autobahn.cases", "1.*,2.*,3.*,4.*,5.*,6.*,7.*,9.*");
        try (EchoServer echo = new EchoServer()) {
            runSuite(echo.port(), cases);
        }

        JsonNode results = JsonMapper.builder()
                .build()
                .readTree(Files.readString(REPORTS.resolve("index.json")))
                .path(AGENT);
        Map<String, Long> verdicts = results.properties().stream()
                .collect(Collectors.groupingBy(
                        result -> verdict(result.getValue()), TreeMap::new, Collectors.counting()));
        System.out.println("Autobahn, " + results.size() + " cases: " + verdicts);
        assertThat(results.size()).isGreaterThan(cases.length() > 20 ? 240 : 0);
        assertThat(results.properties().stream()
                        .filter(result -> verdict(result.getValue()).contains("FAILED"))
                        .map(Map.Entry::getKey))
                .as("failed, see " + REPORTS.toAbsolutePath())
                .isEmpty();
    }

    /** How the case was answered, and how the connection was closed when that is not as it should be. */
    private static String verdict(JsonNode result) {
        String closing = result.path("behaviorClose").asString();
        String behaviour = result.path("behavior").asString();
        return closing.equals("OK") || closing.equals("INFORMATIONAL") ? behaviour : "closing " + closing;
    }

    private static void runSuite(int port, String cases) throws IOException, InterruptedException {
        Files.createDirectories(REPORTS);
        Files.deleteIfExists(REPORTS.resolve("index.json"));
        String script = """
                import sys
                sys.path.append('__pyclasspath__')
                from autobahntestsuite import wstest
                wstest.start({'mode': 'fuzzingclient'}, {
                    'options': {'failByDrop': False},
                    'outdir': '%s',
                    'servers': [{'agent': '%s', 'url': 'ws://127.0.0.1:%d/echo', 'options': {'version': 18}}],
                    'cases': [%s],
                    'exclude-cases': [],
                    'exclude-agent-cases': {}})
                """.formatted(
                REPORTS.toString().replace(File.separatorChar, '/'),
                AGENT,
                port,
                Stream.of(cases.split(",")).map(name -> "'" + name + "'").collect(Collectors.joining(", ")));
        Process suite = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Dpython.cachedir.skip=true",
                        "-cp",
                        SUITE.resolve("autobahntestsuite.jar") + File.pathSeparator + SUITE.resolve("jython.jar"),
                        "org.python.util.jython",
                        "-c",
                        script))
                .redirectErrorStream(true)
                .redirectOutput(SUITE.resolve("suite.log").toFile())
                .start();
        try {
            assertThat(suite.waitFor(20, TimeUnit.MINUTES)).as("the suite ends").isTrue();
        } finally {
            suite.destroyForcibly();
        }
    }
}
