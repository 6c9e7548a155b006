package org.garita.app.identity.web;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Offices;
import org.garita.app.identity.Role;
import org.garita.app.identity.store.Account;
import org.garita.app.identity.store.Accounts;
import org.garita.app.platform.GaritaSettings;
import org.garita.kernel.place.CrossingId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The throw-away accounts of the demonstration. Passwords are made at first start and kept readable beside the data, so
 * that the sign-in page can list them; no other profile has this bean.
 */
@Component
@ConditionalOnProperty(name = "garita.demonstration", havingValue = "true", matchIfMissing = true)
class DemonstrationAccounts {
    private final GaritaSettings settings;
    private final Accounts accounts;
    private final Offices offices;
    private final PasswordEncoder passwords;
    private final List<Shown> shown = new ArrayList<>();

    DemonstrationAccounts(GaritaSettings settings, Accounts accounts, Offices offices, PasswordEncoder passwords) {
        this.settings = settings;
        this.accounts = accounts;
        this.offices = offices;
        this.passwords = passwords;
    }

    /** An account with its readable password. */
    record Shown(Account account, String password) {}

    private record Cast(String name, String displayName, String office, Set<Role> roles, Optional<CrossingId> port) {
        static Cast of(String name, String displayName, String office, Role role) {
            return new Cast(name, displayName, office, EnumSet.of(role), Optional.empty());
        }

        static Cast director(String name, String displayName, String office) {
            Optional<CrossingId> port = Optional.of(new CrossingId("ysleta-zaragoza"));
            return new Cast(name, displayName, office, EnumSet.of(Role.PORT_DIRECTOR), port);
        }
    }

    private static final List<Cast> CAST = List.of(
            Cast.of("us-secretary", "Eleanor Whitfield", "us-esc", Role.EXECUTIVE_SECRETARY),
            Cast.of("mx-secretary", "Lucía Arriaga", "mx-esc", Role.EXECUTIVE_SECRETARY),
            Cast.of("us-lead", "Marcus Oyelaran", "us-dot-fhwa", Role.CO_LEAD),
            Cast.of("mx-lead", "Hugo Villaseñor", "mx-sict", Role.CO_LEAD),
            Cast.director("us-port", "Dana Kessler", "us-cbp-ysleta"),
            Cast.director("mx-port", "Rosa Elena Treviño", "mx-aduana-zaragoza"),
            Cast.of("us-officer", "Priya Raman", "us-dos-mex", Role.PROGRAMME_OFFICER),
            Cast.of("mx-officer", "Emilio Castañeda", "mx-sre-dgan", Role.PROGRAMME_OFFICER),
            Cast.of("us-auditor", "Thomas Brandt", "us-dhs", Role.AUDITOR),
            Cast.of("mx-auditor", "Carmen Olvera", "mx-shcp", Role.AUDITOR),
            Cast.of("us-admin", "Joan Petrakis", "us-esc", Role.ADMINISTRATOR),
            Cast.of("mx-admin", "Iván Cárdenas", "mx-esc", Role.ADMINISTRATOR));

    /** Adds what is missing; an account whose readable password was lost keeps working unlisted. */
    @PostConstruct
    void addMissing() throws IOException {
        Path file = settings.data().resolve("demonstration-accounts.properties");
        Properties kept = read(file);
        boolean changed = false;
        for (Cast member : CAST) {
            Optional<Account> known = accounts.find(member.name());
            String password = kept.getProperty(member.name());
            if (known.isEmpty()) {
                password = RandomPassword.next();
                Account added = account(member, password);
                accounts.add(added);
                known = Optional.of(added);
                kept.setProperty(member.name(), password);
                changed = true;
            }
            if (password != null) {
                shown.add(new Shown(known.orElseThrow(), password));
            }
        }
        if (changed) {
            write(file, kept);
        }
    }

    private Account account(Cast member, String password) {
        OfficeId office = new OfficeId(member.office());
        return new Account(
                member.name(),
                member.displayName(),
                office,
                offices.office(office).country(),
                member.roles(),
                member.port(),
                Optional.empty(),
                Optional.ofNullable(passwords.encode(password)),
                Account.ALWAYS_FROM,
                Account.ALWAYS_UNTIL);
    }

    private static Properties read(Path file) throws IOException {
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (Reader words = Files.newBufferedReader(file)) {
                kept.load(words);
            }
        }
        return kept;
    }

    private static void write(Path file, Properties kept) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        try (Writer words = Files.newBufferedWriter(file)) {
            kept.store(words, "Throw-away accounts of the demonstration; delete with the data folder");
        }
    }

    /** The accounts that the sign-in page lists, in the order of the cast. */
    List<Shown> shown() {
        return List.copyOf(shown);
    }

    /** Prints the accounts where the person who started the server can see them; a tool's answer stays clean. */
    @EventListener
    void print(ApplicationReadyEvent started) {
        if (started.getApplicationContext().getEnvironment().getProperty("garita.tool", Boolean.class, false)) {
            return;
        }
        StringBuilder words = new StringBuilder("Demonstration accounts (throw-away, listed on the sign-in page):\n");
        for (Shown one : shown) {
            words.append("  %-14s %s%n".formatted(one.account().name(), one.password()));
        }
        System.out.print(words);
    }
}
