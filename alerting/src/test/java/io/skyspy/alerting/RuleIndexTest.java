package io.skyspy.alerting;

import static io.skyspy.alerting.Rules.all;
import static io.skyspy.alerting.Rules.compiled;
import static io.skyspy.alerting.Rules.condition;
import static io.skyspy.alerting.Rules.groups;
import static io.skyspy.alerting.Rules.rule;
import static io.skyspy.alerting.Rules.simple;
import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.schemas.avro.AlertConditions;
import io.skyspy.schemas.avro.AlertLogic;
import io.skyspy.schemas.avro.AlertRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rules need not be evaluated for every aircraft. */
final class RuleIndexTest {

    private static int unanchored(AlertRule.Builder rule) {
        return RuleIndex.of(List.of(compiled(rule))).unanchored();
    }

    @Test
    void valuesBeginningsBoundsAndFlagsAreLookedUp() {
        assertThat(unanchored(simple("icao", "in", "A1B2C3,A1B2C4"))).isZero();
        assertThat(unanchored(simple("callsign", "startswith", "RCH"))).isZero();
        assertThat(unanchored(simple("callsign", "regex", "RCH[0-9]+$"))).isZero();
        assertThat(unanchored(simple("altitude", "lt", "1000"))).isZero();
        assertThat(unanchored(simple("altitude", "eq", "1000"))).isZero();
        assertThat(unanchored(simple("military", "eq", "true"))).isZero();
    }

    @Test
    void theRestIsNot() {
        assertThat(unanchored(simple("callsign", "neq", "RCH1"))).isOne();
        assertThat(unanchored(simple("callsign", "regex", ".*RCH"))).isOne();
        assertThat(unanchored(simple("callsign", "contains", "RCH"))).isOne();
        assertThat(unanchored(simple("military", "eq", "false"))).isOne();
    }

    @Test
    void oneThatMustHoldIsEnoughButEveryWayInMustBeLookedUp() {
        var regex = condition("callsign", "regex", ".*RCH");
        var military = condition("military", "eq", "true");
        AlertConditions both = groups(AlertLogic.AND, all(regex, military));
        AlertConditions either = groups(AlertLogic.OR, all(regex), all(military));

        assertThat(unanchored(rule(1).setConditions(both))).isZero();
        assertThat(unanchored(rule(1).setConditions(either))).isOne();
    }
}
