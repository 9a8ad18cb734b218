package io.skyspy.streams.alerts;

import io.skyspy.alerting.Rule;
import io.skyspy.schemas.StableId;
import io.skyspy.schemas.avro.AircraftSnapshot;
import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.AlertMatch;
import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.schemas.avro.DeliveryStatus;
import io.skyspy.schemas.avro.NotificationDelivery;
import org.jspecify.annotations.Nullable;

/** Matches as records, and what is sent of them. */
final class Matches {
    private static final String OF_THE_RULE = "rule";

    private Matches() {}

    static AlertMatch write(Rule rule, AircraftState state) {
        AlertRule definition = rule.definition();
        long atMs = state.getLastSeenAt().toEpochMilli();
        String name = state.getCallsign() == null ? state.getIcao() : state.getCallsign();
        return AlertMatch.newBuilder()
                .setId(StableId.of("alert/" + rule.id() + '/' + state.getIcao() + '/' + atMs))
                .setRuleId(rule.id())
                .setRuleName(definition.getName())
                .setOwnerId(definition.getOwnerId())
                .setOwnerSession(definition.getOwnerSession())
                .setVisibility(definition.getVisibility())
                .setPriority(definition.getPriority())
                .setMessage("Alert '" + definition.getName() + "' triggered for " + name)
                .setAircraft(snapshot(state))
                .setTriggeredAt(state.getLastSeenAt())
                .build();
    }

    static String key(AlertMatch match) {
        return Long.toString(match.getId());
    }

    /** @param channelId absent for the web hook of the rule itself */
    static NotificationDelivery delivery(AlertMatch match, @Nullable Long channelId) {
        return NotificationDelivery.newBuilder()
                .setChannelId(channelId)
                .setStatus(DeliveryStatus.PENDING)
                .setAttempts(0)
                .setMatch(match)
                .setAt(match.getTriggeredAt())
                .build();
    }

    static String key(NotificationDelivery delivery) {
        Long channelId = delivery.getChannelId();
        return key(delivery.getMatch()) + '/' + (channelId == null ? OF_THE_RULE : channelId);
    }

    private static AircraftSnapshot snapshot(AircraftState state) {
        return AircraftSnapshot.newBuilder()
                .setIcao(state.getIcao())
                .setAt(state.getLastSeenAt())
                .setCallsign(state.getCallsign())
                .setRegistration(state.getRegistration())
                .setTypeCode(state.getTypeCode())
                .setCategory(state.getCategory())
                .setMilitary(Boolean.TRUE.equals(state.getMilitary()))
                .setSquawk(state.getSquawk())
                .setEmergency(state.getEmergency())
                .setLatitudeDeg(state.getLatitudeDeg())
                .setLongitudeDeg(state.getLongitudeDeg())
                .setAltitudeBaroFt(state.getAltitudeBaroFt())
                .setAltitudeGeomFt(state.getAltitudeGeomFt())
                .setOnGround(state.getOnGround())
                .setGroundSpeedKt(state.getGroundSpeedKt())
                .setTrackDeg(state.getTrackDeg())
                .setVerticalRateBaroFpm(state.getVerticalRateBaroFpm())
                .setVerticalRateGeomFpm(state.getVerticalRateGeomFpm())
                .setSelectedAltitudeFt(state.getSelectedAltitudeMcpFt())
                .setSignalDbfs(state.getSignalDbfs())
                .setDistanceNm(state.getDistanceNm())
                .setBearingDeg(state.getBearingDeg())
                .build();
    }
}
