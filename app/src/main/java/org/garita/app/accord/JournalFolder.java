package org.garita.app.accord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.app.accord.journal.FileJournal;
import org.garita.app.accord.journal.JournalReading;
import org.garita.kernel.place.Country;

/**
 * The journal files of a data folder, whoever owns them, as far as they reached when this was made.
 *
 * @param folder where the files are
 * @param sizes bytes of each that count; later ones are for the next look
 */
public record JournalFolder(Path folder, Map<Country, Long> sizes) implements KeptJournals {
    public JournalFolder {
        sizes = Map.copyOf(sizes);
    }

    /**
     * The journals of a data folder.
     *
     * @throws NoJournal when the folder has no journal files
     */
    public static JournalFolder of(Path data) throws IOException {
        Path folder = JournalSet.folder(data);
        if (!Files.isDirectory(folder)) {
            throw new NoJournal(folder.toString(), "there is no such folder");
        }
        return new JournalFolder(folder, sizesOf(folder));
    }

    /** Sizes that belong together: no row within them has seen a row beyond them. */
    private static Map<Country, Long> sizesOf(Path folder) throws IOException {
        Map<Country, Long> sizes = new EnumMap<>(Country.class);
        long us;
        do {
            us = size(folder, Country.US);
            sizes.put(Country.US, us);
            sizes.put(Country.MX, size(folder, Country.MX));
        } while (size(folder, Country.US) != us);
        return sizes;
    }

    private static long size(Path folder, Country country) throws IOException {
        Path file = FileJournal.file(folder, country);
        return Files.exists(file) ? Files.size(file) : 0;
    }

    @Override
    public String place() {
        return folder.toString();
    }

    @Override
    public JournalReading.Read read(Country country) throws IOException {
        long bytes = sizes.getOrDefault(country, 0L);
        return bytes == 0
                ? new JournalReading.Read(List.of(), Optional.empty())
                : JournalReading.read(country, FileJournal.file(folder, country), bytes);
    }
}
