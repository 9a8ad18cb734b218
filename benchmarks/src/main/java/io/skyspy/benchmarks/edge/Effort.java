package io.skyspy.benchmarks.edge;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param clients readers of a stream
 * @param rounds rounds that count; one more goes before them to warm up
 * @param warmUp length of the round that warms up: a JIT compiler that shares one core with what it compiles needs a while
 * @param measured time over which each is measured in each round
 */
record Effort(int clients, int rounds, Duration warmUp, Duration measured) {

    static final Effort USUAL = new Effort(1000, 5, Duration.ofSeconds(90), Duration.ofSeconds(8));

    /** Time after connecting before it counts: a JIT compiler is busy for a while with what the connecting was. */
    static final Duration SETTLING = Duration.ofSeconds(8);

    /** The usual, but for what {@code clients=}, {@code rounds=}, {@code warmup=} and {@code seconds=} among the words say. */
    static Effort of(List<String> words) {
        return new Effort(
                number(words, "clients", USUAL.clients),
                number(words, "rounds", USUAL.rounds),
                Duration.ofSeconds(number(words, "warmup", (int) USUAL.warmUp.toSeconds())),
                Duration.ofSeconds(number(words, "seconds", (int) USUAL.measured.toSeconds())));
    }

    /** How long a round lasts; the first, number 0, warms up. */
    Duration length(int round) {
        return round == 0 ? warmUp : measured;
    }

    /** The same with so many clients at most. */
    Effort withAtMost(int most) {
        return new Effort(Math.min(most, clients), rounds, warmUp, measured);
    }

    private static int number(List<String> words, String name, int otherwise) {
        return words.stream()
                .filter(word -> word.startsWith(name + "="))
                .mapToInt(word -> Integer.parseInt(word.substring(name.length() + 1)))
                .findFirst()
                .orElse(otherwise);
    }
}
