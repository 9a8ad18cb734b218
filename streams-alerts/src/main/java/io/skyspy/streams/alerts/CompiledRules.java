package io.skyspy.streams.alerts;

import io.skyspy.alerting.InvalidRuleException;
import io.skyspy.alerting.Rule;
import io.skyspy.alerting.RuleIndex;
import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.streams.alerts.firing.KnownRules;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules, compiled. One that cannot be compiled is said once and left out. */
final class CompiledRules implements Book<AlertRule>, KnownRules {
    private static final Logger log = LoggerFactory.getLogger(CompiledRules.class);

    private final int mostRules;
    private final AlertsMetrics metrics;
    private final Map<Long, Rule> rules = new ConcurrentHashMap<>();
    private final Set<Long> broken = new HashSet<>();
    private volatile @Nullable RuleIndex index;

    CompiledRules(int mostRules, AlertsMetrics metrics) {
        this.mostRules = mostRules;
        this.metrics = metrics;
    }

    @Override
    public synchronized void put(AlertRule written) {
        long id = written.getId();
        if (!rules.containsKey(id) && rules.size() + broken.size() >= mostRules && !broken.contains(id)) {
            metrics.refusedRule();
            return;
        }
        try {
            rules.put(id, Rule.of(written));
            broken.remove(id);
        } catch (InvalidRuleException invalid) {
            rules.remove(id);
            if (broken.add(id)) {
                log.atWarn()
                        .addKeyValue("rule", id)
                        .addKeyValue("fields", invalid.problems().keySet())
                        .log("Rule cannot be evaluated");
            }
        }
        changed();
    }

    @Override
    public synchronized void remove(String key) {
        try {
            long id = Long.parseLong(key);
            rules.remove(id);
            broken.remove(id);
            changed();
        } catch (NumberFormatException foreign) {
            metrics.unexpected();
        }
    }

    @Override
    public synchronized void clear() {
        rules.clear();
        broken.clear();
        changed();
    }

    private void changed() {
        index = null;
        metrics.rules(rules.size(), broken.size());
    }

    @Override
    public @Nullable Rule rule(long id) {
        return rules.get(id);
    }

    /** The rules that are switched on; made anew when it is asked for after a change. */
    RuleIndex index() {
        RuleIndex current = index;
        return current == null ? indexAnew() : current;
    }

    private synchronized RuleIndex indexAnew() {
        List<Rule> enabled = rules.values().stream()
                .filter(rule -> rule.definition().getEnabled())
                .toList();
        RuleIndex made = RuleIndex.of(enabled);
        index = made;
        return made;
    }
}
