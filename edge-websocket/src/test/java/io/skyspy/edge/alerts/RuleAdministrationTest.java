package io.skyspy.edge.alerts;

import static io.skyspy.edge.AlertRecords.NOON;
import static io.skyspy.edge.alerts.Callers.ADMIN;
import static io.skyspy.edge.alerts.Callers.ANN;
import static io.skyspy.edge.alerts.Callers.ANONYMOUS;
import static io.skyspy.edge.alerts.Callers.BOB;
import static io.skyspy.edge.alerts.Callers.KEY;
import static io.skyspy.edge.alerts.Callers.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.skyspy.edge.AlertRecords;
import io.skyspy.edge.alerts.AlertProblem.Kind;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.Permission;
import io.skyspy.edge.notify.ChannelBook;
import io.skyspy.schemas.avro.AlertCommand;
import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.schemas.avro.AlertSubscription;
import io.skyspy.schemas.avro.AlertVisibility;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Rules and subscriptions, with a journal that is read back at once. */
class RuleAdministrationTest {

    private final RuleBook book = new RuleBook();
    private final MatchLog log = new MatchLog(10, Duration.ofDays(1));
    private final Visibility visibility = new Visibility(book);
    private final Journal journal = new Journal();
    private final RuleAdministration rules =
            new RuleAdministration(book, visibility, new ChannelBook(), journal, new SplittableRandom(1));
    private final Subscriptions subscriptions = new Subscriptions(book, visibility, journal, new SplittableRandom(2));
    private final AlertHistory history = new AlertHistory(log, visibility, journal);

    private final class Journal implements AlertJournal {

        private boolean away;

        @Override
        public boolean writeRules(Map<Long, Optional<AlertRule>> changed) {
            if (!away) {
                changed.forEach((id, rule) -> book.put(id, rule.orElse(null)));
            }
            return !away;
        }

        @Override
        public boolean writeSubscriptions(Map<SubscriptionKey, Optional<AlertSubscription>> changed) {
            if (!away) {
                changed.forEach((key, subscription) -> book.put(key, subscription.orElse(null)));
            }
            return !away;
        }

        @Override
        public boolean writeCommands(Collection<AlertCommand> commands) {
            if (!away) {
                commands.forEach(log::put);
            }
            return !away;
        }
    }

    private AlertRule made(AlertVisibility visible, Caller by) {
        return rules.create(List.of(AlertRecords.rule(0).setVisibility(visible).build()), by, NOON)
                .what()
                .getFirst();
    }

    private static void assertProblem(Kind kind, String text, ThrowingCallable attempt) {
        assertThatExceptionOfType(AlertProblem.class)
                .isThrownBy(attempt)
                .withMessage(text)
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    @Test
    void aRuleBelongsToWhoMakesIt() {
        AlertRule anns = made(AlertVisibility.PRIVATE, ANN);
        assertThat(anns.getOwnerId()).isEqualTo(7);
        assertThat(anns.getId()).isBetween(1L, (1L << 53) - 1);
        assertThat(book.rule(anns.getId())).contains(anns);
        assertThat(made(AlertVisibility.PRIVATE, WRITER).getOwnerSession()).isEqualTo(KEY.sha256());
    }

    @Test
    void whoMayNotIsTold() {
        AlertRule secret = made(AlertVisibility.PRIVATE, ANN);
        AlertRule open = made(AlertVisibility.PUBLIC, ANN);
        assertProblem(Kind.UNKNOWN, "Authentication required", () -> made(AlertVisibility.PRIVATE, ANONYMOUS));
        assertProblem(
                Kind.DENIED,
                "Permission denied",
                () -> made(AlertVisibility.PRIVATE, Callers.user(3, Permission.ALERTS_VIEW)));
        assertProblem(Kind.MISSING, "Rule not found", () -> rules.ruleToEdit(secret.getId(), BOB));
        assertProblem(Kind.MISSING, "Rule not found", () -> rules.rule(12345, ANN));
        assertProblem(
                Kind.DENIED, "You do not have permission to edit this rule", () -> rules.ruleToEdit(open.getId(), BOB));
        assertProblem(
                Kind.DENIED,
                "You do not have permission to delete this rule",
                () -> rules.ruleToDelete(open.getId(), BOB));
        assertProblem(Kind.UNKNOWN, "Authentication required", () -> rules.ruleToEdit(open.getId(), ANONYMOUS));
        assertThat(rules.ruleToEdit(secret.getId(), ADMIN)).isEqualTo(secret);
    }

    @Test
    void thereIsABoundForEveryOwner() {
        List<AlertRule> many = Collections.nCopies(
                RuleBook.MOST_OF_ONE_OWNER, AlertRecords.rule(0).build());
        List<AlertRule> before = rules.create(many, ANN, NOON).what();
        assertThatExceptionOfType(AlertProblem.class)
                .isThrownBy(() -> made(AlertVisibility.PRIVATE, ANN))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Kind.FULL));
        made(AlertVisibility.PRIVATE, BOB);

