package io.skyspy.aviation.acars;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes the text of a message: by its label, then by forms that occur under any label. Stateless and total: every text is answered,
 * with {@link Undecoded} when no decoder knows it.
 *
 * <p>Safe for use by several threads.
 */
public final class AcarsDecoder {

    private static final Pattern H1_PREFIX = Pattern.compile("(?s)(?:- )?#([A-Z0-9]{2})(B?)(?:/([A-Z0-9_]{2}) )?(.*)");
    private static final Pattern C_BAND = Pattern.compile("(?s)[A-Z]\\d{2}[A-Z]([A-Z0-9]{2}[0-9A-Z]{4})(#M1B)?(.*)");
    private static final LabelDecoder KEYED = new KeyedReport();
    private static final LabelDecoder COMMAS = new CommaPosition();
    private static final LabelDecoder SLASH_OOOI = new SlashOooi();
    private static final LabelDecoder ETA = new EtaReports();
    private static final LabelDecoder ATIS = new Atis();
    private static final LabelDecoder LOAD_SHEET = new LoadSheet();
    private static final LabelDecoder ICAO_PLAN = new IcaoFlightPlan();
    private static final LabelDecoder WINDS = new WindReport();

    private final Map<String, List<LabelDecoder>> byLabel = byLabel(this::decodeInside);
    private final List<LabelDecoder> anyLabel =
            List.of(new Arinc702(), new Arinc622(), ICAO_PLAN, new Clearance(), new MeteoText(), new AirlineHeader());

    /** What the message says. */
    public Decoding decode(AcarsText message) {
        return decodeInside(message).<Decoding>map(decoded -> decoded).orElseGet(() -> new Undecoded(message.text()));
    }

    private Optional<Decoded> decodeInside(AcarsText message) {
        if (message.text().isBlank()) {
            return first(List.of(new LinkMessage()), message);
        }
        AcarsText bare = withoutPrefix(message);
        Optional<Decoded> decoded = labelled(bare);
        return decoded.isPresent() ? decoded : withoutHeader(bare);
    }

    private Optional<Decoded> labelled(AcarsText message) {
        return first(byLabel.getOrDefault(message.label(), List.of()), message).or(() -> first(anyLabel, message));
    }

    /** In H1 the addressed unit, and the label that the message really has, may stand before the text. */
    private static AcarsText withoutPrefix(AcarsText message) {
        if (!message.label().equals("H1")) {
            return message;
        }
        Matcher prefix = H1_PREFIX.matcher(message.text());
        String text = message.text();
        String sublabel = message.sublabel();
        String mfi = message.mfi();
        if (prefix.matches()) {
            sublabel = prefix.group(1);
            mfi = prefix.group(3) == null ? mfi : prefix.group(3);
            text = prefix.group(4);
        }
        return new AcarsText(mfi == null ? "H1" : mfi, sublabel, null, text, message.uplink());
    }

    /** Over C-band satellites a message number and the flight stand before the text of any label. */
    private Optional<Decoded> withoutHeader(AcarsText message) {
        Matcher header = C_BAND.matcher(message.text());
        if (!header.matches()) {
            return Optional.empty();
        }
        AcarsText inside = message.as(message.label(), header.group(3));
        return labelled(inside)
                .or(() -> message.label().equals("H1") ? new BoeingPosition().decode(inside) : Optional.empty())
                .map(decoded -> decoded.flight() == null ? decoded.withFlight(header.group(1)) : decoded);
    }

    private static Optional<Decoded> first(List<LabelDecoder> decoders, AcarsText message) {
        for (LabelDecoder decoder : decoders) {
            Optional<Decoded> decoded = decoder.decode(message);
            if (decoded.isPresent()) {
                return decoded;
            }
        }
        return Optional.empty();
    }

    private static Map<String, List<LabelDecoder>> byLabel(LabelDecoder inside) {
        Map<String, List<LabelDecoder>> table = new HashMap<>();
        table.put("SQ", List.of(new Squitter()));
        table.put("SA", List.of(new MediaAdvisory()));
        table.put(":;", List.of(new FrequencyChange()));
        table.put("H1", h1(inside));
        table.put("MA", List.of(new Miam(inside)));
        table.put("H2", List.of(WINDS));
        table.put("HX", List.of(new UndeliveredUplink()));
        table.put("5Z", List.of(ATIS, new UnitedReport()));
        for (String label : List.of("5D", "A9", "B9", "19")) {
            table.put(label, List.of(ATIS));
        }
        for (String label :
                List.of("Q1", "Q2", "QA", "QB", "QC", "QD", "QE", "QF", "QG", "QH", "QK", "QL", "QM", "QN", "QP")) {
            table.put(label, List.of(new QOooi()));
        }
        for (String label : List.of("QQ", "QR", "QS", "QT")) {
            table.put(label, List.of(new QOooi()));
        }
        positions(table);
        return Map.copyOf(table);
    }

    private static List<LabelDecoder> h1(LabelDecoder inside) {
        return List.of(
                new Arinc702(),
                new Arinc622(),
                new FaultReport(),
                ATIS,
                LOAD_SHEET,
                ICAO_PLAN,
                new Ohma(),
                new BoeingPosition(),
                new AcmsReport(),
                new AcmsFragment(),
                WINDS,
                new Miam(inside));
    }

    private static void positions(Map<String, List<LabelDecoder>> table) {
        table.put("10", List.of(new Label10(), COMMAS));
        table.put("12", List.of(COMMAS, ETA));
        table.put("13", List.of(SLASH_OOOI));
        table.put("14", List.of(SLASH_OOOI));
        table.put("15", List.of(SLASH_OOOI, new Label15()));
        table.put("16", List.of(SLASH_OOOI, KEYED, new Label16(), COMMAS));
        table.put("17", List.of(SLASH_OOOI));
        table.put("18", List.of(SLASH_OOOI));
        table.put("1G", List.of(ETA));
        table.put("1L", List.of(new Label1L(), KEYED));
        table.put("1M", List.of(ETA, LOAD_SHEET, ICAO_PLAN));
        table.put("20", List.of(COMMAS));
        table.put("21", List.of(COMMAS));
        table.put("22", List.of(COMMAS, new Label22Off()));
        table.put("24", List.of(new SlashPosition()));
        table.put("2P", List.of(new FlightMonitor()));
        table.put("30", List.of(ETA));
        table.put("32", List.of(COMMAS));
        table.put("44", List.of(new Label44()));
        table.put("4A", List.of(new Label4A()));
        table.put("4J", List.of(COMMAS));
        table.put("4N", List.of(new AirlinePosition()));
        table.put("4T", List.of(ETA));
        table.put("58", List.of(new SlashPosition()));
        table.put("80", List.of(KEYED));
        table.put("83", List.of(KEYED, new AirlinePosition(), ETA));
        table.put("8E", List.of(ETA));
        table.put("8S", List.of(ETA));
    }
}
