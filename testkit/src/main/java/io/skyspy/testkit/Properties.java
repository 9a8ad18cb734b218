package io.skyspy.testkit;

import java.util.Random;
import java.util.SplittableRandom;

/** Laws checked on many random cases. A case that breaks the law names its seed, with which {@link #check} runs it alone. */
public final class Properties {

    private Properties() {}

    /** A law: throws when it does not hold for what it draws from the source of randomness. */
    @FunctionalInterface
    public interface Property {
        void check(Random random) throws Exception;
    }

    /**
     * Checks a law on that many cases, the same ones for the same seed.
     *
     * @throws AssertionError naming the seed of the first case that breaks it
     */
    public static void forAll(long seed, int tries, Property property) {
        if (tries < 1) {
            throw new IllegalArgumentException("a law that is not tried holds always: " + tries);
        }
        SplittableRandom seeds = new SplittableRandom(seed);
        for (int i = 0; i < tries; i++) {
            check(seeds.nextLong(), property);
        }
    }

    /** Checks a law on the one case of that seed. */
    public static void check(long caseSeed, Property property) {
        try {
            property.check(new Random(caseSeed));
        } catch (Exception | AssertionError | StackOverflowError broken) {
            throw new AssertionError("falsified by the case of seed " + caseSeed + "L: " + broken, broken);
        }
    }
}
