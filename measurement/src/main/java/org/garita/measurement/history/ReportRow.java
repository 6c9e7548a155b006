package org.garita.measurement.history;

/**
 * One report as somebody read it, in the right units but not yet judged.
 *
 * @param key whose wait
 * @param label the moment that the report speaks of, in seconds since 1970 UTC
 * @param known when it could first be known, in seconds since 1970 UTC; not before the label is taken for the label
 * @param minutes the reported wait
 * @param lanesOpen lanes said to be open; below 0 is unknown
 * @param offsetSeconds how far the crossing's clock was ahead of UTC at the label
 */
public record ReportRow(SeriesKey key, long label, long known, int minutes, int lanesOpen, int offsetSeconds) {}
