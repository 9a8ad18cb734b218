package io.skyspy.alerting;

import static io.skyspy.alerting.Rules.START;
import static io.skyspy.alerting.Rules.all;
import static io.skyspy.alerting.Rules.condition;
import static io.skyspy.alerting.Rules.groups;
import static io.skyspy.alerting.Rules.rule;
import static io.skyspy.alerting.Rules.simple;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skyspy.schemas.avro.AlertCondition;
import io.skyspy.schemas.avro.AlertConditionGroup;
import io.skyspy.schemas.avro.AlertConditions;
import io.skyspy.schemas.avro.AlertLogic;
import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.schemas.avro.AlertSuppressionWindow;
import io.skyspy.schemas.avro.AlertVisibility;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What writers of rules are told. */
final class RuleCheckTest {

    private static Map<String, List<String>> problems(AlertRule.Builder rule) {
        return RuleCheck.problems(rule.build());
    }

    private static AlertRule.Builder good() {
        return simple("altitude", "lt", "1000");
    }

    @Test
    void nothingIsToBeSaidAboutAGoodRule() {
        assertThat(problems(good())).isEmpty();
        assertThat(problems(rule(1).setConditions(groups(AlertLogic.OR, all(condition("squawk", "in", "7500,7600"))))))
                .isEmpty();
    }

    @Test
    void aRuleNeedsACondition() {
        assertThat(problems(rule(1)))
                .isEqualTo(Map.of("type", List.of("This field is required when there are no conditions.")));
        assertThat(problems(rule(1).setConditions(new AlertConditions(AlertLogic.AND, List.of()))))
                .containsKey("type");
        assertThat(problems(rule(1).setConditions(groups(AlertLogic.AND, all()))))
                .isEqualTo(Map.of("conditions", List.of("Group 1: a group needs at least one condition.")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "height|lt|5|type|\"height\" is not a valid choice.",
                "altitude|below|5|operator|\"below\" is not a valid choice.",
                "altitude|contains|5|operator|\"contains\" does not go with altitude.",
                "callsign|lt|5|operator|\"lt\" does not go with callsign.",
                "military|in|true|operator|\"in\" does not go with military.",
                "altitude|lt||value|This field is required.",
                "altitude|lt|' '|value|This field may not be blank.",
                "altitude|lt|low|value|A valid number is required.",
                "altitude|lt|NaN|value|A valid number is required.",
                "altitude|lt|1e999|value|A valid number is required.",
                "altitude|lt|0x10|value|A valid number is required.",
                "altitude|in|1,b|value|A valid number is required.",
                "squawk|in|,,|value|This list may not be empty.",
                "military|eq|perhaps|value|Must be true or false.",
                "callsign|regex|(|value|Not a valid regular expression: missing closing ).",
            })
    void aSimpleConditionThatSaysNothingIsRefused(
            String type, String operator, String value, String field, String problem) {
        assertThat(problems(simple(type, operator, value))).isEqualTo(Map.of(field, List.of(problem)));
    }

    @Test
    void aConditionInAGroupIsRefusedByItsPlace() {
        assertThat(problems(rule(1).setConditions(groups(
                        AlertLogic.AND,
                        all(condition("military", "eq", "true")),
                        all(condition("speed", "gt", "1"), condition("speed", "gt", "fast"))))))
                .isEqualTo(Map.of("conditions", List.of("Group 2, condition 2, value: A valid number is required.")));
    }

    @Test
    void thereAreNoMoreConditionsThanCanBeEvaluated() {
        AlertCondition condition = condition("speed", "gt", "1");
        var many = new AlertConditionGroup(AlertLogic.OR, Collections.nCopies(51, condition));
        var groups = new AlertConditions(AlertLogic.OR, Collections.nCopies(21, all(condition)));

        assertThat(problems(rule(1).setConditions(groups(AlertLogic.OR, many))))
                .isEqualTo(Map.of("conditions", List.of("Ensure there are no more than 50 conditions.")));
        assertThat(problems(rule(1).setConditions(groups)))
                .isEqualTo(Map.of("conditions", List.of("Ensure there are no more than 20 groups.")));
    }

    @Test
    void valuesAreBounded() {
        assertThat(problems(simple("callsign", "eq", "a".repeat(101)))).containsOnlyKeys("value");
        assertThat(problems(simple("callsign", "regex", "a".repeat(500)))).isEmpty();
        assertThat(problems(simple("callsign", "regex", "a".repeat(501)))).containsOnlyKeys("value");
        assertThat(problems(simple("icao", "in", "A1B2C3,".repeat(2) + listOf(101))))
                .containsOnlyKeys("value");
        assertThat(problems(simple("icao", "in", listOf(100)))).isEmpty();
    }

    private static String listOf(int elements) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < elements; i++) {
            list.append(String.format("%06X,", i));
        }
        return list.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(\\pL{100}){100}", "(a{1000}){1000}", "((\\pL\\pN\\pS){1000}){3}"})
    void aRegularExpressionThatGrowsWhenCompiledIsRefused(String regex) {
        assertThat(problems(simple("callsign", "regex", regex))).containsOnlyKeys("value");
    }

