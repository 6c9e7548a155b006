package org.garita.app.accord.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.garita.app.accord.Hash;
import org.garita.app.accord.JournalRow;
import org.garita.kernel.place.Country;

/**
 * How far the signatures of a journal were checked before: row number and hash in {@code us.verified}. The hash vouches
 * for all rows up to it, because each row holds the hash of the one before, so a restart checks signatures of later rows
 * only. It saves time and proves nothing: {@code verify} does not read it.
 *
 * @param seq last row whose signature was checked, 0 for none
 * @param hash of that row
 */
public record VerifiedPrefix(long seq, Hash hash) {
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64})\\s*");
    private static final VerifiedPrefix NOTHING = new VerifiedPrefix(0, Hash.NONE);

    private static Path file(Path folder, Country country) {
        return folder.resolve(country.slug() + ".verified");
    }

    /** What was noted, or nothing when there is no note or it cannot be read. */
    public static VerifiedPrefix read(Path folder, Country country) throws IOException {
        Path file = file(folder, country);
        if (Files.notExists(file)) {
            return NOTHING;
        }
        Matcher note = SHAPE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        return note.matches() ? new VerifiedPrefix(Long.parseLong(note.group(1)), new Hash(note.group(2))) : NOTHING;
    }

    /** Notes that every row so far was checked. */
    public static void write(Path folder, Country country, List<JournalRow> rows) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        JournalRow last = rows.get(rows.size() - 1);
        Path draft = folder.resolve(country.slug() + ".verified.new");
        Files.writeString(draft, "%d %s%n".formatted(last.seq(), last.hash()));
        Files.move(draft, file(folder, country), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The rows that are still to be checked: all of them when the note is about another journal. */
    public List<JournalRow> unchecked(List<JournalRow> rows) {
        Optional<JournalRow> noted =
                seq >= 1 && seq <= rows.size() ? Optional.of(rows.get((int) seq - 1)) : Optional.empty();
        return noted.filter(row -> row.hash().equals(hash)).isPresent() ? rows.subList((int) seq, rows.size()) : rows;
    }
}
