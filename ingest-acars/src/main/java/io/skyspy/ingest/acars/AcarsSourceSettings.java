package io.skyspy.ingest.acars;

import io.skyspy.ingest.acars.source.AcarsSourceType;
import io.skyspy.runtime.replay.Speed;
import io.skyspy.runtime.source.Endpoint;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One source of datalink records; their form is told by their shape.
 *
 * @param id short name, the station of records that name none; letters, digits, dot, dash, underscore
 * @param type what it is: udp-listen, tcp-listen, tcp-connect or file
 * @param address host:port to listen on or to connect to; absent for files
 * @param files recordings to play, in order; empty for others
 * @param speed how fast recordings are played: a factor, or {@code max}
 * @param loop whether the recordings begin again after the last
 * @param currentTimes whether recorded messages count as heard now, not when they were recorded
 */
public record AcarsSourceSettings(
        String id,
        AcarsSourceType type,
        @Nullable String address,
        @DefaultValue List<Path> files,
        @DefaultValue("1") String speed,
        @DefaultValue("false") boolean loop,
        @DefaultValue("false") boolean currentTimes) {

    private static final String KEY = "skyspy.ingest.acars.sources";

    public AcarsSourceSettings {
        require(
                id != null && id.matches("[A-Za-z0-9._-]{1,64}"),
                "id " + id + ": a name of letters, digits, . - _ is needed");
        require(type != null, "type of " + id + " is missing: for instance udp-listen");
        switch (type) {
            case UDP_LISTEN, TCP_LISTEN, TCP_CONNECT -> {
                if (address == null) {
                    throw new IllegalArgumentException(KEY + ": address of " + id + " is missing: host:port is needed");
                }
                Endpoint.parse(address);
            }
            case FILE -> require(!files.isEmpty(), "files of " + id + ": at least one recording is needed");
        }
        Speed.parse(speed);
        files = List.copyOf(files);
    }

    static AcarsSourceSettings listening(String id, AcarsSourceType type, int port) {
        return new AcarsSourceSettings(id, type, "0.0.0.0:" + port, List.of(), "1", false, false);
    }

    private static void require(boolean holds, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException(KEY + ": " + complaint);
        }
    }
}
