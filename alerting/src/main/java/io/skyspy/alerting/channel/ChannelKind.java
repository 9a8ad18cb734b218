package io.skyspy.alerting.channel;

import static io.skyspy.alerting.channel.ChannelSetting.Form.EMAIL_ADDRESSES;
import static io.skyspy.alerting.channel.ChannelSetting.Form.TEXT;
import static io.skyspy.alerting.channel.ChannelSetting.Form.URL;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A kind of channel. */
public enum ChannelKind {
    /** A JSON document, signed as the Standard Webhooks specification says when a secret is set. */
    WEBHOOK(
            new ChannelSetting("url", true, URL, false, "Address to which a JSON document is posted."),
            new ChannelSetting(
                    "secret",
                    false,
                    TEXT,
                    true,
                    "Signs the documents as standardwebhooks.com says: whsec_ and base64, or any text.")),
    NTFY(
            new ChannelSetting("url", false, URL, false, "Address of the ntfy server; https://ntfy.sh when empty."),
            new ChannelSetting("topic", true, TEXT, true, "Topic; who knows it can read it."),
            new ChannelSetting("token", false, TEXT, true, "Access token, for topics that are reserved.")),
    DISCORD(new ChannelSetting("url", true, URL, true, "Web hook of a Discord channel.")),
    /** Also Mattermost and others that take the same messages. */
    SLACK(new ChannelSetting("url", true, URL, true, "Incoming web hook of a Slack channel.")),
    EMAIL(new ChannelSetting("to", true, EMAIL_ADDRESSES, false, "Addresses, separated by commas."));

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<ChannelSetting> settings;

    ChannelKind(ChannelSetting... settings) {
        this.settings = List.of(settings);
    }

    /** As in requests and answers. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that name, if there is one. */
    public static Optional<ChannelKind> named(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** What a channel of this kind can be told. */
    public List<ChannelSetting> settings() {
        return settings;
    }

    Optional<ChannelSetting> setting(String name) {
        return settings.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
