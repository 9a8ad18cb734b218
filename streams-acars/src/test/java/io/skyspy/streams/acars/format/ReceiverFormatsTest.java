package io.skyspy.streams.acars.format;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.AircraftReport;
import io.skyspy.schemas.avro.BlockState;
import io.skyspy.schemas.avro.DataLink;
import io.skyspy.schemas.avro.DatalinkClock;
import io.skyspy.testkit.Properties;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** One record of each receiver, and what must not stop the next. */
final class ReceiverFormatsTest {

    private static final Instant ARRIVED = Instant.parse("2026-02-02T00:00:00Z");
    private static final String ACARSDEC = """
            {"freq":130.025,"channel":0,"error":0,"level":-16.5,"timestamp":1769990352.439166,"station_id":"CS-KABQ-ACARS",\
            "assstat":"in progress","mode":"2","label":"H1","block_id":"2","ack":false,"tail":".N8560Z","text":"7T217,8560",\
            "msgno":"D50A","flight":"WN4899"}""";

    private final ReceiverFormats formats = new ReceiverFormats();

    @Test
    void acarsdecIsRead() {
        AcarsMessage message = message(ACARSDEC);

        assertThat(message.getLink()).isEqualTo(DataLink.ACARS);
        assertThat(message.getStation()).isEqualTo("CS-KABQ-ACARS");
        assertThat(message.getFrequencyMhz()).isEqualTo("130.025");
        assertThat(message.getRegistration()).isEqualTo("N8560Z");
        assertThat(message.getFlight()).isEqualTo("WN4899");
        assertThat(message.getAck()).isNull();
        assertThat(message.getUplink()).isFalse();
        assertThat(message.getBlock()).isEqualTo(BlockState.PART);
        assertThat(message.getHeardAt()).isEqualTo(Instant.ofEpochMilli(1_769_990_352_439L));
    }

    @Test
    void dumpvdl2IsReadAndItsMicrosecondsAreNumbers() {
        AcarsMessage message = message("""
                {"vdl2":{"avlc":{"cr":"Command","dst":{"addr":"1144AA","type":"Ground station"},"frame_type":"I",\
                "src":{"addr":"ABFDAF","status":"Airborne","type":"Aircraft"},"acars":{"err":false,"crc_ok":true,"more":false,\
                "reg":".N8719Q","mode":"2","label":"H1","blk_id":"3","ack":"!","flight":"WN2340","msg_num":"D09",\
                "msg_num_seq":"A","sublabel":"DF","msg_text":"X"}},"freq":136650000,"sig_level":-16.6,"station":"V",\
                "t":{"sec":1769990648,"usec":949}}}""");

        assertThat(message.getLink()).isEqualTo(DataLink.VDLM2);
        assertThat(message.getIcao()).isEqualTo("ABFDAF");
        assertThat(message.getFrequencyMhz()).isEqualTo("136.650");
        assertThat(message.getMsgNum()).isEqualTo("D09A");
        assertThat(message.getHeardAt()).isEqualTo(Instant.ofEpochMilli(1_769_990_648_001L));
        assertThat(message.getOnGround()).isFalse();
    }

    @Test
    void anXidFrameCarriesThePositionOfTheAircraft() {
        Parsed.Frame frame = (Parsed.Frame) parse("""
                {"vdl2":{"avlc":{"src":{"addr":"ABFDAF","type":"Aircraft"},"dst":{"addr":"1144AA","type":"Ground station"},\
                "xid":{"err":false,"vdl_params":[{"name":"ac_location","value":{"loc":{"lat":35.1,"lon":-106.5},"alt":37000}}]}},\
                "freq":136650000,"station":"V","t":{"sec":1769990648,"usec":1}}}""");

        assertThat(frame.message()).isNull();
        AircraftReport report = requireNonNull(frame.report()).build();
        assertThat(report.getIcao()).isEqualTo("ABFDAF");
        assertThat(report.getLatitudeDeg()).isEqualTo(35.1);
        assertThat(report.getAltitudeBaroFt()).isEqualTo(37_000);
    }

    @Test
    void hfAircraftAreKnownFromTheirLogOn() {
        parse("""
                {"hfdl":{"freq":11348000,"station":"H","t":{"sec":1769991933,"usec":1},"lpdu":{"err":false,\
                "src":{"type":"Ground station","id":17},"dst":{"type":"Aircraft","id":255,"ac_info":{"icao":"A1B2C3"}},\
                "type":{"id":159,"name":"Logon confirm"},"ac_info":{"icao":"A1B2C3"},"assigned_ac_id":12}}}""");
        AcarsMessage message = message("""
                {"hfdl":{"freq":11348000,"station":"H","t":{"sec":1769991934,"usec":1},"lpdu":{"err":false,\
                "src":{"type":"Aircraft","id":12},"dst":{"type":"Ground station","id":17,"name":"Canarias, Spain"},\
                "hfnpdu":{"err":false,"pos":{"lat":180.0,"lon":180.0},"acars":{"err":false,"reg":".N1","label":"Q0","mode":"2",\
                "blk_id":"1","ack":"!","msg_text":""}}}}}""");

        assertThat(message.getIcao()).isEqualTo("A1B2C3");
        assertThat(message.getGroundStation()).isEqualTo("Canarias, Spain");
        assertThat(message.getFrequencyMhz()).isEqualTo("11.348");
    }

