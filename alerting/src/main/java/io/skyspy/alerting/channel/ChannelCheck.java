package io.skyspy.alerting.channel;

import io.skyspy.schemas.avro.NotificationChannel;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says what is wrong with a channel that somebody wants to have. */
public final class ChannelCheck {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_VALUE = 500;
    private static final int MOST_ADDRESSES = 20;
    private static final String NO_URL = "Enter a valid URL.";

    /** Enough to tell a slip from an address; whether it exists only its server knows. */
    private static final Pattern EMAIL_ADDRESS = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,190}");

    private ChannelCheck() {}

    /** What is wrong, by the names of the fields in requests; empty when nothing is. */
    public static Map<String, List<String>> problems(NotificationChannel channel) {
        Map<String, List<String>> problems = new LinkedHashMap<>();
        if (channel.getName().isBlank()) {
            add(problems, "name", "This field is required.");
        } else if (channel.getName().length() > LONGEST_NAME) {
            add(problems, "name", "Ensure this field has no more than " + LONGEST_NAME + " characters.");
        }
        Optional<ChannelKind> kind = ChannelKind.named(channel.getType());
        if (kind.isEmpty()) {
            add(problems, "channel_type", "\"" + channel.getType() + "\" is not a valid choice.");
        } else {
            checkSettings(kind.get(), channel.getSettings(), problems);
        }
        return problems;
    }

    /** What is wrong with the address of a web hook; empty when nothing is. */
    public static Optional<String> urlProblem(String text) {
        if (text.length() > LONGEST_VALUE) {
            return Optional.of("Ensure this field has no more than " + LONGEST_VALUE + " characters.");
        }
        try {
            URI url = new URI(text);
            String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            if (!(scheme.equals("https") || scheme.equals("http")) || url.getHost() == null) {
                return Optional.of(NO_URL);
            }
            if (url.getUserInfo() != null) {
                return Optional.of("A user and password in the URL are not allowed.");
            }
            return Optional.empty();
        } catch (URISyntaxException wrong) {
            return Optional.of(NO_URL);
        }
    }

    private static void checkSettings(
            ChannelKind kind, Map<String, String> settings, Map<String, List<String>> problems) {
        for (String name : settings.keySet()) {
            if (kind.setting(name).isEmpty()) {
                add(problems, "settings", "A channel of the type " + kind.id() + " has no setting " + name + ".");
            }
        }
        for (ChannelSetting setting : kind.settings()) {
            String value = settings.getOrDefault(setting.name(), "");
            if (value.isBlank()) {
                if (setting.required()) {
                    add(problems, "settings", setting.name() + ": This field is required.");
                }
            } else {
                valueProblem(setting, value)
                        .ifPresent(problem -> add(problems, "settings", setting.name() + ": " + problem));
            }
        }
    }

    private static Optional<String> valueProblem(ChannelSetting setting, String value) {
        return switch (setting.form()) {
            case TEXT ->
                value.length() > LONGEST_VALUE || value.chars().anyMatch(Character::isISOControl)
                        ? Optional.of("Enter at most " + LONGEST_VALUE + " characters on one line.")
                        : Optional.empty();
            case URL -> urlProblem(value);
            case EMAIL_ADDRESSES -> addressesProblem(value);
        };
    }

    private static Optional<String> addressesProblem(String value) {
        List<String> addresses = addresses(value);
        if (addresses.isEmpty() || addresses.size() > MOST_ADDRESSES) {
            return Optional.of("Enter 1 to " + MOST_ADDRESSES + " e-mail addresses.");
        }
        String wrong = addresses.stream()
                .filter(address -> !EMAIL_ADDRESS.matcher(address).matches())
                .collect(Collectors.joining(", "));
        return wrong.isEmpty() ? Optional.empty() : Optional.of("Not an e-mail address: " + wrong);
    }

    /** The addresses of a list that is separated by commas. */
    public static List<String> addresses(String list) {
        List<String> addresses = new ArrayList<>();
        for (String each : list.split(",", -1)) {
            if (!each.isBlank()) {
                addresses.add(each.strip());
            }
        }
        return addresses;
    }

    private static void add(Map<String, List<String>> problems, String field, String problem) {
        problems.computeIfAbsent(field, any -> new ArrayList<>()).add(problem);
    }
}
