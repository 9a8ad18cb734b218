package io.skyspy.standalone;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.context.ApplicationListener;

/** Refuses to start on a configuration file with a key that no app knows: it is a slip of the pen that would go unnoticed. */
final class UnknownKeys implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Set<String> known = ConfigurationKeys.read().keySet();
        List<String> unknown = event.getEnvironment().getPropertySources().stream()
                .filter(OriginTrackedMapPropertySource.class::isInstance)
                .flatMap(source -> Stream.of(((OriginTrackedMapPropertySource) source).getPropertyNames()))
                .filter(key -> key.startsWith("skyspy."))
                .filter(key -> known.stream().noneMatch(name -> matches(uniform(name), uniform(key))))
                .toList();
        if (!unknown.isEmpty()) {
            throw new UserMistake(
                    "The configuration has a key that does not exist: " + unknown.getFirst() + ". Did you mean "
                            + nearest(unknown.getFirst(), known) + "? docs/configuration.md lists them all.");
        }
    }

    /** A key of a list of records, or of a map, is known by its beginning. */
    private static boolean matches(String name, String key) {
        return key.equals(name) || key.startsWith(name + "[") || key.startsWith(name + ".");
    }

    private static String uniform(String key) {
        return key.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    private static String nearest(String key, Set<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(name -> distance(key, name)))
                .orElse("skyspy.location.latitude-deg");
    }

    /** Levenshtein distance: how many letters must be changed, added or removed. */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[row.length - 1];
    }
}
