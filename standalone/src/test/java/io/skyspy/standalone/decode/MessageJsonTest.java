package io.skyspy.standalone.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole lines for frames whose meaning others have published. */
final class MessageJsonTest {

    /** Sources: J. Sun, The 1090 Megahertz Riddle, chapters 4 to 7 (first four); tests of pyModeS (the others). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    8D4840D6202CC371C32CE0576098 | "df":17,"hex":"4840D6","type":"adsb_icao","tc":4,"bds":"0,8","flight":"KLM1023","category":"A0"
                    8D40621D58C382D690C8AC2863A7 | "df":17,"hex":"40621D","type":"adsb_icao","tc":11,"bds":"0,5","alt_baro":38000,"alert":0,"spi":0,"cpr_format":0,"cpr_lat":93000,"cpr_lon":51372
                    8C4841753A9A153237AEF0F275BE | "df":17,"hex":"484175","type":"adsb_icao","tc":7,"bds":"0,6","alt_baro":"ground","gs":17,"track":92.8125,"cpr_format":1,"cpr_lat":39195,"cpr_lon":110320
                    8D485020994409940838175B284F | "df":17,"hex":"485020","type":"adsb_icao","tc":19,"bds":"0,9","gs":159.201,"track":182.880378,"geom_rate":-832,"geom_minus_baro":550,"nac_v":0
                    8DA05F219B06B6AF189400CBC33F | "df":17,"hex":"A05F21","type":"adsb_icao","tc":19,"bds":"0,9","mag_heading":243.984375,"tas":375,"baro_rate":-2304,"nac_v":0
                    8DA2C1B6E112B600000000760759 | "df":17,"hex":"A2C1B6","type":"adsb_icao","tc":28,"bds":"6,1","squawk":"6513","emergency":"none"
                    8DA05629EA21485CBF3F8CADAEEB | "df":17,"hex":"A05629","type":"adsb_icao","tc":29,"bds":"6,2","nav_altitude_mcp":16992,"nav_qnh":1012.8,"nav_heading":66.796875,"nav_modes":["autopilot","vnav","lnav","tcas"],"acas_operational":true,"nac_p":9,"nic_baro":1,"sil":3,"sil_type":"perhour"
                    A0000638FA81C10000000081A92F | "df":20,"hex":"484CB8","type":"mode_s","on_ground":false,"alert":0,"spi":0,"alt_baro":9200,"bds":"1,7","registers":["0,5","0,6","0,7","0,8","0,9","2,0","4,0","5,0","5,1","5,2","6,0"]
                    A000029C85E42F313000007047D3 | "df":20,"hex":"4243D0","type":"mode_s","on_ground":false,"alert":0,"spi":0,"alt_baro":3300,"bds":"4,0","nav_altitude_mcp":3008,"nav_altitude_fms":3008,"nav_qnh":1020
                    A000139381951536E024D4CCF6B5 | "df":20,"hex":"3C4DD2","type":"mode_s","on_ground":false,"alert":0,"spi":0,"alt_baro":30275,"bds":"5,0","roll":2.109375,"track":114.2578125,"gs":438,"track_rate":0.125,"tas":424
                    A00004128F39F91A7E27C46ADC21 | "df":20,"hex":"48507F","type":"mode_s","on_ground":false,"alert":0,"spi":0,"alt_baro":5450,"bds":"6,0","mag_heading":42.71484375,"ias":252,"mach":0.42,"baro_rate":-1920,"geom_rate":-1920
                    28000AA20ADDE5 | "df":5,"hex":"400940","type":"mode_s","on_ground":false,"alert":0,"spi":0,"squawk":"7500"
                    88406B90E280000000000095753C | "df":17,"hex":"406B90","type":"adsb_icao","tc":28,"bds":"6,1","ra":{"advisory":"monitor vertical speed","meaning":["preventive","upward","vertical_speed_limit"],"advisory_complement":[],"ARA":"10000000000000","RAC":"0000","RAT":0,"MTE":0,"TTI":0,"bytes":"E2800000000000"}
                    """)
    void aFrameBecomesALine(String frame, String members) throws IOException, InterruptedException {
        assertThat(Decoded.raw().lines(frame)).containsExactly("{\"frame\":\"" + frame + "\"," + members + "}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    8D4840D6202CC371C32CE0576099 | "df":17,"hex":"4840D6","type":"adsb_icao","repaired":true,"tc":4,"bds":"0,8","flight":"KLM1023","category":"A0"
                    8D4840D6202CC371C32CE0576FF8 | "df":17,"rejected":"bad_parity"
                    00000000000000 | "df":0,"rejected":"all_zero"
                    8D4840D6202CC3 | "df":17,"rejected":"truncated"
                    """)
    void damageIsTold(String frame, String members) throws IOException, InterruptedException {
        assertThat(Decoded.raw().lines(frame)).containsExactly("{\"frame\":\"" + frame + "\"," + members + "}");
    }
}
