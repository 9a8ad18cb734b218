package io.skyspy.edge.alerts;

import io.skyspy.alerting.RuleCheck;
import io.skyspy.edge.alerts.AlertProblem.Kind;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.Permission;
import io.skyspy.edge.notify.ChannelBook;
import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.schemas.avro.AlertSubscription;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Makes, changes and deletes rules, for those who may. What is not allowed or possible is an {@link AlertProblem}. */
public final class RuleAdministration {

    /** Ids are whole numbers in every client's language. */
    private static final long ID_LIMIT = 1L << 53;

    private final RuleBook book;
    private final Visibility visibility;
    private final ChannelBook channels;
    private final AlertJournal journal;
    private final RandomGenerator random;

    public RuleAdministration(
            RuleBook book, Visibility visibility, ChannelBook channels, AlertJournal journal, RandomGenerator random) {
        this.book = book;
        this.visibility = visibility;
        this.channels = channels;
        this.journal = journal;
        this.random = random;
    }

    /** What is wrong with a rule, by the names of fields that clients know; nothing when it is fine. */
    public Map<String, List<String>> problems(AlertRule rule, Caller by) {
        Map<String, List<String>> problems = new TreeMap<>(RuleCheck.problems(rule));
        List<Long> before =
                book.rule(rule.getId()).map(AlertRule::getChannelIds).orElse(List.of());
        List<String> unknown = rule.getChannelIds().stream()
                .filter(id -> !before.contains(id) && channels.find(id, by).isEmpty())
                .map(id -> "There is no channel " + id + ".")
                .toList();
        if (!unknown.isEmpty()) {
            problems.put("notification_channel_ids", unknown);
        }
        return problems;
    }

    public void requireCreating(Caller by) {
        if (!by.may(Permission.ALERTS_CREATE) && !Visibility.manages(by)) {
            throw AlertProblem.denied(by, "Permission denied");
        }
    }

    /** That a caller may change or delete rules of its own, should it have any. */
    public void requireChanging(Caller by) {
        if (!by.may(Permission.ALERTS_EDIT) && !by.may(Permission.ALERTS_DELETE) && !Visibility.manages(by)) {
            throw AlertProblem.denied(by, "Permission denied");
        }
    }

    /** The rule of that id, if the caller may know of it. */
    public AlertRule rule(long id, Caller by) {
        return book.rule(id)
                .filter(rule -> visibility.sees(rule, by))
                .orElseThrow(() -> new AlertProblem(Kind.MISSING, "Rule not found"));
    }

    /** The same of one that the caller is going to change. */
    public AlertRule ruleToEdit(long id, Caller by) {
        AlertRule rule = rule(id, by);
        if (!visibility.mayEdit(rule, by)) {
            throw AlertProblem.denied(by, "You do not have permission to edit this rule");
        }
        return rule;
    }

    /** The same of one that the caller is going to delete. */
    public AlertRule ruleToDelete(long id, Caller by) {
        AlertRule rule = rule(id, by);
        if (!visibility.mayDelete(rule, by)) {
            throw AlertProblem.denied(by, "You do not have permission to delete this rule");
        }
        return rule;
    }

    /**
     * Makes rules that belong to the caller.
     *
     * @param drafts rules without problems; their ids, owners and times do not count
     */
    public Written<List<AlertRule>> create(List<AlertRule> drafts, Caller by, Instant now) {
        return replace(List.of(), drafts, by, now);
    }

    /**
     * Makes rules that belong to the caller, then deletes others.
     *
     * @param before rules that the caller may delete
     * @param drafts as for {@link #create}
     */
    public Written<List<AlertRule>> replace(List<AlertRule> before, List<AlertRule> drafts, Caller by, Instant now) {
        requireCreating(by);
        Owner owner = Owner.of(by);
        if (drafts.size() > book.roomFor(owner) + before.size()) {
            throw new AlertProblem(
                    Kind.FULL, "There are too many rules: at most " + RuleBook.MOST_OF_ONE_OWNER + " of one owner.");
        }
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        List<AlertRule> rules = new ArrayList<>();
        for (AlertRule draft : drafts) {
            rules.add(AlertRule.newBuilder(draft)
                    .setId(newId())
                    .setOwnerId(owner.user().orElse(null))
                    .setOwnerSession(owner.session().orElse(null))
                    .setSystem(false)
                    .setCreatedAt(at)
                    .setUpdatedAt(at)
                    .build());
        }
        Written<List<AlertRule>> made = write(rules);
        return before.isEmpty() ? made : new Written<>(rules, delete(before).known() && made.known());
    }

    /**
     * Changes rules that the caller may edit.
     *
     * @param changed the same rules, without problems, as they are to be
     */
    public Written<List<AlertRule>> update(List<AlertRule> changed, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        return write(changed.stream()
                .map(rule -> AlertRule.newBuilder(rule).setUpdatedAt(at).build())
                .toList());
    }

    /** Deletes rules that the caller may delete, and what follows them. */
    public Written<Integer> delete(Collection<AlertRule> rules) {
        Map<Long, Optional<AlertRule>> gone = new LinkedHashMap<>();
        Map<SubscriptionKey, Optional<AlertSubscription>> unfollowed = new LinkedHashMap<>();
        for (AlertRule rule : rules) {
            gone.put(rule.getId(), Optional.empty());
            book.followers(rule.getId())
                    .forEach(each ->
                            unfollowed.put(new SubscriptionKey(each.getUserId(), each.getRuleId()), Optional.empty()));
        }
        if (!journal.writeRules(gone) || !journal.writeSubscriptions(unfollowed)) {
            throw AlertProblem.notWritten();
        }
        boolean known = book.awaits(
                () -> gone.keySet().stream().allMatch(id -> book.rule(id).isEmpty()));
        return new Written<>(gone.size(), known);
    }

    private Written<List<AlertRule>> write(List<AlertRule> rules) {
        Map<Long, Optional<AlertRule>> changed = new LinkedHashMap<>();
        rules.forEach(rule -> changed.put(rule.getId(), Optional.of(rule)));
        if (!journal.writeRules(changed)) {
            throw AlertProblem.notWritten();
        }
        return new Written<>(rules, book.awaits(() -> rules.stream().allMatch(this::isKnown)));
    }

    private boolean isKnown(AlertRule rule) {
        return book.rule(rule.getId())
                .filter(known -> !known.getUpdatedAt().isBefore(rule.getUpdatedAt()))
                .isPresent();
    }

    private long newId() {
        long id = random.nextLong(1, ID_LIMIT);
        while (book.rule(id).isPresent()) {
            id = random.nextLong(1, ID_LIMIT);
        }
        return id;
    }
}
