package io.skyspy.alerting.channel;

import io.skyspy.schemas.avro.NotificationChannel;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Hides what is secret, so that answers and logs can show the rest. */
public final class Masking {

    /** Stands for a secret that is there. In a change of a channel it means: as it was. */
    public static final String MASK = "********";

    private Masking() {}

    /** The settings of a channel as anybody may see them who may see the channel. */
    public static Map<String, String> settings(NotificationChannel channel) {
        Map<String, String> shown = new LinkedHashMap<>();
        channel.getSettings().forEach((name, value) -> shown.put(name, setting(channel, name, value)));
        return shown;
    }

    /** The settings somebody wants, with what was shown masked as it was before. */
    public static Map<String, String> unmasked(Map<String, String> wanted, NotificationChannel before) {
        Map<String, String> settings = new LinkedHashMap<>(wanted);
        before.getSettings().forEach((name, value) -> {
            if (setting(before, name, value).equals(settings.get(name))) {
                settings.put(name, value);
            }
        });
        return settings;
    }

    /** Scheme and host of an address: paths and queries of web hooks are passwords. */
    public static String url(String url) {
        try {
            URI parsed = new URI(url);
            boolean bare = parsed.getQuery() == null
                    && (parsed.getPath() == null || parsed.getPath().length() <= 1);
            String host = parsed.getScheme() + "://" + parsed.getAuthority();
            return bare ? host : host + "/" + MASK;
        } catch (URISyntaxException wrong) {
            return MASK;
        }
    }

    private static String setting(NotificationChannel channel, String name, String value) {
        return ChannelKind.named(channel.getType())
                .flatMap(kind -> kind.setting(name))
                .map(setting -> switch (setting.form()) {
                    case URL -> url(value);
                    case TEXT, EMAIL_ADDRESSES -> setting.secret() ? MASK : value;
                })
                .orElse(MASK);
    }
}
