package io.skyspy.edge.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.edge.States;
import io.skyspy.edge.auth.AuthMode;
import io.skyspy.edge.auth.Directory;
import io.skyspy.edge.table.AircraftTable;
import io.skyspy.edge.table.Inbox;
import io.skyspy.edge.table.Offsets;
import io.skyspy.edge.table.Picture;
import io.skyspy.edge.table.Statistics;
import io.skyspy.edge.table.TableEvent;
import io.skyspy.schemas.avro.AdvisoryForm;
import io.skyspy.schemas.avro.AdvisorySource;
import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.EmergencyState;
import io.skyspy.schemas.avro.ResolutionAdvisory;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The wire, byte for byte: the files under {@code golden} are what clients were promised. */
class AircraftMessagesTest {

    private final AircraftTable table = new AircraftTable(Duration.ofMinutes(2), Duration.ofSeconds(60));

    private Picture cut(int second, TableEvent... events) {
        return table.cut(new Inbox.Arrivals(List.of(events), Offsets.NONE), States.NOON.plusSeconds(second));
    }

    private static TableEvent seen(AircraftState.Builder state) {
        return new TableEvent.Seen(state.build(), 0);
    }

    private static AircraftMessages messages(Picture picture) {
        Batcher batcher = new Batcher(50, 1 << 20, List.of("alert", "safety", "emergency"));
        return new AircraftMessages(picture, new Mark("sky-1", picture.version(), "point"), batcher);
    }

    private static String text(List<Payload> frames) {
        assertThat(frames).flatExtracting(Payload::texts).hasSize(1);
        return UTF_8.decode(frames.getFirst().texts().getFirst().duplicate()).toString();
    }

    private static void assertGolden(String name, String actual) throws IOException {
        try (InputStream file = AircraftMessagesTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            String expected = file == null ? "no golden file " + name : new String(file.readAllBytes(), UTF_8).strip();
            assertThat(actual).isEqualTo(expected);
        }
    }

    @Test
    void anEmptySnapshotSaysSo() throws IOException {
        assertGolden("snapshot-empty", text(messages(cut(0)).snapshot(View.ALL, false)));
    }

    @Test
    void aSnapshotHasWhatTheSeedShowsAndWhatOldClientsRead() throws IOException {
        assertGolden("snapshot", text(messages(cut(1, seen(States.southwest()))).snapshot(View.ALL, false)));
    }

    @Test
    void zeroIsAValueAndUnknownIsAbsent() throws IOException {
        AircraftState.Builder atZero = States.heard("~000001", 1, 0)
                .setLatitudeDeg(0.0)
                .setLongitudeDeg(-0.0000001)
                .setAltitudeBaroFt(0)
                .setGroundSpeedKt(0f)
                .setTrackDeg(0f)
                .setMach(Float.NaN);
        assertGolden("new-at-zero", text(messages(cut(0, seen(atZero))).changes(0, View.ALL, View.ALL)));
    }

    /** "Climb", broadcast by an aircraft of ADS-B version 2 (readsb's decode of the same bits). */
    @Test
    void anAdvisoryIsToldAndToldAgainOnlyWhenItSaysSomethingElse() throws IOException {
        AircraftState.Builder climbing = States.heard("4CA2D4", 1, 0)
                .setGeometricMinusBarometricFt(-25)
                .setMessageRatePerS(6.54f)
                .setResolutionAdvisory(climb(1));
        assertGolden("new-advisory", text(messages(cut(0, seen(climbing))).changes(0, View.ALL, View.ALL)));

        Picture again = cut(1, seen(climbing.setSequence(2).setResolutionAdvisory(climb(2))));
        assertThat(messages(again).changes(1, View.ALL, View.ALL)).isEmpty();
        Picture over = cut(2, seen(climbing.setSequence(3).setResolutionAdvisory(null)));
        assertThat(text(messages(over).changes(1, View.ALL, View.ALL))).contains("\"acas_ra\":null");
    }

