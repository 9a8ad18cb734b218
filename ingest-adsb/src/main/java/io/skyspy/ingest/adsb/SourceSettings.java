package io.skyspy.ingest.adsb;

import io.skyspy.ingest.adsb.publish.SourceType;
import io.skyspy.ingest.adsb.replay.ReplaySettings;
import io.skyspy.runtime.replay.Speed;
import io.skyspy.runtime.source.Endpoint;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One source of frames or reports.
 *
 * @param id short name that the source's frames carry as their receiver; letters, digits, dot, dash, underscore
 * @param type what it is: beast-connect, beast-listen, avr-connect, sbs-connect, readsb-json-connect, aircraft-json-poll,
 *     dump978-json-connect or file
 * @param address host:port to connect to, or to listen on (0.0.0.0:30004 when a listener names none); absent for others
 * @param url where a poll finds {@code aircraft.json}; absent for others
 * @param files recordings to play, in order; empty for others
 * @param speed how fast recordings are played: a factor, or {@code max}
 * @param loop whether the recordings begin again after the last
 * @param interval time between two polls
 * @param latitudeDeg latitude of the antenna in degrees, WGS 84; when absent, that of {@code skyspy.location}
 * @param longitudeDeg longitude of the antenna in degrees, WGS 84; when absent, that of {@code skyspy.location}
 */
public record SourceSettings(
        String id,
        SourceType type,
        @Nullable String address,
        @Nullable URI url,
        @DefaultValue List<Path> files,
        @DefaultValue("1") String speed,
        @DefaultValue("false") boolean loop,
        @DefaultValue("1s") Duration interval,
        @Nullable Double latitudeDeg,
        @Nullable Double longitudeDeg) {

    private static final String KEY = "skyspy.ingest.adsb.sources";
    private static final String ANY_ADDRESS = "0.0.0.0:30004";

    public SourceSettings {
        require(
                id != null && id.matches("[A-Za-z0-9._-]{1,64}"),
                "id",
                id,
                "a name of letters, digits, . - _ is needed");
        require(type != null, "type of " + id, null, "it is needed, for instance beast-connect");
        switch (type) {
            case BEAST_LISTEN -> address = address == null ? ANY_ADDRESS : address;
            case AIRCRAFT_JSON_POLL ->
                require(isHttp(url), "url of " + id, url, "an http or https address of aircraft.json is needed");
            case FILE -> require(!files.isEmpty(), "files of " + id, files, "at least one recording is needed");
            case BEAST_CONNECT, AVR_CONNECT, SBS_CONNECT, READSB_JSON_CONNECT, DUMP978_JSON_CONNECT ->
                require(address != null, "address of " + id, null, "host:port is needed");
        }
        if (address != null) {
            Endpoint.parse(address);
        }
        Speed.parse(speed);
        require(interval.toMillis() >= 100, "interval of " + id, interval, "at least 100 ms");
        requireLocation(id, latitudeDeg, longitudeDeg);
        files = List.copyOf(files);
    }

    /** A Beast listener on the usual port: what runs when no source is configured. */
    static SourceSettings usual() {
        return new SourceSettings(
                "beast-in",
                SourceType.BEAST_LISTEN,
                null,
                null,
                List.of(),
                "1",
                false,
                Duration.ofSeconds(1),
                null,
                null);
    }

    ReplaySettings replay() {
        return new ReplaySettings(files, Speed.parse(speed), loop);
    }

    private static boolean isHttp(@Nullable URI url) {
        return url != null
                && url.getHost() != null
                && ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()));
    }

    private static void requireLocation(String id, @Nullable Double latitude, @Nullable Double longitude) {
        require(
                (latitude == null) == (longitude == null),
                "location of " + id,
                null,
                "both latitude-deg and longitude-deg, or neither");
        require(isWithin(latitude, 90), "latitude-deg of " + id, latitude, "-90 to 90");
        require(isWithin(longitude, 180), "longitude-deg of " + id, longitude, "-180 to 180");
    }

    private static boolean isWithin(@Nullable Double degrees, double limit) {
        return degrees == null || Math.abs(degrees) <= limit;
    }

    private static void require(boolean holds, String what, @Nullable Object found, String needed) {
        if (!holds) {
            throw new IllegalArgumentException(
                    KEY + ": " + what + (found == null ? " is missing" : " is " + found) + ": " + needed);
        }
    }
}
