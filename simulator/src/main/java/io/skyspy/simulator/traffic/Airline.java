package io.skyspy.simulator.traffic;

import static io.skyspy.simulator.traffic.AircraftType.NARROW_BODY;
import static io.skyspy.simulator.traffic.AircraftType.REGIONAL_JET;
import static io.skyspy.simulator.traffic.AircraftType.TURBOPROP;
import static io.skyspy.simulator.traffic.AircraftType.WIDE_BODY;

import java.util.Set;

/** Operators by the ICAO designator that begins their callsigns, with the state that registers their aircraft. */
@SuppressWarnings("ImmutableEnumChecker") // Set.of cannot change
enum Airline {
    ASA(AddressBlock.UNITED_STATES, NARROW_BODY, City.PANC, City.KPDX, City.KSFO, City.KLAX, City.KSAN, City.KGEG),
    QXE(AddressBlock.UNITED_STATES, REGIONAL_JET, City.KPDX, City.KBOI, City.KGEG, City.CYYC, City.CYEG),
    DAL(AddressBlock.UNITED_STATES, NARROW_BODY, City.KSLC, City.KMSP, City.KATL, City.KJFK, City.KLAX, City.KBOS),
    UAL(AddressBlock.UNITED_STATES, NARROW_BODY, City.KSFO, City.KDEN, City.KORD),
    SWA(AddressBlock.UNITED_STATES, NARROW_BODY, City.KLAS, City.KPHX, City.KDEN),
    AAL(AddressBlock.UNITED_STATES, NARROW_BODY, City.KDFW, City.KPHX, City.KORD, City.KMIA),
    HAL(AddressBlock.UNITED_STATES, WIDE_BODY, City.PHNL),
    FDX(AddressBlock.UNITED_STATES, WIDE_BODY, City.KMEM, City.PANC),
    UPS(AddressBlock.UNITED_STATES, WIDE_BODY, City.KSDF, City.PANC),
    JZA(AddressBlock.CANADA, TURBOPROP, City.CYVR),
    ACA(AddressBlock.CANADA, WIDE_BODY, City.CYVR, City.CYYZ),
    WJA(AddressBlock.CANADA, NARROW_BODY, City.CYYC, City.CYEG),
    AMX(AddressBlock.MEXICO, NARROW_BODY, City.MMMX),
    TAM(AddressBlock.BRAZIL, WIDE_BODY, City.SBGR),
    JAL(AddressBlock.JAPAN, WIDE_BODY, City.RJAA),
    ANA(AddressBlock.JAPAN, WIDE_BODY, City.RJAA),
    KAL(AddressBlock.SOUTH_KOREA, WIDE_BODY, City.RKSI),
    EVA(AddressBlock.TAIWAN, WIDE_BODY, City.RCTP),
    CCA(AddressBlock.CHINA, WIDE_BODY, City.ZBAA),
    CES(AddressBlock.CHINA, WIDE_BODY, City.ZSPD),
    CPA(AddressBlock.CHINA, WIDE_BODY, City.VHHH),
    SIA(AddressBlock.SINGAPORE, WIDE_BODY, City.WSSS),
    AIC(AddressBlock.INDIA, WIDE_BODY, City.VIDP),
    UAE(AddressBlock.EMIRATES, WIDE_BODY, City.OMDB),
    QTR(AddressBlock.QATAR, WIDE_BODY, City.OTHH),
    THY(AddressBlock.TURKEY, WIDE_BODY, City.LTFM),
    BAW(AddressBlock.UNITED_KINGDOM, WIDE_BODY, City.EGLL),
    KLM(AddressBlock.NETHERLANDS, WIDE_BODY, City.EHAM),
    DLH(AddressBlock.GERMANY, WIDE_BODY, City.EDDF),
    AFR(AddressBlock.FRANCE, WIDE_BODY, City.LFPG),
    IBE(AddressBlock.SPAIN, WIDE_BODY, City.LEMD),
    ICE(AddressBlock.ICELAND, NARROW_BODY, City.BIKF),
    SAA(AddressBlock.SOUTH_AFRICA, WIDE_BODY, City.FAOR),
    QFA(AddressBlock.AUSTRALIA, WIDE_BODY, City.YSSY),
    ANZ(AddressBlock.NEW_ZEALAND, WIDE_BODY, City.NZAA);

    private final AddressBlock registeredIn;
    private final AircraftType type;
    private final Set<City> hubs;

    Airline(AddressBlock registeredIn, AircraftType type, City... hubs) {
        this.registeredIn = registeredIn;
        this.type = type;
        this.hubs = Set.of(hubs);
    }

    AddressBlock registeredIn() {
        return registeredIn;
    }

    AircraftType type() {
        return type;
    }

    boolean serves(City city) {
        return hubs.contains(city);
    }
}
