package io.skyspy.alerting;

import io.skyspy.alerting.channel.ChannelCheck;
import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.schemas.avro.AlertSuppressionWindow;
import io.skyspy.schemas.avro.AlertVisibility;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells what is wrong with a rule before it is written. */
public final class RuleCheck {
    static final Set<String> PRIORITIES = Set.of("info", "warning", "critical", "low", "medium", "high");

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 200;
    private static final int LONGEST_COOLDOWN_MIN = 1440;
    private static final int MOST_WINDOWS = 20;
    private static final int MOST_CHANNELS = 20;

    private RuleCheck() {}

    /**
     * What is wrong with a rule.
     *
     * @return name of the field in the REST interface to what is to be said about it; empty when the rule is fine
     */
    public static Map<String, List<String>> problems(AlertRule rule) {
        Problems problems = new Problems();
        checkWords(rule, problems);
        RuleConditions.check(rule, problems);
        checkTimes(rule, problems);
        checkUrl(rule, problems);
        problems.addIf(
                rule.getChannelIds().size() > MOST_CHANNELS,
                "notification_channel_ids",
                Problems.tooMany(MOST_CHANNELS));
        return problems.found();
    }

    private static void checkWords(AlertRule rule, Problems problems) {
        problems.addIf(rule.getName().isBlank(), "name", Problems.BLANK);
        problems.checkLength("name", rule.getName(), LONGEST_NAME);
        problems.checkLength("description", rule.getDescription(), LONGEST_DESCRIPTION);
        problems.addIf(!PRIORITIES.contains(rule.getPriority()), "priority", Problems.notAChoice(rule.getPriority()));
        problems.addIf(
                rule.getVisibility() == AlertVisibility.UNKNOWN,
                "visibility",
                Problems.notAChoice(rule.getVisibility().name().toLowerCase(Locale.ROOT)));
    }

    private static void checkTimes(AlertRule rule, Problems problems) {
        problems.addIf(
                rule.getCooldownMinutes() < 0, "cooldown_minutes", "Ensure this value is greater than or equal to 0.");
        problems.addIf(
                rule.getCooldownMinutes() > LONGEST_COOLDOWN_MIN,
                "cooldown_minutes",
                "Ensure this value is less than or equal to " + LONGEST_COOLDOWN_MIN + ".");
        problems.addIf(
                rule.getStartsAt() != null
                        && rule.getExpiresAt() != null
                        && !rule.getExpiresAt().isAfter(rule.getStartsAt()),
                "expires_at",
                "Must be after starts_at.");
        List<AlertSuppressionWindow> windows = rule.getSuppressionWindows();
        if (windows.size() > MOST_WINDOWS) {
            problems.add("suppression_windows", Problems.tooMany(MOST_WINDOWS));
            return;
        }
        for (int i = 0; i < windows.size(); i++) {
            for (String problem : SuppressionWindow.problems(windows.get(i))) {
                problems.add("suppression_windows", "Window " + (i + 1) + ": " + problem);
            }
        }
    }

    private static void checkUrl(AlertRule rule, Problems problems) {
        if (rule.getApiUrl() != null) {
            ChannelCheck.urlProblem(rule.getApiUrl()).ifPresent(problem -> problems.addIf(true, "api_url", problem));
        }
    }
}
