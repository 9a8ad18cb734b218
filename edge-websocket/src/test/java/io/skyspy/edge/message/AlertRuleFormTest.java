package io.skyspy.edge.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.skyspy.alerting.RuleCheck;
import io.skyspy.edge.AlertRecords;
import io.skyspy.schemas.avro.AlertLogic;
import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.schemas.avro.AlertVisibility;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlertRuleFormTest {

    private static AlertRuleForm form(String json) {
        return AlertRequest.of(json.replace('\'', '"').getBytes(UTF_8)).rule();
    }

    @Test
    void aRuleNeedsNoMoreThanANameAndACondition() {
        AlertRuleForm.Read read = form("{'name':' Low ','type':'ALTITUDE','operator':'lt','value':1000}")
                .read();

        assertThat(read.problems()).isEmpty();
        AlertRule rule = read.rule();
        assertThat(rule.getName()).isEqualTo("Low");
        assertThat(rule.getRuleType()).isEqualTo("altitude");
        assertThat(rule.getValue()).isEqualTo("1000");
        assertThat(rule.getEnabled()).isTrue();
        assertThat(rule.getPriority()).isEqualTo("info");
        assertThat(rule.getCooldownMinutes()).isEqualTo(5);
        assertThat(rule.getVisibility()).isEqualTo(AlertVisibility.PRIVATE);
        assertThat(rule.getUseGlobalNotifications()).isTrue();
        assertThat(RuleCheck.problems(rule)).isEmpty();
    }

    @Test
    void everyFieldIsRead() {
        AlertRule rule = form("""
                        {'name':'Night','rule_type':'squawk','operator':'in','value':'7500,7600',
                         'conditions':{'logic':'or','groups':[
                           {'logic':'AND','conditions':[{'type':'military','value':true},{'type':'speed','operator':'gt','value':'300'}]}]},
                         'description':'for people','enabled':false,'priority':'critical',
                         'starts_at':'2026-01-15T10:30:00+01:00','expires_at':'2027-01-15T10:30:00Z',
                         'api_url':'https://example.org/hook','cooldown_minutes':0,'visibility':'shared',
                         'suppression_windows':[{'day':'','start':'22:00','end':'06:00','time_zone':'Europe/Vienna'},
                           {'day':'monday','start':'12:00','end':'13:00'}],
                         'notification_channel_ids':[3,4,3],'use_global_notifications':false}""").read().rule();

        assertThat(rule.getConditions().getLogic()).isEqualTo(AlertLogic.OR);
        assertThat(rule.getConditions().getGroups().getFirst().getConditions())
                .extracting(
                        condition -> condition.getType() + " " + condition.getOperator() + " " + condition.getValue())
                .containsExactly("military eq true", "speed gt 300");
        assertThat(rule.getStartsAt()).isEqualTo(Instant.parse("2026-01-15T09:30:00Z"));
        assertThat(rule.getExpiresAt()).isEqualTo(Instant.parse("2027-01-15T10:30:00Z"));
        assertThat(rule.getCooldownMinutes()).isZero();
        assertThat(rule.getVisibility()).isEqualTo(AlertVisibility.SHARED);
        assertThat(rule.getSuppressionWindows())
                .extracting(window -> window.getDay() + " " + window.getTimeZone())
                .containsExactly("null Europe/Vienna", "monday UTC");
        assertThat(rule.getChannelIds()).isEqualTo(List.of(3L, 4L));
        assertThat(rule.getUseGlobalNotifications()).isFalse();
        assertThat(rule.getApiUrl()).isEqualTo("https://example.org/hook");
        assertThat(RuleCheck.problems(rule)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'type':'military'}|name",
                "{'name':null}|name",
                "{'name':{}}|name",
                "{'name':'a','enabled':'yes'}|enabled",
                "{'name':'a','cooldown_minutes':1.5}|cooldown_minutes",
                "{'name':'a','cooldown_minutes':99999999999}|cooldown_minutes",
                "{'name':'a','visibility':'unknown'}|visibility",
                "{'name':'a','starts_at':'tomorrow'}|starts_at",
                "{'name':'a','conditions':[1]}|conditions",
                "{'name':'a','conditions':{'groups':[{'conditions':[{'kind':1}]}]}}|conditions",
                "{'name':'a','conditions':{'groups':[{'logic':'xor','conditions':[]}]}}|conditions",
                "{'name':'a','suppression_windows':[{'start':{}}]}|suppression_windows",
                "{'name':'a','notification_channel_ids':['x']}|notification_channel_ids",
                "{'name':'a','value':[]}|value",
                "{'name':'a','nonsense':1}|nonsense",
            })
    void whatMakesNoSenseIsToldByField(String json, String field) {
        assertThat(form(json).read().problems()).containsOnlyKeys(field);
    }

    @Test
    void onlyWhatIsGivenChanges() {
        AlertRule before = AlertRecords.rule(1)
                .setOwnerId(7L)
                .setDescription("old")
                .setApiUrl("https://example.org/hook")
                .build();

        AlertRule changed = form("{'description':null,'cooldown_minutes':9,'id':5,'owner_id':8,'can_edit':true}")
                .readOnto(before)
                .rule();
        assertThat(changed)
                .isEqualTo(AlertRule.newBuilder(before)
                        .setDescription(null)
                        .setCooldownMinutes(9)
                        .build());

        AlertRule replaced = form("{'name':'new','type':'military','operator':'eq','value':'true'}")
                .readInsteadOf(before)
                .rule();
        assertThat(replaced.getId()).isEqualTo(1);
        assertThat(replaced.getOwnerId()).isEqualTo(7);
        assertThat(replaced.getApiUrl()).isNull();
        assertThat(replaced.getCooldownMinutes()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "1", "[]", "'x'"})
    void whatIsNoObjectIsNoRule(String json) {
        assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> form(json));
    }
}