    private static ResolutionAdvisory climb(int frames) {
        return ResolutionAdvisory.newBuilder()
                .setText("climb")
                .setBits("E2C20004F19618")
                .setSource(AdvisorySource.TC28)
                .setFirstHeardAt(States.NOON)
                .setLastHeardAt(States.NOON.plusSeconds(frames))
                .setFrames(frames)
                .setConfirmed(true)
                .setTerminated(false)
                .setMultipleThreats(false)
                .setForm(AdvisoryForm.ONE_SENSE)
                .setCorrective(true)
                .setDownward(false)
                .setPositive(true)
                .setIncreasedRate(false)
                .setCorrectionUpward(false)
                .setPositiveClimb(false)
                .setCorrectionDownward(false)
                .setPositiveDescent(false)
                .setSenseReversal(false)
                .setAltitudeCrossing(false)
                .setDoNotPassBelow(false)
                .setDoNotPassAbove(false)
                .setThreatIcao("3C6586")
                .build();
    }

    @Test
    void anAircraftOnTheGroundIsSaidToBe() throws IOException {
        cut(0, seen(States.southwest()));
        Picture landed = cut(1, seen(States.southwest().setSequence(2).setOnGround(true)));
        assertGolden("delta-landed", text(messages(landed).changes(1, View.ALL, View.ALL)));
    }

    @Test
    void aDeltaNamesWhatChangedAndNullsWhatIsUnknownNow() throws IOException {
        cut(0, seen(States.southwest()));
        Picture changed = cut(
                1,
                seen(States.southwest()
                        .setSequence(2)
                        .setLatitudeDeg(33.943)
                        .setLongitudeDeg(-118.409)
                        .setAltitudeBaroFt(35100)
                        .setSquawk("7700")
                        .setCallsign(null)
                        .setEmergency(EmergencyState.GENERAL)));
        assertGolden("delta", text(messages(changed).changes(1, View.ALL, View.ALL)));
    }

    @Test
    void severalMessagesAreABatchInTheOrderToApplyThem() throws IOException {
        cut(0, seen(States.southwest()), seen(States.heard("B00001", 1, 0)));
        Picture changed = cut(
                1,
                seen(States.heard("B00001", 2, 1).setAltitudeGeomFt(1200)),
                seen(States.heard("C00001", 1, 1)),
                new TableEvent.Gone("A1B2C3", "out of range"));
        assertGolden("batch", text(messages(changed).changes(1, View.ALL, View.ALL)));
    }

    @Test
    void positionsNameThoseWhoLeft() throws IOException {
        cut(
                0,
                seen(States.southwest()),
                seen(States.southwest().setIcao("B00001")),
                seen(States.heard("C00001", 1, 0)));
        Picture now = cut(1, new TableEvent.Gone("B00001", "timeout"));
        assertGolden("positions", text(messages(now).positions(1, Optional.empty(), View.ALL)));
    }

    @Test
    void aHeartbeatCounts() throws IOException {
        assertGolden(
                "heartbeat", text(messages(cut(0, seen(States.southwest()))).heartbeat(View.ALL)));
    }

    @Test
    void statisticsHaveBothFamiliesOfNames() throws IOException {
        Picture picture = cut(
                0, seen(States.southwest()), seen(States.heard("B00001", 7, 0).setOnGround(true)));
        assertGolden(
                "aircraft-stats",
                new String(AircraftDocuments.statistics(picture, Statistics.of(picture.rows())), UTF_8));
    }

    @Test
    void theServerTellsWhereItIsAndThatNobodyNeedsToLogIn() throws IOException {
        ServerState state = new ServerState(States.NOON, "1.2.3", ServerState.Feed.LIVE, 3, 2, 52.25, 4.75, null);
        assertGolden("status", new String(ServerDocuments.status(state, new Figures(4, 5, 6, 7, true, 8)), UTF_8));
        assertGolden("health", new String(ServerDocuments.health(state), UTF_8));
        Directory everybody = new Directory(AuthMode.PUBLIC);
        assertGolden("auth-config", new String(AccountDocuments.config(everybody, true, null), UTF_8));
    }
}
