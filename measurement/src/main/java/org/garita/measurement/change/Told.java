package org.garita.measurement.change;

/**
 * A number and with which others it is compared.
 *
 * @param cell numbers of one cell are alike but for the change
 * @param value the number
 */
record Told(int cell, double value) {}
