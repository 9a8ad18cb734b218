package io.skyspy.alerting;

import static io.skyspy.alerting.Rules.aircraft;
import static io.skyspy.alerting.Rules.compiled;
import static io.skyspy.alerting.Rules.condition;
import static io.skyspy.alerting.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.AlertCondition;
import io.skyspy.schemas.avro.AlertConditionGroup;
import io.skyspy.schemas.avro.AlertConditions;
import io.skyspy.schemas.avro.AlertLogic;
import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.testkit.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The index finds what evaluating every rule finds. */
final class RuleIndexPropertyTest {
    private static final List<String> TEXTS = List.of("A1", "A12", "B1", "7500", "7700", "1200");
    private static final List<String> REGEXES =
            List.of("a1?2?", "^A", "A1|B1", "(A|B)1", "A{1,2}1", "A*", "[AB]1", "7+5", "(?i)a1", "7500$");
    private static final List<String> TEXT_TYPES =
            List.of("icao", "callsign", "squawk", "type", "registration", "category", "operator");
    private static final List<String> TEXT_OPERATORS =
            List.of("eq", "neq", "contains", "startswith", "endswith", "regex", "in");
    private static final List<String> NUMBER_TYPES =
            List.of("altitude", "distance", "speed", "vertical_rate", "squawk");
    private static final List<String> NUMBER_OPERATORS = List.of("lt", "le", "gt", "ge");
    private static final List<String> FLAG_TYPES = List.of("military", "emergency");

    @Test
    void theIndexFindsWhatEvaluatingEveryRuleFinds() {
        Properties.forAll(20261128, 300, random -> {
            List<Rule> rules = Stream.iterate(1L, id -> id + 1)
                    .limit(random.nextInt(40))
                    .map(id -> compiled(someRule(random, id)))
                    .toList();
            RuleIndex index = RuleIndex.of(rules);
            for (int i = 0; i < 40; i++) {
                Target target = Target.of(someAircraft(random).build());

                assertThat(index.matching(target))
                        .containsExactlyInAnyOrderElementsOf(rules.stream()
                                .filter(rule -> rule.matches(target))
                                .toList());
            }
        });
    }

    private static AlertRule.Builder someRule(Random random, long id) {
        AlertRule.Builder rule = rule(id);
        boolean simple = random.nextBoolean();
        if (simple) {
            AlertCondition condition = someCondition(random);
            rule.setRuleType(condition.getType())
                    .setOperator(condition.getOperator())
                    .setValue(condition.getValue());
        }
        if (!simple || random.nextBoolean()) {
            rule.setConditions(new AlertConditions(someLogic(random), some(random, () -> someGroup(random))));
        }
        return rule;
    }

    private static AlertConditionGroup someGroup(Random random) {
        return new AlertConditionGroup(someLogic(random), some(random, () -> someCondition(random)));
    }

    private static <T> List<T> some(Random random, Supplier<T> each) {
        return new ArrayList<>(
                Stream.generate(each).limit(1 + random.nextInt(3)).toList());
    }

    private static AlertLogic someLogic(Random random) {
        return random.nextBoolean() ? AlertLogic.AND : AlertLogic.OR;
    }

    private static AlertCondition someCondition(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> condition(one(random, FLAG_TYPES), random.nextInt(4) == 0 ? "neq" : "eq", "true");
            case 1 -> condition(one(random, NUMBER_TYPES), one(random, NUMBER_OPERATORS), someNumber(random));
            case 2 -> condition("altitude", one(random, List.of("eq", "neq", "in")), someNumber(random));
            case 3 -> condition(one(random, TEXT_TYPES), "regex", one(random, REGEXES));
            default -> condition(one(random, TEXT_TYPES), one(random, TEXT_OPERATORS), one(random, TEXTS));
        };
    }

    private static String someNumber(Random random) {
        return Integer.toString(random.nextInt(-2, 3));
    }

    private static AircraftState.Builder someAircraft(Random random) {
        Integer altitude = maybe(random, () -> random.nextInt(-2, 3));
        return aircraft()
                .setIcao(one(random, TEXTS))
                .setCallsign(maybe(random, () -> one(random, TEXTS)))
                .setSquawk(maybe(random, () -> one(random, List.of("7500", "7700", "1200", "0000"))))
                .setTypeCode(maybe(random, () -> one(random, TEXTS)))
                .setRegistration(maybe(random, () -> one(random, TEXTS)))
                .setCategory(maybe(random, () -> one(random, TEXTS)))
                .setMilitary(maybe(random, random::nextBoolean))
                .setAltitudeBaroFt(altitude)
                .setDistanceNm(maybe(random, () -> (float) random.nextInt(3)))
                .setGroundSpeedKt(maybe(random, () -> random.nextBoolean() ? -0f : 1f))
                .setVerticalRateBaroFpm(maybe(random, () -> random.nextInt(-2, 3)));
    }

    private static <T> @Nullable T maybe(Random random, Supplier<T> value) {
        return random.nextInt(4) == 0 ? null : value.get();
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