    @Test
    void wordsAreBounded() {
        assertThat(problems(good().setName(" "))).isEqualTo(Map.of("name", List.of("This field may not be blank.")));
        assertThat(problems(good().setName("n".repeat(101))))
                .isEqualTo(Map.of("name", List.of("Ensure this field has no more than 100 characters.")));
        assertThat(problems(good().setDescription("d".repeat(201)))).containsOnlyKeys("description");
        assertThat(problems(good().setPriority("urgent")))
                .isEqualTo(Map.of("priority", List.of("\"urgent\" is not a valid choice.")));
        assertThat(problems(good().setVisibility(AlertVisibility.UNKNOWN))).containsOnlyKeys("visibility");
    }

    @ParameterizedTest
    @ValueSource(strings = {"info", "warning", "critical", "low", "medium", "high"})
    void everyPriorityOfTheContractIsTaken(String priority) {
        assertThat(problems(good().setPriority(priority))).isEmpty();
    }

    @Test
    void timesAreChecked() {
        assertThat(problems(good().setCooldownMinutes(-1)))
                .isEqualTo(Map.of("cooldown_minutes", List.of("Ensure this value is greater than or equal to 0.")));
        assertThat(problems(good().setCooldownMinutes(1441)))
                .isEqualTo(Map.of("cooldown_minutes", List.of("Ensure this value is less than or equal to 1440.")));
        assertThat(problems(good().setStartsAt(START).setExpiresAt(START)))
                .isEqualTo(Map.of("expires_at", List.of("Must be after starts_at.")));
    }

    @Test
    void windowsAreCheckedByTheirPlace() {
        assertThat(problems(good().setSuppressionWindows(List.of(
                        new AlertSuppressionWindow("friday", "22:00", "06:00", "Europe/Vienna"),
                        new AlertSuppressionWindow("someday", "24:00", "6:00", "Europe/Nowhere")))))
                .isEqualTo(Map.of(
                        "suppression_windows",
                        List.of(
                                "Window 2: day must be monday to sunday, or empty for every day.",
                                "Window 2: start must be a time, HH:MM.",
                                "Window 2: end must be a time, HH:MM.",
                                "Window 2: time_zone must be the name of a time zone, such as Europe/Vienna.")));
        assertThat(problems(good().setSuppressionWindows(
                                Collections.nCopies(21, new AlertSuppressionWindow(null, "22:00", "06:00", "UTC")))))
                .containsOnlyKeys("suppression_windows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host/", "no url", "http:///path", "javascript:alert(1)"})
    void aWebHookIsAWebAddress(String url) {
        assertThat(problems(good().setApiUrl(url))).isEqualTo(Map.of("api_url", List.of("Enter a valid URL.")));
    }

    @Test
    void whatIsRefusedIsNotCompiled() {
        assertThatThrownBy(() -> Rule.of(simple("height", "lt", "5").build()))
                .isInstanceOfSatisfying(
                        InvalidRuleException.class,
                        wrong -> assertThat(wrong.problems()).containsOnlyKeys("type"));
    }
}
