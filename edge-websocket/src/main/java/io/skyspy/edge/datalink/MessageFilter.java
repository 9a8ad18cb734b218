package io.skyspy.edge.datalink;

import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.DataLink;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which messages somebody wants; what is empty does not limit. Cases do not matter.
 *
 * @param icao address of the aircraft
 * @param callsign part of the callsign or of the flight id
 * @param labels labels, any of them
 * @param links data links, any of them; a name that is none makes an empty set, which accepts nothing
 * @param frequencyMhz frequency in MHz, to within half a kilohertz
 * @param since earliest time at which it reached us
 * @param category what it is about, coarse or fine
 * @param airline ICAO code of the airline
 * @param text part of the text
 * @param upkeep whether messages that only keep the link up are wanted without having been asked for by their label
 */
public record MessageFilter(
        Optional<String> icao,
        Optional<String> callsign,
        Set<String> labels,
        Optional<Set<DataLink>> links,
        Optional<Double> frequencyMhz,
        Optional<Instant> since,
        Optional<String> category,
        Optional<String> airline,
        Optional<String> text,
        boolean upkeep) {

    /** What is of interest to anybody. */
    public static final MessageFilter CONTENT = new MessageFilter(
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);

    private static final double HALF_A_KILOHERTZ = 0.0005;

    public MessageFilter {
        labels = Set.copyOf(labels);
    }

    /** Whether it is wanted. */
    public boolean accepts(AcarsMessage message) {
        return (upkeep || !labels.isEmpty() || !Links.isUpkeep(message))
                && (labels.isEmpty() || labels.contains(message.getLabel().toUpperCase(Locale.ROOT)))
                && icao.map(wanted -> wanted.equalsIgnoreCase(message.getIcao()))
                        .orElse(true)
                && callsign.map(wanted ->
                                contains(message.getCallsign(), wanted) || contains(message.getFlight(), wanted))
                        .orElse(true)
                && links.map(wanted -> wanted.contains(message.getLink())).orElse(true)
                && frequencyMhz
                        .map(wanted -> isOn(message.getFrequencyMhz(), wanted))
                        .orElse(true)
                && since.map(earliest -> !message.getReceivedAt().isBefore(earliest))
                        .orElse(true)
                && category.map(wanted -> wanted.equalsIgnoreCase(message.getCategory())
                                || wanted.equalsIgnoreCase(message.getSubcategory()))
                        .orElse(true)
                && airline.map(wanted -> wanted.equalsIgnoreCase(message.getAirline()))
                        .orElse(true)
                && text.map(wanted -> contains(message.getText(), wanted)).orElse(true);
    }

    private static boolean contains(@Nullable String whole, String part) {
        return whole != null && whole.toUpperCase(Locale.ROOT).contains(part.toUpperCase(Locale.ROOT));
    }

    private static boolean isOn(@Nullable String frequency, double wantedMhz) {
        return frequency != null && Math.abs(Double.parseDouble(frequency) - wantedMhz) < HALF_A_KILOHERTZ;
    }
}
