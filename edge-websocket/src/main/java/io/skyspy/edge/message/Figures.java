package io.skyspy.edge.message;

/**
 * How much there is of what is not aircraft.
 *
 * @param activeRules alert rules that are evaluated
 * @param alerts matches of rules in the history
 * @param safetyEvents safety events at hand
 * @param safetyEventsOfDay those that began within the last 24 hours
 * @param acarsRunning whether datalink messages are followed
 * @param acarsMessagesOfDay datalink messages that reached us within the last 24 hours, as far as they are at hand
 */
public record Figures(
        int activeRules,
        int alerts,
        int safetyEvents,
        int safetyEventsOfDay,
        boolean acarsRunning,
        int acarsMessagesOfDay) {}
