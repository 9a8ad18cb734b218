package io.skyspy.streams.aircraft.track;

import io.skyspy.testkit.JsonLines;
import io.skyspy.testkit.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Recordings other people made; a test that asks for one that is not there is skipped. */
public final class Recording {
    private Recording() {}

    public static List<JsonNode> jsonLines(String name) {
        try {
            return JsonLines.read(SharedData.assumeAdsb(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> lines(String name) {
        try {
            return Files.readAllLines(SharedData.assumeAdsb(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
