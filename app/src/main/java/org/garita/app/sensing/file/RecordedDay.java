package org.garita.app.sensing.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.garita.app.sensing.Reason;
import org.garita.app.sensing.Rejection;
import org.garita.app.sensing.row.Table;
import org.garita.app.sensing.token.TokenKey;
import org.garita.kernel.sensor.Layout;
import org.garita.kernel.sensor.SensorListener;

/**
 * A folder of readings, such as {@code sense} writes: {@code layout.yaml} and whichever of {@code detections.csv},
 * {@code counts.csv}, {@code queues.csv} and {@code lanes.csv} are there. It is played in the order in which the readings
 * arrived, over all tables, and never held in memory as a whole.
 *
 * <p>Ids of devices and plates become keyed hashes as they are read. A row that cannot be used is counted with its reason and
 * passed over.
 */
public final class RecordedDay {
    private final Path folder;
    private final RecordedLayout recorded;
    private final TokenKey key;
    private Rejections rejections = new Rejections();

    private RecordedDay(Path folder, RecordedLayout recorded, TokenKey key) {
        this.folder = folder;
        this.recorded = recorded;
        this.key = key;
    }

    /**
     * Opens a folder; tokens are hashed under a fresh random key that is kept nowhere.
     *
     * @throws LayoutRefused naming everything that is wrong with its layout
     * @throws IOException when there is no layout, or it cannot be read
     */
    public static RecordedDay open(Path folder) throws IOException {
        return open(folder, TokenKey.fresh(new SecureRandom()));
    }

    /** Opens a folder; the same key gives the same tokens. */
    public static RecordedDay open(Path folder, TokenKey key) throws IOException {
        return new RecordedDay(folder, LayoutFiles.read(folder.resolve("layout.yaml")), key);
    }

    /** Places and sensors. */
    public Layout layout() {
        return recorded.layout();
    }

    /** The layout with the span that was recorded. */
    public RecordedLayout recorded() {
        return recorded;
    }

    /** Tables that are not there although the layout has sensors that fill them; the lane plan is always expected. */
    public List<Table> missing() {
        List<Table> missing = new ArrayList<>();
        for (Table table : Table.values()) {
            boolean expected = table == Table.LANES
                    || layout().sensors().stream().anyMatch(sensor -> Told.table(sensor.kind()) == table);
            if (expected && !Files.isRegularFile(file(table))) {
                missing.add(table);
            }
        }
        return missing;
    }

    private Path file(Table table) {
        return folder.resolve(table.code() + ".csv");
    }

    /**
     * Tells all readings in the order of their arrival. May be played again; what was rejected is then counted anew.
     *
     * @throws IOException when a table cannot be read
     */
    public void play(SensorListener listener) throws IOException {
        rejections = new Rejections();
        try (InOrder order = new InOrder(recorded, key, rejections)) {
            for (Table table : List.of(Table.LANES, Table.DETECTIONS, Table.COUNTS, Table.QUEUES)) {
                if (Files.isRegularFile(file(table))) {
                    order.add(table, file(table));
                }
            }
            order.play(listener);
        }
    }

    /** The first {@value Rejections#EXAMPLES} rows that the last play could not use. */
    public List<Rejection> rejections() {
        return rejections.first();
    }

    /** How many rows the last play could not use, by reason. */
    public Map<Reason, Long> rejected() {
        return rejections.counts();
    }
}
