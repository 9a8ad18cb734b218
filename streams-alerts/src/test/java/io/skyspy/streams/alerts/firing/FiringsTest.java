package io.skyspy.streams.alerts.firing;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.alerting.InvalidRuleException;
import io.skyspy.alerting.Rule;
import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.schemas.avro.AlertVisibility;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When a rule tells of one aircraft, and when it is silent. */
final class FiringsTest {
    private static final Instant START = Instant.parse("2026-11-28T12:00:00Z");

    private final Map<Long, Rule> rules = new HashMap<>();
    private final Firings firings = new Firings(rules::get);

    private Rule write(boolean enabled, int cooldownMinutes) throws InvalidRuleException {
        Rule rule = Rule.of(AlertRule.newBuilder()
                .setId(1)
                .setName("Military")
                .setRuleType("military")
                .setEnabled(enabled)
                .setPriority("info")
                .setCooldownMinutes(cooldownMinutes)
                .setVisibility(AlertVisibility.PRIVATE)
                .setSystem(false)
                .setSuppressionWindows(List.of())
                .setChannelIds(List.of())
                .setUseGlobalNotifications(true)
                .setCreatedAt(START)
                .setUpdatedAt(START)
                .build());
        rules.put(rule.id(), rule);
        return rule;
    }

    private boolean fires(Rule rule, int second) {
        return !firings.look(List.of(rule), START.plusSeconds(second)).firing().isEmpty();
    }

    @Test
    void theEndOfACooldownIsNotPartOfIt() throws InvalidRuleException {
        Rule rule = write(true, 1);

        assertThat(fires(rule, 0)).isTrue();
        assertThat(fires(rule, 59)).isFalse();
        assertThat(fires(rule, 60)).isTrue();
    }

    @Test
    void anOlderRecordingIsPlayedAsIfItWereNew() throws InvalidRuleException {
        Rule rule = write(true, 1);
        fires(rule, 3_600);

        assertThat(fires(rule, 0)).isTrue();
        assertThat(fires(rule, 30)).isFalse();
    }

    @Test
    void anEditedRuleKeepsItsCooldown() throws InvalidRuleException {
        fires(write(true, 5), 0);

        assertThat(fires(write(true, 5), 60)).isFalse();
        assertThat(fires(write(true, 1), 61)).isTrue();
    }

    @Test
    void switchingARuleOffAndOnDoesNotEndItsCooldown() throws InvalidRuleException {
        fires(write(true, 5), 0);
        fires(write(false, 5), 10);

        assertThat(fires(write(true, 5), 20)).isFalse();
    }

    @Test
    void aRuleWithoutCooldownBeginsAnewWhenItIsSwitchedOn() throws InvalidRuleException {
        assertThat(fires(write(true, 0), 0)).isTrue();
        assertThat(fires(write(false, 0), 1)).isFalse();
        assertThat(fires(write(true, 0), 2)).isTrue();
        assertThat(fires(write(true, 0), 3)).isFalse();
    }

    @Test
    void aDeletedRuleIsForgotten() throws InvalidRuleException {
        fires(write(true, 5), 0);
        rules.clear();

        assertThat(firings.sweep(START.plusSeconds(1))).isTrue();
        assertThat(firings.isEmpty()).isTrue();
    }

    @Test
    void whatIsRestoredGoesOn() throws InvalidRuleException {
        Rule rule = write(true, 5);
        firings.restore(1, START);

        assertThat(fires(rule, 60)).isFalse();
        assertThat(firings.all()).containsExactly(Map.entry(1L, START));
    }
}
