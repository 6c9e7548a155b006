package org.garita.app.waits.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.garita.app.accord.Hash;
import org.garita.app.identity.OfficeId;
import org.garita.app.waits.pilot.ImportedReads;
import org.garita.app.waits.pilot.KeptBaseline;
import org.garita.kernel.place.CrossingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imported readings and baselines. A baseline's text is written once; a lock is never taken back. */
@Component
public class PilotStore {
    private static final String READS = """
            select import_id, content_sha256, crossing_id, simulated, folder, layout, recorded_from, recorded_until, words,
                rejected, imported_at
            from reads_import
            """;
    private static final String BASELINES = """
            select baseline_sha256, crossing_id, simulated, content, made_by, made_at, locked_by, locked_at
            from baseline
            """;

    private final JdbcClient jdbc;

    PilotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps an import whose words are all in; one that is known stays as it is. */
    @Transactional
    public void add(ImportedReads reads) {
        jdbc.sql("""
                        insert into reads_import (import_id, content_sha256, crossing_id, simulated, folder, layout,
                            recorded_from, recorded_until, words, rejected, imported_at)
                        values (:id, :content, :crossing, :simulated, :folder, :layout, :from, :until, :words, :rejected,
                            :imported) on conflict do nothing""")
                .param("id", reads.id())
                .param("content", reads.content().hex())
                .param("crossing", reads.crossing().value())
                .param("simulated", reads.simulated())
                .param("folder", reads.folder())
                .param("layout", reads.layoutYaml())
                .param("from", ReportRows.offset(reads.from()))
                .param("until", ReportRows.offset(reads.until()))
                .param("words", reads.words())
                .param("rejected", reads.rejected())
                .param("imported", ReportRows.offset(reads.importedAt()))
                .update();
    }

    /** The import with this id. */
    @Transactional(readOnly = true)
    public Optional<ImportedReads> reads(String id) {
        return jdbc.sql(READS + "where import_id = :id")
                .param("id", id)
                .query((row, index) -> reads(row))
                .optional();
    }

    /** Imports of one crossing, in order of what they recorded. */
    @Transactional(readOnly = true)
    public List<ImportedReads> reads(CrossingId crossing, boolean simulated) {
        return jdbc.sql(READS + """
                        where crossing_id = :crossing and simulated = :simulated
                        order by recorded_from, import_id""")
                .param("crossing", crossing.value())
                .param("simulated", simulated)
                .query((row, index) -> reads(row))
                .list();
    }

    private static ImportedReads reads(ResultSet row) throws SQLException {
        return new ImportedReads(
                row.getString(1),
                new Hash(row.getString(2)),
                new CrossingId(row.getString(3)),
                row.getBoolean(4),
                row.getString(5),
                row.getString(6),
                instant(row, 7),
                instant(row, 8),
                row.getLong(9),
                row.getLong(10),
                instant(row, 11));
    }

    /** Keeps a baseline; the same one computed again stays as it was kept first. */
    @Transactional
    public void add(KeptBaseline baseline) {
        jdbc.sql("""
                        insert into baseline (baseline_sha256, crossing_id, simulated, content, made_by, made_at)
                        values (:hash, :crossing, :simulated, :content, :office, :made) on conflict do nothing""")
                .param("hash", baseline.hash().hex())
                .param("crossing", baseline.crossing().value())
                .param("simulated", baseline.simulated())
                .param("content", baseline.text())
                .param("office", baseline.madeBy().value())
                .param("made", ReportRows.offset(baseline.madeAt()))
                .update();
    }

    /** Locks a baseline that is not locked yet. */
    @Transactional
    public void lock(Hash baseline, OfficeId office, Instant when) {
        jdbc.sql("""
                        update baseline set locked_by = :office, locked_at = :when
                        where baseline_sha256 = :hash and locked_at is null""")
                .param("hash", baseline.hex())
                .param("office", office.value())
                .param("when", ReportRows.offset(when))
                .update();
    }

    /** The baseline with this digest. */
    @Transactional(readOnly = true)
    public Optional<KeptBaseline> baseline(Hash hash) {
        return jdbc.sql(BASELINES + "where baseline_sha256 = :hash")
                .param("hash", hash.hex())
                .query((row, index) -> baseline(row))
                .optional();
    }

    /** Baselines of one crossing, the newest first. */
    @Transactional(readOnly = true)
    public List<KeptBaseline> baselines(CrossingId crossing, boolean simulated) {
        return jdbc.sql(BASELINES + """
                        where crossing_id = :crossing and simulated = :simulated
                        order by made_at desc, baseline_sha256""")
                .param("crossing", crossing.value())
                .param("simulated", simulated)
                .query((row, index) -> baseline(row))
                .list();
    }

    private static KeptBaseline baseline(ResultSet row) throws SQLException {
        return new KeptBaseline(
                new Hash(row.getString(1)),
                new CrossingId(row.getString(2)),
                row.getBoolean(3),
                row.getString(4),
                new OfficeId(row.getString(5)),
                instant(row, 6),
                lock(row));
    }

    private static Optional<KeptBaseline.Lock> lock(ResultSet row) throws SQLException {
        String office = row.getString(7);
        return office == null
                ? Optional.empty()
                : Optional.of(new KeptBaseline.Lock(new OfficeId(office), instant(row, 8)));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
