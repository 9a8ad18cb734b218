package io.skyspy.runtime;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the station is. Sources without a location of their own are taken to be here, and the map is centred here.
 *
 * @param latitudeDeg latitude in degrees, WGS 84, −90 to 90; absent when not configured
 * @param longitudeDeg longitude in degrees, WGS 84, −180 to 180; absent when not configured
 */
@ConfigurationProperties(prefix = "skyspy.location", ignoreUnknownFields = false)
public record LocationSettings(
        @Nullable Double latitudeDeg, @Nullable Double longitudeDeg) {

    public LocationSettings {
        if ((latitudeDeg == null) != (longitudeDeg == null)) {
            throw new IllegalArgumentException(
                    "skyspy.location needs both latitude-deg and longitude-deg, or neither of them");
        }
        requireWithin("skyspy.location.latitude-deg", latitudeDeg, 90);
        requireWithin("skyspy.location.longitude-deg", longitudeDeg, 180);
    }

    private static void requireWithin(String key, @Nullable Double degrees, int limit) {
        if (degrees != null && !(Math.abs(degrees) <= limit)) {
            throw new IllegalArgumentException(key + " must be within ±" + limit + ", but is " + degrees);
        }
    }
}
