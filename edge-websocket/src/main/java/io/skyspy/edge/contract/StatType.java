package io.skyspy.edge.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The statistics that clients know by name, whether this server has them yet or not. */
public enum StatType {
    FLIGHT_PATTERNS("Busiest hours, durations, types and routes"),
    GEOGRAPHIC("Countries, operators and places"),
    BUSIEST_HOURS("Aircraft by hour of the day"),
    COMMON_AIRCRAFT_TYPES("Most frequent aircraft types"),
    COUNTRIES("Countries of registry"),
    AIRLINES("Operators by frequency"),
    AIRPORTS("Connected places"),
    TRACKING_QUALITY("How completely aircraft are tracked"),
    COVERAGE_GAPS("Gaps in tracking"),
    ENGAGEMENT("Return visitors and peaks"),
    WEEK_COMPARISON("This week and the last"),
    SEASONAL_TRENDS("Months compared"),
    DAY_NIGHT("Day and night compared"),
    WEEKEND_WEEKDAY("Weekends and weekdays compared"),
    DAILY_TOTALS("Totals by day"),
    WEEKLY_TOTALS("Totals by week"),
    MONTHLY_TOTALS("Totals by month"),
    ACARS_STATS("Datalink messages"),
    ACARS_TRENDS("Datalink messages over time"),
    ACARS_AIRLINES("Datalink messages by airline"),
    ACARS_CATEGORIES("Datalink messages by category"),
    PERSONAL_RECORDS("Records of this station"),
    RARE_SIGHTINGS("Rare aircraft"),
    COLLECTION_STATS("What has been seen so far"),
    SPOTTED_BY_TYPE("Seen by type"),
    SPOTTED_BY_OPERATOR("Seen by operator"),
    STREAKS("Days in a row"),
    LIFETIME_STATS("Since the beginning"),
    HISTORY_STATS("Sightings in a time range"),
    HISTORY_TRENDS("Sightings over time"),
    HISTORY_TOP("Longest, furthest, highest"),
    SAFETY_STATS("Safety events"),
    AIRCRAFT_STATS("Aircraft tracked now"),
    TIME_COMPARISON("All comparisons in time"),
    ACARS_TEXT_ANALYSIS("What datalink texts speak of"),
    DAILY_STATS("Days in detail"),
    TOP_AIRCRAFT("Closest, highest, fastest now");

    private final String description;

    StatType(String description) {
        this.description = description;
    }

    /** As clients write it, such as {@code aircraft_stats}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String description() {
        return description;
    }

    public static Optional<StatType> named(String name) {
        return Arrays.stream(values()).filter(type -> type.label().equals(name)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(StatType::label).toList();
    }
}
