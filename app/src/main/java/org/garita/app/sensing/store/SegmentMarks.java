package org.garita.app.sensing.store;

import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Where in a segment readings of a moment begin, as far as somebody has read: a mark for about each minute. So a short span is
 * told without reading all that came before it.
 */
final class SegmentMarks {
    private static final long APART_MILLIS = 60_000;

    /** By the latest arrival among all frames before: the offset of the next frame. */
    private final Map<SegmentName, NavigableMap<Long, Long>> marks = new ConcurrentHashMap<>();

    /**
     * A place in a segment.
     *
     * @param offset of a frame
     * @param latest arrival among all frames before it
     */
    record Place(long offset, long latest) {}

    /** A place before which everything arrived earlier than a moment; the later in the segment the better. */
    Place before(SegmentName name, long moment) {
        NavigableMap<Long, Long> of = marks.get(name);
        Map.Entry<Long, Long> mark = of == null ? null : of.lowerEntry(moment);
        return mark == null ? new Place(SegmentFile.FIRST, Long.MIN_VALUE) : new Place(mark.getValue(), mark.getKey());
    }

    /** Remembers a place. */
    void note(SegmentName name, Place place) {
        if (place.offset() == SegmentFile.FIRST) {
            return;
        }
        NavigableMap<Long, Long> of = marks.computeIfAbsent(name, any -> new ConcurrentSkipListMap<>());
        Long lower = of.floorKey(place.latest());
        if (lower == null || place.latest() - lower >= APART_MILLIS) {
            of.putIfAbsent(place.latest(), place.offset());
        }
    }
}