        rules.replace(before, many, ANN, NOON);
        assertThat(book.rules(rule -> Owner.of(rule).is(ANN))).hasSize(RuleBook.MOST_OF_ONE_OWNER);
    }

    @Test
    void aChannelMustExist() {
        AlertRule draft = AlertRecords.rule(0).setChannelIds(List.of(3L)).build();
        assertThat(rules.problems(draft, ANN)).containsOnlyKeys("notification_channel_ids");
        assertThat(rules.problems(AlertRecords.rule(0).build(), ANN)).isEmpty();
    }

    @Test
    void subscriptionsEndWithTheirRule() {
        AlertRule shared = made(AlertVisibility.SHARED, ANN);
        assertThat(subscriptions.follow(shared.getId(), true, BOB, NOON).known())
                .isTrue();
        assertThat(subscriptions.of(BOB)).hasSize(1);
        assertThat(book.followerCount(shared.getId())).isEqualTo(1);

        assertThat(rules.delete(List.of(shared)).known()).isTrue();
        assertThat(subscriptions.of(BOB)).isEmpty();
    }

    @Test
    void onlySharedRulesOfOthersCanBeFollowed() {
        AlertRule shared = made(AlertVisibility.SHARED, ANN);
        AlertRule secret = made(AlertVisibility.PRIVATE, ANN);
        assertProblem(
                Kind.WRONG,
                "You cannot subscribe to your own rule",
                () -> subscriptions.follow(shared.getId(), true, ANN, NOON));
        assertProblem(Kind.MISSING, "Rule not found", () -> subscriptions.follow(secret.getId(), true, BOB, NOON));
        assertProblem(
                Kind.DENIED,
                "You cannot subscribe to a private rule",
                () -> subscriptions.follow(secret.getId(), true, ADMIN, NOON));
        assertProblem(
                Kind.UNKNOWN,
                "Authentication required",
                () -> subscriptions.follow(shared.getId(), true, WRITER, NOON));
        assertProblem(Kind.MISSING, "Subscription not found", () -> subscriptions.leave(shared.getId(), BOB));
    }

    @Test
    void everybodyAcknowledgesWhatIsTheirs() {
        log.put(AlertRecords.match(1, 1).setOwnerId(7L).build());
        log.put(AlertRecords.match(2, 1)
                .setOwnerId(8L)
                .setVisibility(AlertVisibility.PUBLIC)
                .build());
        Alert bobs = history.find(2, ANN).orElseThrow();
        assertThat(history.find(1, BOB)).isEmpty();
        assertProblem(
                Kind.DENIED,
                "You do not have permission to acknowledge this alert",
                () -> history.acknowledge(bobs, ANN, NOON));
        assertProblem(Kind.UNKNOWN, "Authentication required", () -> history.acknowledge(bobs, ANONYMOUS, NOON));
        assertProblem(Kind.UNKNOWN, "Authentication required", () -> history.acknowledgeAll(ANONYMOUS, NOON));

        assertThat(history.acknowledgeAll(ANN, NOON)).isEqualTo(new Written<>(1, true));
        assertThat(history.find(1, ANN).orElseThrow().isAcknowledged()).isTrue();
        assertThat(history.find(2, ANN).orElseThrow().isAcknowledged()).isFalse();
        assertThat(history.forget(any -> true, ANN, NOON).what()).isEqualTo(1);
        assertThat(history.newest(any -> true, ADMIN, 10)).extracting(Alert::id).containsExactly(2L);
    }

    @Test
    void whatCannotBeWrittenIsSaid() {
        AlertRule rule = made(AlertVisibility.PRIVATE, ANN);
        journal.away = true;
        assertThatExceptionOfType(AlertProblem.class)
                .isThrownBy(() -> rules.delete(List.of(rule)))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Kind.UNAVAILABLE));
        assertThat(book.rule(rule.getId())).isPresent();
    }
}
