package org.garita.kernel.place;

import org.garita.kernel.measure.Distance;

/**
 * A point on the WGS 84 ellipsoid.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Position(double latitude, double longitude) {
    public Position {
        if (!(latitude >= -90 && latitude <= 90)) {
            throw new IllegalArgumentException("latitude must be within -90..90 degrees, got " + latitude);
        }
        if (!(longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("longitude must be within -180..180 degrees, got " + longitude
                    + ". Maybe latitude and longitude are swapped.");
        }
    }

    /** Mean radius of the earth in metres (IUGG 1980, R1), good to 0.5 % for distances. */
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    /** Great-circle distance by the haversine formula (Sinnott, 1984). */
    public Distance distanceTo(Position other) {
        double dLatitude = Math.toRadians(other.latitude - latitude);
        double dLongitude = Math.toRadians(other.longitude - longitude);
        double h = square(Math.sin(dLatitude / 2))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(dLongitude / 2));
        return Distance.ofMetres(2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h))));
    }

    private static double square(double value) {
        return value * value;
    }
}
