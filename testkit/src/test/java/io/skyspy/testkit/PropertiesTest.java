package io.skyspy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PropertiesTest {

    @Test
    void triesTheSameCasesForTheSameSeed() {
        List<Integer> first = new ArrayList<>();
        List<Integer> second = new ArrayList<>();

        Properties.forAll(1, 100, random -> first.add(random.nextInt()));
        Properties.forAll(1, 100, random -> second.add(random.nextInt()));

        assertThat(first).hasSize(100).doesNotHaveDuplicates().isEqualTo(second);
    }

    @Test
    void namesTheSeedOfTheCaseThatBreaksTheLaw() {
        Properties.Property law = random -> assertThat(random.nextInt(100)).isLessThan(95);

        Throwable falsified = org.assertj.core.api.Assertions.catchThrowable(() -> Properties.forAll(1, 1_000, law));

        Optional<Long> seed = Pattern.compile("seed (-?\\d+)L")
                .matcher(falsified.getMessage())
                .results()
                .map(MatchResult::group)
                .map(text -> Long.parseLong(text.substring(5, text.length() - 1)))
                .findFirst();
        assertThat(seed).isPresent();
        assertThatThrownBy(() -> Properties.check(seed.get(), law)).isInstanceOf(AssertionError.class);
    }

    @Test
    void reportsExceptionsOfTheLawToo() {
        assertThatThrownBy(() -> Properties.forAll(1, 1, random -> {
                    throw new java.io.IOException("broken");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("broken");
    }

    @Test
    void refusesToTryNothing() {
        assertThatThrownBy(() -> Properties.forAll(1, 0, random -> {})).isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> Properties.forAll(1, 1, random -> {})).doesNotThrowAnyException();
    }
}
