package io.skyspy.streams.safety.watch;

import io.skyspy.streams.safety.observe.AircraftClass;

/**
 * A vertical rate in feet per minute for each class of aircraft; 0 where the class is not looked at.
 *
 * @param airliner and other transports
 */
public record PerClass(int airliner, int generalAviation, int rotorcraft, int glider, int fighter, int uav) {

    int of(AircraftClass aircraft) {
        return switch (aircraft) {
            case AIRLINER -> airliner;
            case GENERAL_AVIATION -> generalAviation;
            case ROTORCRAFT -> rotorcraft;
            case GLIDER -> glider;
            case FIGHTER -> fighter;
            case UAV -> uav;
        };
    }
}
