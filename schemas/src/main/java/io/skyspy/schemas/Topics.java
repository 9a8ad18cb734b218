package io.skyspy.schemas;

import io.skyspy.schemas.Topic.Cleanup;
import io.skyspy.schemas.Topic.Partitioning;
import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.AircraftDelta;
import io.skyspy.schemas.avro.AircraftReport;
import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.AlertCommand;
import io.skyspy.schemas.avro.AlertMatch;
import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.schemas.avro.AlertSubscription;
import io.skyspy.schemas.avro.AuthFeatureAccess;
import io.skyspy.schemas.avro.AuthKey;
import io.skyspy.schemas.avro.AuthKeyUse;
import io.skyspy.schemas.avro.AuthLogin;
import io.skyspy.schemas.avro.AuthRole;
import io.skyspy.schemas.avro.AuthUser;
import io.skyspy.schemas.avro.CellPlacement;
import io.skyspy.schemas.avro.DeadLetter;
import io.skyspy.schemas.avro.FrameBatch;
import io.skyspy.schemas.avro.NotificationChannel;
import io.skyspy.schemas.avro.NotificationDelivery;
import io.skyspy.schemas.avro.RawDatalink;
import io.skyspy.schemas.avro.SafetyCommand;
import io.skyspy.schemas.avro.SafetyEvent;
import io.skyspy.schemas.avro.SafetySignal;
import io.skyspy.schemas.avro.Sighting;
import io.skyspy.schemas.avro.TrackingSession;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** The catalogue: every topic there is. Names are durable; changing one needs a decision record. */
public final class Topics {

    private static final String SAFETY = "streams-safety";
    private static final String ALERTS = "streams-alerts";
    private static final Duration MATCHES_KEPT = Duration.ofDays(30);

    public static final Topic<FrameBatch> ADSB_FRAMES =
            deleted("adsb.frames.v1", FrameBatch.class, "receiver id", Duration.ofHours(24), "ingest-adsb");

    public static final Topic<AircraftReport> ADSB_REPORTS = deleted(
            "adsb.reports.v1",
            AircraftReport.class,
            "six hex digits of the address",
            Duration.ofHours(24),
            "ingest-adsb");

    public static final Topic<AircraftState> AIRCRAFT_STATES = new Topic<>(
            "aircraft.states.v1",
            AircraftState.class,
            "ICAO address",
            Partitioning.BY_AIRCRAFT,
            Cleanup.COMPACT,
            Optional.empty(),
            "streams-aircraft");

    public static final Topic<AircraftDelta> AIRCRAFT_DELTAS =
            deleted("aircraft.deltas.v1", AircraftDelta.class, "ICAO address", Duration.ofHours(1), "streams-aircraft");

    public static final Topic<Sighting> AIRCRAFT_SIGHTINGS =
            deleted("aircraft.sightings.v1", Sighting.class, "ICAO address", Duration.ofDays(30), "streams-aircraft");

    /** The key is the address, a slash and the start in milliseconds since the epoch; the partition is that of the address. */
    public static final Topic<TrackingSession> AIRCRAFT_SESSIONS = new Topic<>(
            "aircraft.sessions.v1",
            TrackingSession.class,
            "ICAO address/start",
            Partitioning.BY_AIRCRAFT,
            Cleanup.COMPACT_AND_DELETE,
            Optional.of(Duration.ofDays(90)),
            "streams-aircraft");

    public static final Topic<AuthUser> AUTH_USERS =
            chosen("auth.users.v1", AuthUser.class, "user name in lower case", Optional.empty());

    public static final Topic<AuthRole> AUTH_ROLES =
            chosen("auth.roles.v1", AuthRole.class, "name of the role", Optional.empty());

    public static final Topic<AuthKey> AUTH_KEYS =
            chosen("auth.keys.v1", AuthKey.class, "identity of the key", Optional.empty());

    public static final Topic<AuthKeyUse> AUTH_KEY_USES =
            chosen("auth.key-uses.v1", AuthKeyUse.class, "identity of the key", Optional.empty());

    /** Kept longer than a refresh token can be good. */
    public static final Topic<AuthLogin> AUTH_LOGINS =
            chosen("auth.logins.v1", AuthLogin.class, "identity of the log-in", Optional.of(Duration.ofDays(31)));

    public static final Topic<AuthFeatureAccess> AUTH_FEATURES =
            chosen("auth.features.v1", AuthFeatureAccess.class, "name of the feature", Optional.empty());

    public static final Topic<RawDatalink> ACARS_RAW =
            deleted("acars.raw.v1", RawDatalink.class, "source id", Duration.ofHours(24), "ingest-acars");

    /** The key is the ICAO address where it is known, else the registration, else the station with a leading @. */
    public static final Topic<AcarsMessage> ACARS_MESSAGES = deleted(
            "acars.messages.v1",
            AcarsMessage.class,
            "ICAO address, else registration, else station",
            Duration.ofDays(30),
            "streams-acars");

