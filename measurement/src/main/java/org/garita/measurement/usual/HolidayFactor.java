package org.garita.measurement.usual;

import org.garita.measurement.usual.HolidayDay.Place;

/**
 * What a holiday does to waits, drawn towards 1 by how little is known.
 *
 * @param mode what crosses
 * @param holiday code of the holiday
 * @param place which of its days
 * @param factor drawn towards 1, with what holds on four of five such days at any crossing
 * @param raw the same as it was found
 * @param days how many such days
 * @param ports at how many ports
 * @param lanes lanes of all those days
 */
public record HolidayFactor(
        String mode, String holiday, Place place, DayFactor factor, double raw, int days, int ports, int lanes) {}
