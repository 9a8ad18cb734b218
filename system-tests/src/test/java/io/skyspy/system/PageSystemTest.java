package io.skyspy.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.skyspy.simulator.SimulationSettings;
import io.skyspy.simulator.datalink.DatagramSender;
import io.skyspy.simulator.datalink.DatalinkTraffic;
import io.skyspy.simulator.feed.BeastFeed;
import io.skyspy.simulator.feed.Pace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, on simulated traffic that came through Kafka. */
final class PageSystemTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Aircraft say something every minute or two only. */
    private static final Duration TALK = Duration.ofMinutes(3);

    @TempDir
    static Path data;

    private static BeastFeed feed;
    private static DatagramSender datagrams;
    private static RunningSystem system;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        browser = Browser.launch();
        InetSocketAddress datalink = new InetSocketAddress(InetAddress.getLoopbackAddress(), RunningSystem.freePort());
        datagrams = new DatagramSender(datalink);
        SimulationSettings simulation = SimulationSettings.demo(SimulationSettings.DEFAULT_CENTRE);
        DatalinkTraffic said = new DatalinkTraffic(simulation.seed());
        feed = BeastFeed.open(
                simulation,
                new Pace.RealTime(1),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Clock.systemUTC(),
                traffic -> said.at(Instant.now(), traffic.flights()).forEach(datagrams::send));
        system = RunningSystem.start(
                data,
                Map.of(
                        "skyspy.ingest.adsb.sources[0].type",
                        "beast-connect",
                        "skyspy.ingest.adsb.sources[0].address",
                        "127.0.0.1:" + feed.port(),
                        "skyspy.ingest.acars.sources[0].id",
                        "vhf",
                        "skyspy.ingest.acars.sources[0].type",
                        "udp-listen",
                        "skyspy.ingest.acars.sources[0].address",
                        "127.0.0.1:" + datalink.getPort()));
    }

    @AfterAll
    static void stop() throws IOException {
        if (system != null) {
            system.close();
        }
        if (feed != null) {
            feed.close();
        }
        if (datagrams != null) {
            datagrams.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aircraftAreDrawnWhereTheyAreAndMove() {
        List<String> complaints = new ArrayList<>();
        try (Page page = open(1440, 900, complaints)) {
            awaitDrawn(page, 20);

            String hex = page.evaluate("() => skyspy.drawn()[0]").toString();
            Object before = page.evaluate("hex => skyspy.aircraft(hex).fields.messages", hex);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(page.evaluate("hex => skyspy.aircraft(hex)?.fields.messages", hex))
                            .isNotEqualTo(before));
            assertThat(page.evaluate("() => skyspy.connection().rejectedFrames"))
                    .isEqualTo(0);
            assertThat(page.evaluate("() => skyspy.drawn().every(hex => { const a = skyspy.aircraft(hex);"
                            + " return Number.isFinite(a.screen.x) && a.fields.lat !== undefined; })"))
                    .isEqualTo(true);
            assertThat(awaitCallsign(page)).isNotBlank();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void aChosenAircraftIsShownInThePanel() {
        try (Page page = open(1440, 900)) {
            awaitDrawn(page, 10);
            String name = awaitCallsign(page);

            page.keyboard().press("/");
            page.keyboard().type(name);
            page.keyboard().press("Enter");

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(page.evaluate("() => document.body.innerText"))
                            .asString()
                            .contains(name));
            assertThat(page.evaluate("() => skyspy.state().selected")).isNotNull();
        }
    }

    @Test
    void aPhoneShowsTheSameSkyWithNothingBesideTheScreen() {
        try (Page page = open(390, 844)) {
            awaitDrawn(page, 5);

            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(390);
        }
    }

    @Test
    void messagesAreReadByAircraftAndCanBeChosenFrom() {
        List<String> complaints = new ArrayList<>();
        try (Page page = open("/#view=acars", 1440, 900, complaints)) {
            await().atMost(TALK)
                    .untilAsserted(
                            () -> assertThat(page.locator("#acars-view .card").count())
                                    .isGreaterThan(5));
            assertThat(page.locator("#acars-view .message .fields dt").allTextContents())
                    .contains("Position", "Altitude");
            page.locator("#acars-view details summary").first().click();
            assertThat(page.locator("#acars-view details[open] pre").first().textContent())
                    .isNotBlank();

            page.selectOption("#acars-view select[aria-label=Category]", "position");
            assertThat(page.url()).contains("about=position");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(page.evaluate(
                                    "() => [...document.querySelectorAll('#acars-view .message .label b')]"
                                            + ".every(label => ['16', 'H1'].includes(label.textContent))"))
                            .isEqualTo(true));
            page.fill("#acars-view input[type=search]", "no such text");
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(page.locator("#acars-view .empty").textContent())
                                    .contains("No message is like that"));
            page.click("#acars-view .filters button:text-is('Clear')");
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(page.locator("#acars-view .card").count())
                                    .isGreaterThan(5));

            page.click("#acars-view .filters button:text-is('Labels')");
            page.fill("#label-help input", "squitter");
            assertThat(page.locator("#label-help").textContent()).contains("ground station squitter");
            page.click("#label-help header button");

            page.locator("#acars-view .card .who .chip").first().click();
            assertThat(page.evaluate("() => skyspy.state().view")).isEqualTo("map");
            assertThat(((Number) page.evaluate("() => skyspy.datalink().places")).intValue())
                    .isPositive();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void messagesFitOnAPhone() {
        try (Page page = open("/#view=acars", 390, 844, new ArrayList<>())) {
            await().atMost(TALK)
                    .untilAsserted(
                            () -> assertThat(page.locator("#acars-view .card").count())
                                    .isGreaterThan(2));

            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(390);
            assertThat(page.evaluate("() => document.querySelector('#acars-view .feed').scrollWidth <= 390"))
                    .isEqualTo(true);
        }
    }

    @Test
    void aRuleIsWrittenTriedAndTriggers() {
        List<String> complaints = new ArrayList<>();
        try (Page page = open("/#view=alerts", 1440, 900, complaints)) {
            page.click("#alerts-view .head .primary");
            page.fill("#alerts-view .editor .field input", "Anything that flies");
            page.selectOption("#alerts-view .condition select[aria-label='How it is compared']", "gt");
            page.fill("#alerts-view .condition .value input", "0");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(
                                    page.locator("#alerts-view .trial .who").count())
                            .isPositive());

            page.click("#alerts-view .editor button[type=submit]");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(
                                    page.locator("#alerts-view .rule .words").allTextContents())
                            .anySatisfy(words -> assertThat(words).startsWith("altitude above 0")));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(page.locator("#rail [aria-label=Alerts] .count")
                                    .count())
                            .isPositive());

            page.click("#alerts-view [role=tab] >> text=History");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(page.locator("#alerts-view .history .event b")
                                    .allTextContents())
                            .contains("Anything that flies"));

            page.click("#alerts-view [role=tab] >> text=Rules");
            page.click("#alerts-view .rule button[aria-label='Delete Anything that flies']");
            page.click("#alerts-view .rule .danger");
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(page.locator("#alerts-view .rule").count())
                                    .isZero());
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void theSeedsReactHookSeesTheSky() {
        try (Page page = open(800, 600)) {
            page.evaluate(SEED_HOOK);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(((Number) page.evaluate("() => hook.aircraft.length")).intValue())
                            .isGreaterThan(20));
            assertThat(page.evaluate("() => hook.connected")).isEqualTo(true);
            assertThat(page.evaluate("() => new Set(hook.aircraft.map(a => a.hex)).size === hook.aircraft.length"))
                    .isEqualTo(true);
        }
    }

    @Test
    void theClientsPageShowsHowToConnectAndWhatComes() {
        List<String> complaints = new ArrayList<>();
        try (Page page = open("/clients", 1440, 900, complaints)) {
            String address = "ws://localhost:" + system.port() + "/ws/all/";
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(
                                    page.locator("#clients-view .panel pre").textContent())
                            .contains(address));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(page.locator("#clients-view .live li:not([hidden])")
                                    .count())
                            .isGreaterThan(5));

            page.click("#tab-python");
            assertThat(page.locator("#clients-view .panel pre").textContent()).contains("import websockets", address);
            page.locator("#clients-view .live li button").first().click();
            assertThat(page.locator("#clients-view .live .detail").textContent())
                    .contains("\"type\": ");
            String newest = page.locator("#clients-view .live li time").first().textContent();
            Object before = page.evaluate("() => skyspy.frames()");
            await().atMost(PATIENCE)
                    .until(() -> !page.evaluate("() => skyspy.frames()").equals(before));
            assertThat(page.locator("#clients-view .live li time").first().textContent())
                    .isEqualTo(newest);

            page.click("#rail button >> text=Map");
            assertThat(page.url()).doesNotContain("clients");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void theModuleTheServerOffersFoldsTheSkyInABrowser() {
        try (Page page = open(800, 600)) {
            page.evaluate("""
                    async () => {
                      const { SkySpyClient } = await import('/skyspy-client.js');
                      const url = `ws://${location.host}/ws/all/`;
                      window.client = new SkySpyClient({ url, topics: ['aircraft'] });
                      client.connect();
                    }
                    """);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(((Number) page.evaluate("() => client.aircraft.size")).intValue())
                            .isGreaterThan(20));
            assertThat(page.evaluate("async () => (await client.request('aircraft-stats')).total > 20"))
                    .isEqualTo(true);
            assertThat(page.evaluate("() => client.rejectedFrames")).isEqualTo(0);
        }
    }

    /** What the hook of the API reference does with messages, without React. */
    private static final String SEED_HOOK = """
            () => {
              const hook = window.hook = { connected: false, aircraft: [] };
              const ws = new WebSocket(`ws://${location.host}/ws/all/`);
              ws.onopen = () => {
                hook.connected = true;
                ws.send(JSON.stringify({ action: 'subscribe', topics: ['aircraft'] }));
              };
              const handle = (data) => {
                switch (data.type) {
                  case 'aircraft:snapshot':
                  case 'aircraft:update': hook.aircraft = data.data.aircraft || []; break;
                  case 'aircraft:new': hook.aircraft = [...hook.aircraft, data.data]; break;
                  case 'aircraft:remove': hook.aircraft = hook.aircraft.filter((a) => a.hex !== data.data.hex); break;
                }
              };
              ws.onmessage = (event) => {
                const data = JSON.parse(event.data);
                if (data.type === 'batch') { data.messages.forEach(handle); return; }
                handle(data);
              };
              ws.onclose = () => { hook.connected = false; };
            }
            """;

    private static Page open(int width, int height) {
        return open(width, height, new ArrayList<>());
    }

    /** Opens the page and notes what goes wrong in it: exceptions, and errors on the console. */
    private static Page open(int width, int height, List<String> complaints) {
        return open("/", width, height, complaints);
    }

    private static Page open(String path, int width, int height, List<String> complaints) {
        Page page = browser.page(width, height);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate("http://localhost:" + system.port() + path);
        return page;
    }

    private static void awaitDrawn(Page page, int atLeast) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(((Number) page.evaluate("() => skyspy.counts().drawn")).intValue())
                        .isGreaterThanOrEqualTo(atLeast));
    }

    /** A callsign on the map. Aircraft are drawn as soon as they have a position, and labelled with their address until it came. */
    private static String awaitCallsign(Page page) {
        return await().atMost(PATIENCE)
                .until(
                        () -> (String) page.evaluate(
                                "() => skyspy.labels().find(label => /^[A-Z]{3}[0-9]/.test(label.name))?.name"),
                        Objects::nonNull);
    }
}
