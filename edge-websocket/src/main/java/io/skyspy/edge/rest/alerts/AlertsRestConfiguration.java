package io.skyspy.edge.rest.alerts;

import io.skyspy.edge.alerts.AlertHistory;
import io.skyspy.edge.alerts.RuleAdministration;
import io.skyspy.edge.alerts.RuleBook;
import io.skyspy.edge.alerts.RuleViews;
import io.skyspy.edge.alerts.Subscriptions;
import io.skyspy.edge.alerts.Visibility;
import io.skyspy.edge.request.AlertDesk;
import io.skyspy.edge.table.Picture;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans that answer about alerts over plain HTTP. */
@Configuration(proxyBeanMethods = false)
public class AlertsRestConfiguration {

    @Bean
    SessionCookie edgeSessionCookie() {
        return new SessionCookie(new SecureRandom());
    }

    @Bean
    AlertRuleController edgeAlertRuleController(
            RuleAdministration administration, RuleViews rules, AlertDesk desk, SessionCookie sessions, Clock clock) {
        return new AlertRuleController(administration, rules, desk, sessions, clock);
    }

    @Bean
    AlertRuleListController edgeAlertRuleListController(
            RuleAdministration administration, RuleViews rules, SessionCookie sessions, Clock clock) {
        return new AlertRuleListController(administration, rules, sessions, clock);
    }

    @Bean
    AlertTestController edgeAlertTestController(
            RuleAdministration administration,
            RuleViews rules,
            AlertHistory history,
            Supplier<Picture> edgePicture,
            Clock clock) {
        return new AlertTestController(administration, rules, history, edgePicture, clock);
    }

    @Bean
    AlertHistoryController edgeAlertHistoryController(AlertHistory history, Clock clock) {
        return new AlertHistoryController(history, clock);
    }

    @Bean
    SubscriptionController edgeSubscriptionController(
            Subscriptions subscriptions, RuleBook book, Visibility visibility, Clock clock) {
        return new SubscriptionController(subscriptions, book, visibility, clock);
    }

    @Bean
    AlertProblems edgeAlertProblems() {
        return new AlertProblems();
    }
}
