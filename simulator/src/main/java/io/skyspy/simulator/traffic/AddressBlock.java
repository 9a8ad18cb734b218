package io.skyspy.simulator.traffic;

import java.util.random.RandomGenerator;

/**
 * Parts of the blocks that ICAO gives to states from which civil, or military, aircraft are numbered.
 *
 * @see "ICAO Annex 10 Volume III, chapter 9"
 */
enum AddressBlock {
    UNITED_STATES(0xA00001, 0xADF7C7),
    UNITED_STATES_MILITARY(0xAE0000, 0xAFFFFF),
    CANADA(0xC00001, 0xC08950),
    MEXICO(0x0D0000, 0x0D7FFF),
    BRAZIL(0xE40000, 0xE7FFFF),
    JAPAN(0x840000, 0x87FFFF),
    SOUTH_KOREA(0x71B000, 0x71CFFF),
    TAIWAN(0x899000, 0x8993FF),
    CHINA(0x780000, 0x78FFFF),
    SINGAPORE(0x768000, 0x76FFFF),
    INDIA(0x800000, 0x83FFFF),
    EMIRATES(0x896000, 0x896FFF),
    QATAR(0x06A000, 0x06A3FF),
    TURKEY(0x4B8000, 0x4BFFFF),
    UNITED_KINGDOM(0x400800, 0x407FFF),
    NETHERLANDS(0x484000, 0x485FFF),
    GERMANY(0x3C4000, 0x3C7FFF),
    FRANCE(0x390000, 0x39FFFF),
    SPAIN(0x340000, 0x347FFF),
    ICELAND(0x4CC000, 0x4CCFFF),
    SOUTH_AFRICA(0x008000, 0x00FFFF),
    AUSTRALIA(0x7C0000, 0x7C7FFF),
    NEW_ZEALAND(0xC80000, 0xC87FFF);

    private final int first;
    private final int last;

    AddressBlock(int first, int last) {
        this.first = first;
        this.last = last;
    }

    int draw(RandomGenerator random) {
        return random.nextInt(first, last + 1);
    }
}
