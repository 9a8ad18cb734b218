package io.skyspy.aviation.acars;

import java.util.Optional;

/** What the ground asks of an aircraft: contracts, with the groups that reports are to have. */
final class AdscRequest {

    private static final int[] INTERVAL_SCALE = {0, 1, 8, 64};

    private AdscRequest() {}

    /** A request, or a group of the one before it; empty for a tag that is neither. */
    static Optional<Group> read(int tag, BitReader bits) {
        return switch (tag) {
            case 1 -> Optional.of(Group.named("cancel_all_contracts").done());
            case 2 -> contract("cancel_contract", bits);
            case 6 -> contract("cancel_emergency_mode", bits);
            case 7 -> contract("periodic_contract_req", bits);
            case 8 -> contract("event_contract_req", bits);
            case 9 -> contract("emerg_periodic_contract_req", bits);
            case 10 ->
                Optional.of(Group.named("report_when_lateral_dev_exceeds")
                        .number("lat_dev_treshold_nm", bits.uint(8) / 8.0)
                        .done());
            case 11 -> {
                int scale = INTERVAL_SCALE[bits.uint(2)];
                yield Optional.of(Group.named("report_interval")
                        .number("interval_secs", scale * bits.uint(6))
                        .done());
            }
            case 12 -> every("flight_id", bits);
            case 13 -> every("predicted_route", bits);
            case 14 -> every("earth_ref_data", bits);
            case 15 -> every("air_ref_data", bits);
            case 16 -> every("meteo_data", bits);
            case 17 -> every("airframe_id", bits);
            case 18 -> {
                int threshold = bits.signed(8) * 64;
                yield Optional.of(Group.named("report_when_vspd_is")
                        .number("vspd_ftmin_threshold", Math.abs(threshold))
                        .flag("higher_than", threshold >= 0)
                        .done());
            }
            case 19 -> {
                int ceiling = bits.signed(16) * 4;
                yield Optional.of(Group.named("report_when_alt_out_of_range")
                        .number("ceiling_alt", ceiling)
                        .number("floor_alt", bits.signed(16) * 4)
                        .done());
            }
            case 20 -> Optional.of(Group.named("report_wpt_changes").done());
            case 21 ->
                Optional.of(Group.named("acft_intent_data")
                        .number("modulus", bits.uint(8))
                        .number("proj_time_mins", bits.uint(8))
                        .done());
            default -> Optional.empty();
        };
    }

    private static Optional<Group> contract(String name, BitReader bits) {
        return Optional.of(
                Group.named(name).number("contract_num", bits.uint(8)).done());
    }

    private static Optional<Group> every(String name, BitReader bits) {
        return Optional.of(Group.named(name).number("modulus", bits.uint(8)).done());
    }
}
