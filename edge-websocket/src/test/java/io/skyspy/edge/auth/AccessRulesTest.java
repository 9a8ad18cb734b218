package io.skyspy.edge.auth;

import static io.skyspy.edge.auth.Feature.ACARS;
import static io.skyspy.edge.auth.Feature.AIRCRAFT;
import static io.skyspy.edge.auth.Feature.AIRSPACE;
import static io.skyspy.edge.auth.Feature.ALERTS;
import static io.skyspy.edge.auth.Feature.AUDIO;
import static io.skyspy.edge.auth.Feature.HISTORY;
import static io.skyspy.edge.auth.Feature.NOTAMS;
import static io.skyspy.edge.auth.Feature.ROLES;
import static io.skyspy.edge.auth.Feature.SAFETY;
import static io.skyspy.edge.auth.Feature.STATS;
import static io.skyspy.edge.auth.Feature.SYSTEM;
import static io.skyspy.edge.auth.Feature.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.skyspy.edge.auth.AccessRules.Identity;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AccessRulesTest {

    private static final Instant NOW = People.NOON;
    private static final Set<Feature> OPEN = EnumSet.of(AIRCRAFT, SAFETY, ACARS, AIRSPACE, NOTAMS, STATS, SYSTEM);
    private static final Identity SOMEBODY =
            new Identity(Optional.of(1L), "ann", Optional.empty(), Optional.of("login:1"));

    private static AccessRules rules(AuthMode mode) {
        return new AccessRules(new Directory(mode));
    }

    private static List<RoleGrant> role(String name) {
        return List.of(new RoleGrant(name, Optional.empty()));
    }

    private static Caller keyOf(AccessRules rules, String role, Permission... scopes) {
        Optional<Set<Permission>> limit = scopes.length == 0 ? Optional.empty() : Optional.of(Set.of(scopes));
        return rules.limited(
                new Identity(Optional.of(1L), "ann", Optional.empty(), Optional.of("key:1")), role(role), limit, NOW);
    }

    @Test
    void everybodySeesThePictureInHybridMode() {
        Caller anonymous = rules(AuthMode.HYBRID).anonymous();

        assertThat(anonymous.readable()).isEqualTo(OPEN);
        assertThat(anonymous.may(Permission.SAFETY_VIEW)).isTrue();
        assertThat(anonymous.may(Permission.SAFETY_ACKNOWLEDGE)).isFalse();
        assertThat(anonymous.may(Permission.SYSTEM_VIEW_INFO)).isFalse();
        assertThat(anonymous.userId()).isEmpty();
    }

    @Test
    void nobodyUnknownSeesAnythingInPrivateMode() {
        Caller anonymous = rules(AuthMode.PRIVATE).anonymous();

        assertThat(anonymous.readable()).isEmpty();
        assertThat(anonymous.permissions()).isEmpty();
    }

    @Test
    void whoIsKnownSeesAllButTheAdministrationEvenWithoutARole() {
        for (AuthMode mode : List.of(AuthMode.HYBRID, AuthMode.PRIVATE)) {
            Caller known = rules(mode).known(SOMEBODY, List.of(), NOW);

            assertThat(known.readable()).as(mode.name()).isEqualTo(EnumSet.complementOf(EnumSet.of(USERS, ROLES)));
            assertThat(known.may(Permission.ALERTS_VIEW)).isTrue();
            assertThat(known.may(Permission.ALERTS_CREATE)).isFalse();
        }
    }

    @Test
    void rolesAllowMoreTheHigherTheyAre() {
        AccessRules rules = rules(AuthMode.PRIVATE);
        Set<Permission> lesser = Set.of();
        for (Role role : Role.BUILT_IN) {
            Set<Permission> permissions =
                    rules.known(SOMEBODY, role(role.name()), NOW).permissions();

            assertThat(permissions).containsAll(lesser).containsAll(role.permissions());
            lesser = permissions;
        }
        assertThat(lesser).isEqualTo(EnumSet.allOf(Permission.class));
        assertThat(rules.known(SOMEBODY, role("admin"), NOW).mayRead(USERS)).isTrue();
        assertThat(rules.known(SOMEBODY, role("admin"), NOW).may(Permission.USERS_CREATE))
                .isFalse();
        assertThat(rules.known(SOMEBODY, role("analyst"), NOW).mayRead(USERS)).isFalse();
        assertThat(rules.known(SOMEBODY, role("no-such-role"), NOW).may(Permission.ALERTS_CREATE))
                .isFalse();
    }

    @Test
    void aRoleEndsWhenItsGrantDoes() {
        AccessRules rules = rules(AuthMode.PRIVATE);
        List<RoleGrant> grants = List.of(new RoleGrant("operator", Optional.of(NOW.plusSeconds(60))));

        assertThat(rules.known(SOMEBODY, grants, NOW.plusSeconds(59)).may(Permission.SAFETY_ACKNOWLEDGE))
                .isTrue();
        assertThat(rules.known(SOMEBODY, grants, NOW.plusSeconds(60)).may(Permission.SAFETY_ACKNOWLEDGE))
                .isFalse();
    }

    @Test
    void aKeyWithScopesSeesNoMoreThanThem() {
        Caller key = keyOf(rules(AuthMode.PRIVATE), "operator", Permission.ACARS_VIEW, Permission.SYSTEM_MANAGE);

        assertThat(key.readable()).containsExactly(ACARS);
        assertThat(key.permissions()).as("no more than the owner may").containsExactly(Permission.ACARS_VIEW);
    }

    @Test
    void aKeyWithScopesSeesWhatIsOpenToEverybodyInHybridMode() {
        Caller key = keyOf(rules(AuthMode.HYBRID), "operator", Permission.HISTORY_VIEW);

        assertThat(key.readable()).containsAll(OPEN).contains(HISTORY).doesNotContain(ALERTS, AUDIO);
        assertThat(key.may(Permission.SAFETY_ACKNOWLEDGE)).isFalse();
    }

    @Test
    void aKeyWithoutScopesIsAsGoodAsItsOwner() {
        AccessRules rules = rules(AuthMode.PRIVATE);

        assertThat(keyOf(rules, "operator").permissions())
                .isEqualTo(rules.known(SOMEBODY, role("operator"), NOW).permissions());
    }

    @Test
    void aFeatureIsOpenedAndClosedByItsEntry() {
        Directory directory = new Directory(AuthMode.HYBRID);
        AccessRules rules = new AccessRules(directory);
        directory.put(new FeatureAccess(SAFETY, Access.AUTHENTICATED, Access.AUTHENTICATED, true));
        directory.put(new FeatureAccess(ACARS, Access.PERMISSION, Access.PERMISSION, true));
        directory.put(new FeatureAccess(ALERTS, Access.PUBLIC, Access.PUBLIC, true));
        directory.put(new FeatureAccess(AUDIO, Access.PUBLIC, Access.PERMISSION, false));

        Caller anonymous = rules.anonymous();
        assertThat(anonymous.readable()).contains(ALERTS, AIRCRAFT).doesNotContain(SAFETY, ACARS, AUDIO);
        assertThat(anonymous.may(Permission.ALERTS_CREATE)).isTrue();
        assertThat(anonymous.may(Permission.ALERTS_MANAGE_ALL)).isFalse();

        Caller known = rules.known(SOMEBODY, List.of(), NOW);
        assertThat(known.mayRead(SAFETY)).isTrue();
        assertThat(known.may(Permission.SAFETY_ACKNOWLEDGE)).isTrue();
        assertThat(known.may(Permission.SAFETY_MANAGE)).isFalse();
        assertThat(known.mayRead(ACARS)).isFalse();

        Caller mighty = rules.known(SOMEBODY, role("superadmin"), NOW);
        assertThat(mighty.mayRead(ACARS)).isTrue();
        assertThat(mighty.mayRead(AUDIO)).isFalse();
        assertThat(mighty.may(Permission.AUDIO_UPLOAD)).isFalse();

        directory.remove(Entry.Kind.FEATURE, "safety");
        assertThat(rules.anonymous().mayRead(SAFETY)).isTrue();
    }

    @Test
    void administrationIsNeverOpened() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeatureAccess(USERS, Access.PUBLIC, Access.PUBLIC, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeatureAccess(SYSTEM, Access.PUBLIC, Access.AUTHENTICATED, true));
    }

    @Test
    void attemptsAreCountedPerPersonAndForgotten() {
        Attempts attempts = new Attempts(2, Duration.ofMinutes(1), 2);

        assertThat(attempts.attempt("ann", NOW)).isEmpty();
        assertThat(attempts.attempt("ann", NOW.plusSeconds(10))).isEmpty();
        assertThat(attempts.attempt("ann", NOW.plusSeconds(20))).contains(Duration.ofSeconds(40));
        assertThat(attempts.attempt("bob", NOW.plusSeconds(20))).isEmpty();
        assertThat(attempts.attempt("ann", NOW.plusSeconds(60))).isEmpty();

        assertThat(attempts.attempt("cid", NOW.plusSeconds(60))).isEmpty();
        assertThat(attempts.attempt("bob", NOW.plusSeconds(61)))
                .as("bob was the oldest of three and is forgotten")
                .isEmpty();
    }
}
