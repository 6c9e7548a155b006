package org.garita.app.accord;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.garita.app.accord.journal.FileJournal;
import org.garita.app.accord.journal.Journal;
import org.garita.app.accord.journal.TableJournal;
import org.garita.app.accord.keys.Genesis;
import org.garita.app.accord.keys.KeyVault;
import org.garita.app.identity.Offices;
import org.garita.app.platform.GaritaSettings;
import org.garita.app.platform.PublishedState;
import org.garita.kernel.place.Country;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the accord of this installation together. */
@Configuration(proxyBeanMethods = false)
class AccordConfiguration {
    /**
     * How far back the demonstration's journals begin: its plan was adopted 150 days before the first start, and offices
     * exist the day before.
     */
    private static final Duration DEMONSTRATION_PAST = Duration.ofDays(151);

    /** The journals: files, or a table when the store is PostgreSQL. */
    @Bean
    @DependsOnDatabaseInitialization
    JournalSet journals(GaritaSettings settings, @Value("${spring.datasource.url}") String url, DataSource store)
            throws IOException {
        List<Journal> journals = new ArrayList<>();
        for (Country country : Country.values()) {
            journals.add(
                    url.startsWith("jdbc:postgresql")
                            ? new TableJournal(
                                    country,
                                    JdbcClient.create(store),
                                    new TransactionTemplate(new JdbcTransactionManager(store)))
                            : FileJournal.open(JournalSet.folder(settings.data()), country));
        }
        return new JournalSet(JournalSet.folder(settings.data()), journals);
    }

    /** The private keys of this node. */
    @Bean
    KeyVault keyVault(GaritaSettings settings, AccordSettings own) throws IOException {
        if (own.keys().isEmpty() && !settings.demonstration()) {
            throw new IllegalStateException(
                    "garita.keys must name the folder of private keys, because this is not the demonstration");
        }
        Path folder = own.keys()
                .orElse(settings.data().resolve("keys"))
                .toAbsolutePath()
                .normalize();
        boolean beside = folder.startsWith(settings.data().toAbsolutePath().normalize());
        if (beside && !settings.demonstration()) {
            throw new IllegalStateException(
                    "garita.keys (%s) must be outside the data folder, so that no copy of the data holds a key"
                            .formatted(folder));
        }
        return KeyVault.open(folder);
    }

    /** The accord, its journals read and judged, its own offices registered. */
    @Bean
    Chamber accords(JournalSet journals, KeyVault vault, GaritaSettings settings, Offices offices, Clock clock)
            throws IOException {
        List<Country> signsFor = Stream.of(Country.values())
                .filter(country -> settings.node() == GaritaSettings.Node.BOTH
                        || settings.node().name().equals(country.name()))
                .toList();
        Chamber chamber = journals.open(signsFor, vault, clock);
        Instant now = clock.instant();
        Instant genesis = settings.demonstration() ? now.minus(DEMONSTRATION_PAST) : now;
        Genesis first = new Genesis(chamber, vault, genesis, now);
        for (Country country : signsFor) {
            first.ensure(
                    country,
                    offices.of(country).stream()
                            .filter(office -> settings.demonstration() || !office.demonstration())
                            .toList());
        }
        return chamber;
    }

    /** Public pages change when either journal grows. */
    @Bean
    PublishedState accordState(Accords accords) {
        return accords::version;
    }
}
