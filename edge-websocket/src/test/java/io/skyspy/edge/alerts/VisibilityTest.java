package io.skyspy.edge.alerts;

import static io.skyspy.edge.alerts.Callers.ADMIN;
import static io.skyspy.edge.alerts.Callers.ANN;
import static io.skyspy.edge.alerts.Callers.ANONYMOUS;
import static io.skyspy.edge.alerts.Callers.BOB;
import static io.skyspy.edge.alerts.Callers.KEY;
import static io.skyspy.edge.alerts.Callers.WRITER;
import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.edge.AlertRecords;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.Permission;
import io.skyspy.schemas.avro.AlertAction;
import io.skyspy.schemas.avro.AlertCommand;
import io.skyspy.schemas.avro.AlertMatch;
import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.schemas.avro.AlertSubscription;
import io.skyspy.schemas.avro.AlertVisibility;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ann's rules and matches, seen by others. */
class VisibilityTest {

    private static final List<Caller> ALL = List.of(ANN, BOB, ADMIN, ANONYMOUS, WRITER, Caller.everybody());

    private final RuleBook book = new RuleBook();
    private final Visibility visibility = new Visibility(book);

    private static AlertRule rule(AlertVisibility visible) {
        return AlertRecords.rule(1).setOwnerId(7L).setVisibility(visible).build();
    }

    private static AlertMatch match(AlertVisibility visible) {
        return AlertRecords.match(100, 1).setOwnerId(7L).setVisibility(visible).build();
    }

    private static Alert alert(AlertVisibility visible) {
        return new Alert(match(visible), Optional.empty());
    }

    private void follows(long user, boolean notify) {
        book.put(new SubscriptionKey(user, 1), new AlertSubscription(5L, 1L, user, notify, AlertRecords.NOON));
    }

    private static List<Caller> those(Predicate<Caller> may) {
        return ALL.stream().filter(may).toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = AlertVisibility.class,
            names = {"PRIVATE", "UNKNOWN"})
    void privateIsForItsOwnerAndThoseWhoManageAll(AlertVisibility visible) {
        book.put(1, rule(visible));
        follows(8, true);

        assertThat(those(caller -> visibility.lists(rule(visible), caller)))
                .containsExactly(ANN, ADMIN, Caller.everybody());
        assertThat(those(caller -> visibility.sees(rule(visible), caller)))
                .containsExactly(ANN, ADMIN, Caller.everybody());
        assertThat(those(caller -> visibility.sees(alert(visible), caller)))
                .containsExactly(ANN, ADMIN, Caller.everybody());
        assertThat(those(caller -> visibility.isTold(match(visible), caller)))
                .containsExactly(ANN, ADMIN, Caller.everybody());
        assertThat(visibility.personalTopics(match(visible))).containsExactly("alerts_user_7");
    }

    @Test
    void sharedIsListedByThoseWhoFollowAndToldToThoseWhoAlsoWantIt() {
        AlertRule shared = rule(AlertVisibility.SHARED);
        book.put(1, shared);

        assertThat(those(caller -> visibility.lists(shared, caller))).containsExactly(ANN, ADMIN, Caller.everybody());
        assertThat(those(caller -> visibility.sees(shared, caller)))
                .containsExactly(ANN, BOB, ADMIN, Caller.everybody());
        assertThat(visibility.sees(alert(AlertVisibility.SHARED), BOB)).isFalse();

        follows(8, false);
        assertThat(visibility.lists(shared, BOB)).isTrue();
        assertThat(visibility.sees(alert(AlertVisibility.SHARED), BOB)).isTrue();
        assertThat(visibility.isTold(match(AlertVisibility.SHARED), BOB)).isFalse();

        follows(8, true);
        assertThat(visibility.isTold(match(AlertVisibility.SHARED), BOB)).isTrue();
        assertThat(visibility.personalTopics(match(AlertVisibility.SHARED)))
                .containsExactlyInAnyOrder("alerts_user_7", "alerts_user_8");
        assertThat(visibility.isTold(match(AlertVisibility.SHARED), ANONYMOUS)).isFalse();
    }