    /** Aircraft by the cells of the grid in which conflicts are searched; between the tasks of streams-safety only. */
    public static final Topic<CellPlacement> SAFETY_PLACEMENTS =
            deleted("safety.placements.v1", CellPlacement.class, "cell of the grid", Duration.ofHours(1), SAFETY);

    /** Encounters and commands on their way to the aircraft they are about; between the tasks of streams-safety only. */
    public static final Topic<SafetySignal> SAFETY_SIGNALS =
            deleted("safety.signals.v1", SafetySignal.class, "ICAO address", Duration.ofHours(1), SAFETY);

    public static final Topic<SafetyEvent> SAFETY_EVENTS = new Topic<>(
            "safety.events.v1",
            SafetyEvent.class,
            "event id",
            Partitioning.BY_AIRCRAFT,
            Cleanup.COMPACT_AND_DELETE,
            Optional.of(Duration.ofDays(90)),
            SAFETY);

    public static final Topic<SafetyCommand> SAFETY_COMMANDS =
            deleted("safety.commands.v1", SafetyCommand.class, "event id", Duration.ofDays(7), "edge-websocket");

    public static final Topic<AlertRule> ALERT_RULES =
            chosen("alert.rules.v1", AlertRule.class, "rule id", Optional.empty());

    public static final Topic<AlertSubscription> ALERT_SUBSCRIPTIONS =
            chosen("alert.subscriptions.v1", AlertSubscription.class, "user id/rule id", Optional.empty());

    public static final Topic<AlertMatch> ALERT_MATCHES = new Topic<>(
            "alert.matches.v1",
            AlertMatch.class,
            "match id",
            Partitioning.BY_AIRCRAFT,
            Cleanup.COMPACT_AND_DELETE,
            Optional.of(MATCHES_KEPT),
            ALERTS);

    /** Kept as long as the matches. */
    public static final Topic<AlertCommand> ALERT_COMMANDS =
            chosen("alert.commands.v1", AlertCommand.class, "match id", Optional.of(MATCHES_KEPT));

    public static final Topic<NotificationChannel> NOTIFICATION_CHANNELS =
            chosen("notification.channels.v1", NotificationChannel.class, "channel id", Optional.empty());

    /** What waits to be delivered, and what became of it. The web hook of a rule has the channel {@code rule}. */
    public static final Topic<NotificationDelivery> NOTIFICATION_DELIVERIES = new Topic<>(
            "notification.deliveries.v1",
            NotificationDelivery.class,
            "match id/channel id",
            Partitioning.SINGLE,
            Cleanup.COMPACT_AND_DELETE,
            Optional.of(Duration.ofDays(7)),
            ALERTS);

    public static final Topic<DeadLetter> DEAD_LETTERS = new Topic<>(
            "dead-letters.v1",
            DeadLetter.class,
            "source topic",
            Partitioning.SINGLE,
            Cleanup.DELETE,
            Optional.of(Duration.ofDays(7)),
            "every app");

    private static final List<Topic<?>> ALL = List.of(
            ADSB_FRAMES,
            ADSB_REPORTS,
            AIRCRAFT_STATES,
            AIRCRAFT_DELTAS,
            AIRCRAFT_SIGHTINGS,
            AIRCRAFT_SESSIONS,
            AUTH_USERS,
            AUTH_ROLES,
            AUTH_KEYS,
            AUTH_KEY_USES,
            AUTH_LOGINS,
            AUTH_FEATURES,
            ACARS_RAW,
            ACARS_MESSAGES,
            SAFETY_PLACEMENTS,
            SAFETY_SIGNALS,
            SAFETY_EVENTS,
            SAFETY_COMMANDS,
            ALERT_RULES,
            ALERT_SUBSCRIPTIONS,
            ALERT_MATCHES,
            ALERT_COMMANDS,
            NOTIFICATION_CHANNELS,
            NOTIFICATION_DELIVERIES,
            DEAD_LETTERS);

    private Topics() {}

    /** Every topic, in the order data flows through them. */
    public static List<Topic<?>> all() {
        return ALL;
    }

    /** The topic of that name, if there is one. */
    public static Optional<Topic<?>> named(String name) {
        return ALL.stream().filter(topic -> topic.name().equals(name)).findFirst();
    }

    private static <V extends SpecificRecord> Topic<V> deleted(
            String name, Class<V> valueType, String key, Duration retention, String owner) {
        return new Topic<>(
                name, valueType, key, Partitioning.BY_AIRCRAFT, Cleanup.DELETE, Optional.of(retention), owner);
    }

    private static <V extends SpecificRecord> Topic<V> chosen(
            String name, Class<V> valueType, String key, Optional<Duration> retention) {
        Cleanup cleanup = retention.isPresent() ? Cleanup.COMPACT_AND_DELETE : Cleanup.COMPACT;
        return new Topic<>(name, valueType, key, Partitioning.SINGLE, cleanup, retention, "edge-websocket");
    }
}
