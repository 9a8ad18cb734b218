package io.skyspy.alerting;

import static io.skyspy.alerting.Rules.START;
import static io.skyspy.alerting.Rules.aircraft;
import static io.skyspy.alerting.Rules.all;
import static io.skyspy.alerting.Rules.any;
import static io.skyspy.alerting.Rules.compiled;
import static io.skyspy.alerting.Rules.condition;
import static io.skyspy.alerting.Rules.groups;
import static io.skyspy.alerting.Rules.matches;
import static io.skyspy.alerting.Rules.rule;
import static io.skyspy.alerting.Rules.simple;
import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.alerting.Rule.Activity;
import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.AlertLogic;
import io.skyspy.schemas.avro.AlertSuppressionWindow;
import io.skyspy.schemas.avro.EmergencyState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules mean. */
final class RuleTest {
    private static AircraftState.Builder known() {
        return aircraft()
                .setCallsign("RCH123")
                .setSquawk("7500")
                .setTypeCode("C17")
                .setRegistration("OE-LBO")
                .setCategory("A5")
                .setMilitary(true)
                .setAltitudeBaroFt(0)
                .setDistanceNm(4.5f)
                .setGroundSpeedKt(120f)
                .setVerticalRateGeomFpm(-1500);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "icao|eq|a1b2c3|true",
                "icao|eq|a1b2c4|false",
                "callsign|EQ|rch123|true",
                "callsign||rch123|true",
                "callsign|neq|rch123|false",
                "callsign|ne|RCH124|true",
                "callsign|contains|ch1|true",
                "callsign|startswith|rch|true",
                "callsign|startswith|ch|false",
                "callsign|endswith|123|true",
                "callsign|regex|rch\\d+$|true",
                "callsign|regex|ch|false",
                "callsign|regex|'(bad|rch)'|true",
                "squawk|in|7500,7600,7700|true",
                "squawk|in|7600, 7700|false",
                "squawk|gte|7500|true",
                "squawk|lt|7500|false",
                "altitude|eq|0|true",
                "altitude|lte|0|true",
                "altitude|lt|0|false",
                "altitude|gt|-1|true",
                "altitude|in|100,0|true",
                "altitude|neq|0|false",
                "distance|le|4.5|true",
                "proximity|lt|5|true",
                "speed|ge|120.5|false",
                "vertical_rate|lt|-1e3|true",
                "type|eq|c17|true",
                "aircraft_type|in|b738,c17|true",
                "category|eq|a5|true",
                "registration|startswith|oe-|true",
                "military|eq|true|true",
                "military|eq|1|true",
                "military|eq|no|false",
                "military|neq|yes|false",
                "emergency|eq|yes|true",
                "operator|eq|anybody|false",
                "operator|neq|anybody|false",
            })
    void aConditionHolds(String type, String operator, String value, boolean expected) {
        assertThat(matches(simple(type, operator, value), known())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "callsign,neq,x",
        "callsign,regex,.*",
        "squawk,neq,7700",
        "squawk,lt,8000",
        "altitude,neq,1",
        "altitude,lt,99999",
        "distance,lt,99999",
        "speed,gt,-1",
        "vertical_rate,lt,0",
        "type,neq,x",
        "registration,contains,x",
        "category,in,A1"
    })
    void whatIsNotKnownNeverMatches(String type, String operator, String value) {
        assertThat(matches(simple(type, operator, value), aircraft())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"lt,9000", "le,0", "eq,0", "neq,1", "gt,-1000", "in,'0,100'"})
    void anAircraftOnTheGroundHasNoAltitude(String operator, String value) {
        var rule = simple("altitude", operator, value);

        assertThat(matches(rule, known().setOnGround(true))).isFalse();
        assertThat(matches(rule, known().setOnGround(false))).isTrue();
    }

    @Test
    void anAircraftOnTheGroundMatchesByWhatElseIsKnown() {
        assertThat(matches(simple("speed", "gt", "100"), known().setOnGround(true)))
                .isTrue();
    }

    @Test
    void anAircraftNothingIsKnownOfIsNeitherMilitaryNorInAnEmergency() {
        assertThat(matches(simple("military", "eq", "false"), aircraft())).isTrue();
        assertThat(matches(simple("military", "eq", "true"), aircraft())).isFalse();
        assertThat(matches(simple("emergency", "eq", "false"), aircraft())).isTrue();
    }

    @Test
    void aFlagNeedsNeitherOperatorNorValue() {
        assertThat(matches(rule(1).setRuleType("military"), known())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GENERAL,true",
        "NO_COMMUNICATIONS,true",
        "UNLAWFUL_INTERFERENCE,true",
        "DOWNED,true",
        "LIFEGUARD,false",
        "MINIMUM_FUEL,false",
        "NONE,false"
    })
    void anEmergencyMayBeBroadcastWithoutACode(EmergencyState state, boolean expected) {
        assertThat(matches(simple("emergency", "eq", "true"), aircraft().setEmergency(state)))
                .isEqualTo(expected);
    }

    @Test
    void groupsGoTogetherAsTheySay() {
        var low = condition("altitude", "lt", "1000");
        var fast = condition("speed", "gt", "300");
        var military = condition("military", "eq", "true");

        assertThat(matches(rule(1).setConditions(groups(AlertLogic.AND, all(low, military))), known()))
                .isTrue();
        assertThat(matches(rule(1).setConditions(groups(AlertLogic.AND, all(low, fast))), known()))
                .isFalse();
        assertThat(matches(rule(1).setConditions(groups(AlertLogic.AND, any(low, fast))), known()))
                .isTrue();
        assertThat(matches(rule(1).setConditions(groups(AlertLogic.AND, all(low), all(fast))), known()))
                .isFalse();
        assertThat(matches(rule(1).setConditions(groups(AlertLogic.OR, all(low), all(fast))), known()))
                .isTrue();
    }

    @Test
    void anOrWithMilitaryInItDoesNotAskForMilitary() {
        var rule = rule(1).setConditions(groups(
                AlertLogic.OR, all(condition("military", "eq", "true")), all(condition("squawk", "eq", "1234"))));

        assertThat(matches(rule, aircraft().setSquawk("1234"))).isTrue();
    }

    @Test
    void theSimpleConditionAndTheGroupsMustBothHold() {
        var further = groups(AlertLogic.AND, all(condition("speed", "gt", "300")));

        assertThat(matches(simple("military", "eq", "true").setConditions(further), known()))
                .isFalse();
        assertThat(matches(simple("military", "eq", "true").setConditions(further), known().setGroundSpeedKt(301f)))
                .isTrue();
    }

    @Test
    void aRuleHoldsFromItsStartToItsEnd() {
        Rule rule = compiled(simple("military", "eq", "true").setStartsAt(START).setExpiresAt(START.plusSeconds(60)));

        assertThat(rule.activity(START.minusMillis(1))).isEqualTo(Activity.NOT_STARTED);
        assertThat(rule.activity(START)).isEqualTo(Activity.ACTIVE);
        assertThat(rule.activity(START.plusSeconds(60))).isEqualTo(Activity.ACTIVE);
        assertThat(rule.activity(START.plusMillis(60_001))).isEqualTo(Activity.EXPIRED);
    }

    @Test
    void aRuleThatIsSwitchedOffIsNotActive() {
        assertThat(compiled(simple("military", "eq", "true").setEnabled(false)).activity(START))
                .isEqualTo(Activity.DISABLED);
    }

    @Test
    void aRuleIsSilentInItsWindow() {
        Rule rule = compiled(simple("military", "eq", "true")
                .setSuppressionWindows(List.of(new AlertSuppressionWindow(null, "12:00", "12:30", "UTC"))));

        assertThat(rule.activity(START)).isEqualTo(Activity.SUPPRESSED);
        assertThat(rule.activity(START.plusSeconds(1800))).isEqualTo(Activity.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(.*)(.*)(.*)(.*)(.*)(.*)x", "(a|aa)+$"})
    void noRegularExpressionTakesLong(String regex) {
        String text = "a".repeat(100_000);
        long begun = System.nanoTime();

        matches(simple("callsign", "regex", regex), aircraft().setCallsign(text));

        assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
    }
}
