package io.skyspy.simulator.traffic;

import io.skyspy.aviation.geo.Position;

/** The far ends of routes: large airports by ICAO code, to a hundredth of a degree. */
enum City {
    PANC(61.17, -150.00),
    CYVR(49.19, -123.18),
    KPDX(45.59, -122.60),
    KSFO(37.62, -122.38),
    KLAX(33.94, -118.41),
    KSAN(32.73, -117.19),
    KLAS(36.08, -115.15),
    KPHX(33.43, -112.01),
    KSLC(40.79, -111.98),
    KDEN(39.86, -104.67),
    KMSP(44.88, -93.22),
    KORD(41.98, -87.90),
    KDFW(32.90, -97.04),
    KATL(33.64, -84.43),
    KMEM(35.04, -89.98),
    KSDF(38.17, -85.74),
    KJFK(40.64, -73.78),
    KBOS(42.36, -71.01),
    KMIA(25.79, -80.29),
    KGEG(47.62, -117.53),
    KBOI(43.56, -116.22),
    CYYC(51.11, -114.02),
    CYEG(53.31, -113.58),
    CYYZ(43.68, -79.63),
    MMMX(19.44, -99.07),
    SBGR(-23.43, -46.47),
    PHNL(21.32, -157.92),
    RJAA(35.76, 140.39),
    RKSI(37.47, 126.45),
    RCTP(25.08, 121.23),
    ZBAA(40.08, 116.58),
    ZSPD(31.14, 121.81),
    VHHH(22.31, 113.91),
    WSSS(1.36, 103.99),
    VIDP(28.57, 77.10),
    OMDB(25.25, 55.36),
    OTHH(25.26, 51.57),
    LTFM(41.28, 28.75),
    EGLL(51.48, -0.46),
    EHAM(52.31, 4.76),
    EDDF(50.03, 8.57),
    LFPG(49.01, 2.55),
    LEMD(40.47, -3.56),
    BIKF(63.99, -22.61),
    FAOR(-26.14, 28.25),
    YSSY(-33.95, 151.18),
    NZAA(-37.01, 174.79);

    private final double latitudeDeg;
    private final double longitudeDeg;

    City(double latitudeDeg, double longitudeDeg) {
        this.latitudeDeg = latitudeDeg;
        this.longitudeDeg = longitudeDeg;
    }

    Position position() {
        return new Position(latitudeDeg, longitudeDeg);
    }
}
