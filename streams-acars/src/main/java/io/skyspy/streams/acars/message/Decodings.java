package io.skyspy.streams.acars.message;

import io.skyspy.aviation.acars.AcarsDecoder;
import io.skyspy.aviation.acars.AcarsText;
import io.skyspy.aviation.acars.Decoded;
import io.skyspy.aviation.acars.Group;
import io.skyspy.aviation.acars.Level;
import io.skyspy.aviation.acars.Undecoded;
import io.skyspy.aviation.acars.Waypoint;
import io.skyspy.aviation.acars.WindAloft;
import io.skyspy.aviation.geo.Position;
import io.skyspy.schemas.avro.AcarsDecoded;
import io.skyspy.schemas.avro.AcarsGroup;
import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.AcarsWaypoint;
import io.skyspy.schemas.avro.AcarsWind;
import io.skyspy.schemas.avro.BlockState;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Decodes the texts of whole messages and writes what they say as a record. */
public final class Decodings {

    private final AcarsDecoder decoder = new AcarsDecoder();

    /**
     * What the text says; absent for parts of texts, and for what no decoder knows. Where the receiver has decoded it as well, both come to the
     * same; its decoding is taken where ours is not complete.
     */
    public @Nullable AcarsDecoded of(AcarsMessage message) {
        if (message.getBlock() != BlockState.WHOLE && message.getBlock() != BlockState.COMPLETE) {
            return null;
        }
        AcarsText text = new AcarsText(
                message.getLabel(), message.getSublabel(), message.getMfi(), message.getText(), message.getUplink());
        AcarsDecoded own = switch (decoder.decode(text)) {
            case Decoded decoded -> record(decoded);
            case Undecoded unknown -> null;
        };
        boolean better = message.getReceiverDecoded() != null && (own == null || !own.getFull());
        return better ? ReceivedDecoding.of(message.getReceiverDecoded()).orElse(own) : own;
    }

    private static AcarsDecoded record(Decoded decoded) {
        Position position = decoded.position();
        return AcarsDecoded.newBuilder()
                .setDecodedBy(decoded.decoder())
                .setMessageType(decoded.messageType())
                .setDescription(decoded.description())
                .setFull(decoded.level() == Level.FULL)
                .setLatitudeDeg(position == null ? null : position.latitudeDeg())
                .setLongitudeDeg(position == null ? null : position.longitudeDeg())
                .setAltitudeFt(decoded.altitudeFt())
                .setReportedTimeOfDayS(seconds(decoded.reportedAt()))
                .setDayOfMonth(decoded.dayOfMonth())
                .setFlight(decoded.flight())
                .setRegistration(decoded.registration())
                .setDeparture(decoded.departure())
                .setArrival(decoded.arrival())
                .setAlternate(decoded.alternate())
                .setDepartureRunway(decoded.departureRunway())
                .setArrivalRunway(decoded.arrivalRunway())
                .setEtaTimeOfDayS(seconds(decoded.eta()))
                .setOutTimeOfDayS(seconds(decoded.out()))
                .setOffTimeOfDayS(seconds(decoded.off()))
                .setOnTimeOfDayS(seconds(decoded.on()))
                .setInTimeOfDayS(seconds(decoded.in()))
                .setRoute(decoded.route())
                .setWaypoints(
                        decoded.waypoints().stream().map(Decodings::waypoint).toList())
                .setTemperatureC(decoded.temperatureC())
                .setGroundSpeedKt(decoded.groundSpeedKt())
                .setHeadingDeg(decoded.headingDeg())
                .setMach(decoded.mach())
                .setWinds(decoded.winds().stream().map(Decodings::wind).toList())
                .setGroups(decoded.groups().stream().map(Decodings::group).toList())
                .setItems(decoded.items())
                .setRemaining(decoded.remaining())
                .build();
    }

    private static AcarsWaypoint waypoint(Waypoint waypoint) {
        Position position = waypoint.position();
        return new AcarsWaypoint(
                waypoint.name(),
                position == null ? null : position.latitudeDeg(),
                position == null ? null : position.longitudeDeg(),
                seconds(waypoint.time()));
    }

    private static AcarsWind wind(WindAloft wind) {
        Position position = wind.position();
        return new AcarsWind(
                wind.waypoint(),
                position == null ? null : position.latitudeDeg(),
                position == null ? null : position.longitudeDeg(),
                wind.altitudeFt(),
                wind.directionDeg(),
                wind.speedKt(),
                wind.temperatureC());
    }

    private static AcarsGroup group(Group group) {
        return new AcarsGroup(group.name(), group.text(), group.numbers(), group.words());
    }

    private static @Nullable Integer seconds(@Nullable LocalTime time) {
        return time == null ? null : Integer.valueOf(time.toSecondOfDay());
    }
}