    @Test
    void anHfFrameCarriesThePositionOfTheAircraft() {
        Parsed.Frame frame = (Parsed.Frame) parse("""
                {"hfdl":{"freq":11348000,"station":"H","t":{"sec":1769991934,"usec":1},"lpdu":{"err":false,\
                "src":{"type":"Aircraft","id":12,"ac_info":{"icao":"A1B2C3"}},"dst":{"type":"Ground station","id":17},\
                "hfnpdu":{"err":false,"type":{"id":213,"name":"Frequency data"},"flight_id":"QTR33Q",\
                "pos":{"lat":28.25,"lon":-15.5},"utc_time":{"hour":0,"min":25,"sec":34}}}}}""");

        assertThat(frame.message()).isNull();
        AircraftReport report = requireNonNull(frame.report()).build();
        assertThat(report.getIcao()).isEqualTo("A1B2C3");
        assertThat(report.getLatitudeDeg()).isEqualTo(28.25);
        assertThat(report.getLongitudeDeg()).isEqualTo(-15.5);
        assertThat(report.getAltitudeBaroFt()).isNull();
    }

    @Test
    void addressesOfVdlm2decAreNumbersOrHexDigits() {
        assertThat(message(vdlm2dec("\"icao\":4224917")).getIcao()).isEqualTo("407795");
        assertThat(message(vdlm2dec("\"icao\":1,\"hex\":\"407795\"")).getIcao()).isEqualTo("407795");
    }

    @Test
    void satelliteReceiversAreRead() {
        AcarsMessage jaero = message("""
                {"app":{"name":"JAERO","ver":"1"},"station":"J","t":{"sec":1769991934,"usec":5},"isu":{"refno":"1","qno":"2",\
                "src":{"type":"Aircraft Earth Station","addr":"A1B2C3"},"dst":{"type":"Ground Earth Station","addr":"90"},\
                "acars":{"mode":"2","ack":"!","blk_id":"1","label":"H1","reg":"..N123","msg_text":"HELLO"}}}""");
        AcarsMessage satdump = message("""
                {"source":{"app":{"name":"SatDump"},"station_id":"S"},"msg_name":"ACARS","timestamp":1769991934,"freq":1545.0,\
                "mode":"2","label":"_\\u007f","bi":"1","message":"","plane_reg":".N123","tak":21,"signal_unit":{"aes_id":"A1B2C3"}}""");
        AcarsMessage iridium = message("""
                {"app":{"name":"iridium-toolkit"},"source":{"station_id":"I"},"freq":1626000000,"acars":{\
                "timestamp":"2026-02-01T23:00:00Z","errors":0,"link_direction":"uplink","block_end":true,"mode":"2","tail":".N123",\
                "label":"H1","block_id":"A","text":"HELLO"}}""");

        assertThat(jaero.getIcao()).isEqualTo("A1B2C3");
        assertThat(jaero.getRegistration()).isEqualTo("N123");
        assertThat(satdump.getLabel()).isEqualTo("_d");
        assertThat(satdump.getAck()).isNull();
        assertThat(iridium.getLink()).isEqualTo(DataLink.IRDM);
        assertThat(iridium.getUplink()).isTrue();
    }

    @Test
    void aTimeInTheFutureIsThatOfArrivalAndRemarkedOn() {
        Parsed.Frame frame = (Parsed.Frame) formats.parse(
                ACARSDEC.replace("1769990352", "1869990352").getBytes(StandardCharsets.UTF_8),
                new Envelope("test", ARRIVED, DatalinkClock.LIVE));

        assertThat(frame.remarks()).containsExactly(Rejection.BAD_TIME);
        assertThat(requireNonNull(frame.message()).getHeardAt()).isEqualTo(ARRIVED);
    }

    @Test
    void whatIsNoMessageIsRejectedWithAReason() {
        assertThat(parse("{\"label\":")).isEqualTo(new Parsed.Rejected(Rejection.BAD_JSON));
        assertThat(parse("[".repeat(10_000))).isEqualTo(new Parsed.Rejected(Rejection.BAD_JSON));
        assertThat(parse("{\"a\":1}")).isEqualTo(new Parsed.Rejected(Rejection.UNKNOWN_SHAPE));
        assertThat(parse(ACARSDEC.replace("\"H1\"", "7"))).isEqualTo(new Parsed.Rejected(Rejection.BAD_LABEL));
        assertThat(formats.parse(
                        new byte[] {'{', '"', (byte) 0xC3, '"', '}'},
                        new Envelope("test", ARRIVED, DatalinkClock.LIVE)))
                .isEqualTo(new Parsed.Rejected(Rejection.BAD_JSON));
    }

    @Test
    void wrongTypesAndBrokenBytesNeverThrow() {
        byte[] good = ACARSDEC.getBytes(StandardCharsets.UTF_8);
        Properties.forAll(6, 3_000, random -> {
            byte[] bytes = good.clone();
            for (int i = 1 + random.nextInt(8); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(formats.parse(bytes, new Envelope("test", ARRIVED, DatalinkClock.LIVE)))
                    .isNotNull();
        });
    }

    private static String vdlm2dec(String address) {
        return "{\"timestamp\":1611612191.3,\"station_id\":\"S\",\"freq\":136.975," + address
                + ",\"toaddr\":1057098,\"is_response\":0,\"is_onground\":0,\"mode\":\"2\",\"label\":\"Q0\",\"block_id\":\"5\","
                + "\"ack\":\"!\",\"tail\":\"N962WN\",\"flight\":\"WN0184\",\"msgno\":\"S06A\"}";
    }

    private Parsed parse(String json) {
        return formats.parse(
                json.getBytes(StandardCharsets.UTF_8), new Envelope("test", ARRIVED, DatalinkClock.RECORDED));
    }

    private AcarsMessage message(String json) {
        Parsed.Frame frame = (Parsed.Frame) parse(json);
        return requireNonNull(frame.message()).build();
    }
}
