package io.skyspy.edge.hub;

import io.skyspy.edge.message.CannonballReplies;
import io.skyspy.edge.message.ClientMessage;
import io.skyspy.edge.message.ErrorText;
import io.skyspy.edge.message.Params;
import io.skyspy.edge.message.Replies;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How the cannonball endpoint speaks: by {@code type}, of the client's own position. Threats are not worked out yet. */
final class CannonballDialect {

    private static final double LEAST_RADIUS_NM = 1;
    private static final double GREATEST_RADIUS_NM = 100;

    private CannonballDialect() {}

    static byte[] greeting(Instant now) {
        return CannonballReplies.sessionStarted(UUID.randomUUID().toString(), now);
    }

    /** Empty when it is none of this dialect. */
    static Optional<Outcome> hear(ClientMessage.Typed message, Wants wants) {
        return switch (message.type()) {
            case "position_update" -> Optional.of(Outcome.reply(wants, position(message.members())));
            case "set_radius" -> Optional.of(Outcome.reply(wants, radius(message.members())));
            case "get_threats" -> Optional.of(Outcome.reply(wants, Replies.error(ErrorText.NO_THREATS_YET)));
            default -> Optional.empty();
        };
    }

    private static byte[] position(Params members) {
        if (!members.has("lat") || !members.has("lon")) {
            return Replies.error(ErrorText.MISSING_LAT_LON);
        }
        Optional<Double> lat = members.number("lat").filter(degrees -> Math.abs(degrees) <= 90);
        Optional<Double> lon = members.number("lon").filter(degrees -> Math.abs(degrees) <= 180);
        return Replies.error(lat.isEmpty() || lon.isEmpty() ? ErrorText.INVALID_COORDINATES : ErrorText.NO_THREATS_YET);
    }

    private static byte[] radius(Params members) {
        return members.number("radius_nm")
                .filter(Double::isFinite)
                .map(wanted -> CannonballReplies.radiusUpdated(Math.clamp(wanted, LEAST_RADIUS_NM, GREATEST_RADIUS_NM)))
                .orElseGet(() -> Replies.error(ErrorText.INVALID_RADIUS));
    }
}
