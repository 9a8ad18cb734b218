package io.skyspy.standalone;

import java.util.Map;

/** Turns settings into the form in which Spring gives them precedence over everything else. */
final class CommandLineSettings {

    private CommandLineSettings() {}

    static String[] of(Map<String, Object> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}
