package org.garita.app.sensing.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.garita.kernel.place.CrossingId;

/**
 * What the name of a segment tells: {@code <crossing>/<day>-<family>-<number>.seg}.
 *
 * @param crossing whose readings
 * @param day on which they arrived, by UTC
 * @param family how long they are kept
 * @param number counts the segments of one day and family
 */
record SegmentName(CrossingId crossing, LocalDate day, Family family, int number) implements Comparable<SegmentName> {
    private static final Pattern SHAPE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-(reads|counts)-(\\d{5})\\.seg");

    private static final Comparator<SegmentName> ORDER = Comparator.comparing(SegmentName::crossing)
            .thenComparing(SegmentName::day)
            .thenComparing(SegmentName::family)
            .thenComparing(SegmentName::number);

    /** The name of a file, or nothing when it is no segment. */
    static Optional<SegmentName> of(Path file) {
        Matcher name = SHAPE.matcher(String.valueOf(file.getFileName()));
        Path folder = file.getParent();
        if (!name.matches() || folder == null) {
            return Optional.empty();
        }
        return Optional.of(new SegmentName(
                new CrossingId(String.valueOf(folder.getFileName())),
                LocalDate.parse(name.group(1)),
                name.group(2).equals("reads") ? Family.READS : Family.COUNTS,
                Integer.parseInt(name.group(3))));
    }

    Path in(Path folder) {
        return folder.resolve(crossing.value()).resolve("%s-%s-%05d.seg".formatted(day, family.code(), number));
    }

    /** The name without the folder of all crossings. */
    String shown() {
        return crossing + "/" + day + "-" + family.code() + "-" + "%05d.seg".formatted(number);
    }

    @Override
    public int compareTo(SegmentName other) {
        return ORDER.compare(this, other);
    }
}
