package io.skyspy.edge.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.edge.datalink.Messages;
import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.DataLink;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What clients may write to choose messages. */
class AcarsFiltersTest {

    private static final Instant NOON = Instant.parse("2026-02-02T12:00:00Z");
    private static final AcarsMessage MESSAGE =
            Messages.clearanceRequest("a", NOON.minusSeconds(1_800)).build();
    private static final AcarsMessage VDL2 =
            Messages.clearanceRequest("b", NOON).setLink(DataLink.VDLM2).build();
    private static final AcarsMessage EMPTY =
            Messages.acknowledgement("c", NOON).build();

    private static Params params(String json) {
        return new Params(JsonMapper.builder().build().readTree(json.replace('\'', '"')));
    }

    private static boolean accepts(String json, AcarsMessage message) {
        return AcarsFilters.of(params(json), NOON).accepts(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'icao':'a1b2c3'}",
                "{'icao_hex':'A1B2C3'}",
                "{'callsign':'ual'}",
                "{'callsign':'UA0123'}",
                "{'label':'b1'}",
                "{'label':['SQ','B1']}",
                "{'label':'SQ, B1'}",
                "{'source':'acars'}",
                "{'source':'ACARS'}",
                "{'frequency':131.55}",
                "{'frequency':'131.550'}",
                "{'frequency':'131.55'}",
                "{'frequency':131550000}",
                "{'hours':1}",
                "{'hours':'1'}",
                "{'hours':0}",
                "{'category':'operational'}",
                "{'category':'Clearance'}",
                "{'airline':'ual'}",
                "{'text':'oceanic'}",
                "{'icao':null,'label':null,'frequency':'none','hours':'many'}",
                "{'icao':'A1B2C3','callsign':'UAL123','label':'B1','source':'ACARS','frequency':'131.550','hours':2}"
            })
    void theMessageIsWanted(String json) {
        assertThat(accepts(json, MESSAGE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'icao':'A1B2C4'}",
                "{'callsign':'DAL'}",
                "{'label':'H1'}",
                "{'source':'vdlm2'}",
                "{'source':'nonsense'}",
                "{'frequency':131.725}",
                "{'hours':0.25}",
                "{'category':'weather'}",
                "{'airline':'DAL'}",
                "{'text':'pacific'}"
            })
    void theMessageIsNotWanted(String json) {
        assertThat(accepts(json, MESSAGE)).isFalse();
    }

    @Test
    void bothNamesOfVdlMode2MeanIt() {
        assertThat(accepts("{'source':'vdl2'}", VDL2)).isTrue();
        assertThat(accepts("{'source':'VDLM2'}", VDL2)).isTrue();
    }

    @Test
    void whatOnlyKeepsALinkUpMustBeAskedFor() {
        assertThat(accepts("{}", EMPTY)).isFalse();
        assertThat(accepts("{'icao':'A1B2C3'}", EMPTY)).isFalse();
        assertThat(accepts("{'label':'_d'}", EMPTY)).isTrue();
        assertThat(accepts("{'link':true}", EMPTY)).isTrue();
    }

    @Test
    void theLimitIsBounded() {
        assertThat(AcarsFilters.limit(params("{}"))).isEqualTo(50);
        assertThat(AcarsFilters.limit(params("{'limit':'7'}"))).isEqualTo(7);
        assertThat(AcarsFilters.limit(params("{'limit':1000000}"))).isEqualTo(500);
        assertThat(AcarsFilters.limit(params("{'limit':-3}"))).isEqualTo(1);
    }
}
