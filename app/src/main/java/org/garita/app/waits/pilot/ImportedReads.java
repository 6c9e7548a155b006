package org.garita.app.waits.pilot;

import java.time.Instant;
import org.garita.app.accord.Hash;
import org.garita.app.sensing.file.LayoutFiles;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.sensor.Layout;

/**
 * A folder of recorded readings whose words are in the history of measured waits.
 *
 * @param id under which its words are kept
 * @param content digest of crossing and files
 * @param crossing where the readings are from
 * @param simulated whether the sensors were virtual
 * @param folder name of the folder
 * @param layoutYaml the layout as its file gave it
 * @param from first moment recorded
 * @param until moment after the last
 * @param words how many words it gave
 * @param rejected rows that could not be used
 * @param importedAt when
 */
public record ImportedReads(
        String id,
        Hash content,
        CrossingId crossing,
        boolean simulated,
        String folder,
        String layoutYaml,
        Instant from,
        Instant until,
        long words,
        long rejected,
        Instant importedAt) {
    /** Digits of the digest that make the id: as many as tell apart whatever will ever be imported. */
    private static final int DIGITS = 24;

    /** The id of a folder with this digest. */
    static String id(Hash content) {
        return "reads-" + content.hex().substring(0, DIGITS);
    }

    /** Places, classes and sensors. */
    public Layout layout() {
        return LayoutFiles.read("layout.yaml", layoutYaml).layout();
    }
}