    @Test
    void publicIsForEverybody() {
        book.put(1, rule(AlertVisibility.PUBLIC));

        assertThat(those(caller -> visibility.lists(rule(AlertVisibility.PUBLIC), caller)))
                .isEqualTo(ALL);
        assertThat(those(caller -> visibility.sees(alert(AlertVisibility.PUBLIC), caller)))
                .isEqualTo(ALL);
        assertThat(those(caller -> visibility.isTold(match(AlertVisibility.PUBLIC), caller)))
                .isEqualTo(ALL);
    }

    @Test
    void aMatchIsNoMoreVisibleThanItsRuleWasOrIs() {
        book.put(1, rule(AlertVisibility.PRIVATE));
        assertThat(visibility.sees(alert(AlertVisibility.PUBLIC), BOB)).isFalse();

        book.put(1, rule(AlertVisibility.PUBLIC));
        assertThat(visibility.sees(alert(AlertVisibility.PRIVATE), BOB)).isFalse();
        assertThat(visibility.sees(alert(AlertVisibility.SHARED), BOB)).isFalse();

        book.put(1, rule(AlertVisibility.SHARED));
        assertThat(visibility.sees(alert(AlertVisibility.PUBLIC), BOB)).isFalse();

        book.put(1, (AlertRule) null);
        assertThat(visibility.sees(alert(AlertVisibility.PUBLIC), BOB)).isTrue();
        assertThat(visibility.sees(alert(AlertVisibility.PRIVATE), BOB)).isFalse();
    }

    @Test
    void whatBelongsToASessionIsForThatSession() {
        AlertMatch match =
                AlertRecords.match(100, 1).setOwnerSession(KEY.sha256()).build();

        assertThat(those(caller -> visibility.isTold(match, caller)))
                .containsExactly(ADMIN, WRITER, Caller.everybody());
        assertThat(visibility.personalTopics(match)).containsExactly("alerts_session_" + KEY.sha256());
    }

    @Test
    void onlyItsOwnerChangesARuleUnlessSomebodyManagesAll() {
        AlertRule shared = rule(AlertVisibility.PUBLIC);
        Caller viewer = Callers.user(7, Permission.ALERTS_VIEW);

        assertThat(those(caller -> visibility.mayEdit(shared, caller))).containsExactly(ANN, ADMIN, Caller.everybody());
        assertThat(those(caller -> visibility.mayDelete(shared, caller)))
                .containsExactly(ANN, ADMIN, Caller.everybody());
        assertThat(visibility.mayEdit(shared, viewer)).isFalse();
    }

    @Test
    void whoTookNoteIsForThoseWhoMayDoSo() {
        AlertCommand noted = AlertRecords.command(100, AlertAction.ACKNOWLEDGE, 1);
        Alert open = new Alert(match(AlertVisibility.PUBLIC), Optional.of(noted));

        assertThat(those(caller -> visibility.shown(open, caller).namesSomebody()))
                .containsExactly(ANN, ADMIN, Caller.everybody());
        assertThat(visibility.shown(open, BOB).acknowledgement()).hasValueSatisfying(shown -> {
            assertThat(shown.getAt()).isEqualTo(noted.getAt());
            assertThat(shown.getBy()).isNull();
            assertThat(shown.getById()).isNull();
        });
    }

    @Test
    void whatBelongsToNobodyIsAcknowledgedByThoseWhoMayEdit() {
        Alert nobodys = new Alert(
                AlertRecords.match(100, 1).setVisibility(AlertVisibility.PUBLIC).build(), Optional.empty());

        assertThat(those(caller -> visibility.mayAcknowledge(nobodys, caller)))
                .containsExactly(ANN, BOB, ADMIN, WRITER, Caller.everybody());
        assertThat(those(caller -> visibility.mayForget(nobodys, caller))).containsExactly(ADMIN, Caller.everybody());
        assertThat(those(caller -> visibility.mayAcknowledge(alert(AlertVisibility.PUBLIC), caller)))
                .containsExactly(ANN, ADMIN, Caller.everybody());
    }
}
