package org.garita.app.identity.web;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.garita.app.identity.Office;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Offices;
import org.garita.app.identity.Role;
import org.garita.app.identity.store.Account;
import org.garita.app.identity.store.Accounts;
import org.garita.app.platform.ConsoleTask;
import org.garita.kernel.place.CrossingId;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * {@code account create --name N --person P --office O --role R [--role R]... [--port CROSSING] [--email A] [--from DAY]
 * [--until DAY] [--no-password]}: adds a person who may sign in. The password is made here and told once.
 */
@Component
class AccountCreate implements ConsoleTask {
    private static final String USAGE = "account create --name N --person P --office O --role R [--role R]..."
            + " [--port CROSSING] [--email A] [--from DAY] [--until DAY] [--no-password]";
    private static final Set<String> KNOWN =
            Set.of("name", "person", "office", "role", "port", "email", "from", "until", "no-password");

    private final Accounts accounts;
    private final Offices offices;
    private final PasswordEncoder passwords;

    AccountCreate(Accounts accounts, Offices offices, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.offices = offices;
        this.passwords = passwords;
    }

    @Override
    public String name() {
        return "account create";
    }

    @Override
    public int run(List<String> arguments, PrintWriter out, PrintWriter progress) {
        try {
            Map<String, List<String>> given = read(arguments);
            String password = given.containsKey("no-password") ? "" : RandomPassword.next();
            Account account = account(given, password);
            accounts.add(account);
            out.printf("Account %s of office %s added.%n", account.name(), account.office());
            if (!password.isEmpty()) {
                out.printf("Password, told once: %s%n", password);
            }
            return 0;
        } catch (IllegalArgumentException wrong) {
            progress.println(wrong.getMessage() + " Usage: " + USAGE);
            return 2;
        }
    }

    private static Map<String, List<String>> read(List<String> arguments) {
        Map<String, List<String>> given = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String option = arguments.get(i).startsWith("--") ? arguments.get(i).substring(2) : "";
            if (!KNOWN.contains(option)) {
                throw new IllegalArgumentException("'%s' is no option of this command.".formatted(arguments.get(i)));
            }
            boolean alone = option.equals("no-password");
            if (!alone && i + 1 == arguments.size()) {
                throw new IllegalArgumentException("--%s needs a value.".formatted(option));
            }
            given.computeIfAbsent(option, name -> new ArrayList<>()).add(alone ? "" : arguments.get(++i));
        }
        return given;
    }

    private Account account(Map<String, List<String>> given, String password) {
        String name = one(given, "name").toLowerCase(Locale.ROOT);
        if (!name.matches("[a-z0-9][a-z0-9._-]{0,59}")) {
            throw new IllegalArgumentException(
                    "name '%s' must be up to 60 letters, digits, dots, hyphens.".formatted(name));
        }
        if (accounts.find(name).isPresent()) {
            throw new IllegalArgumentException("account '%s' exists already.".formatted(name));
        }
        Office office = offices.office(new OfficeId(one(given, "office")));
        Set<Role> roles = roles(given);
        Optional<CrossingId> port = last(given, "port").map(CrossingId::new);
        if (roles.contains(Role.PORT_DIRECTOR) && port.isEmpty()) {
            throw new IllegalArgumentException("a PORT_DIRECTOR needs --port, the crossing that is run.");
        }
        return new Account(
                name,
                one(given, "person"),
                office.id(),
                office.country(),
                roles,
                port,
                last(given, "email"),
                password.isEmpty() ? Optional.empty() : Optional.ofNullable(passwords.encode(password)),
                last(given, "from").map(AccountCreate::day).orElse(Account.ALWAYS_FROM),
                last(given, "until").map(AccountCreate::day).orElse(Account.ALWAYS_UNTIL));
    }

    private static Set<Role> roles(Map<String, List<String>> given) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : given.getOrDefault("role", List.of())) {
            try {
                roles.add(Role.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
            } catch (IllegalArgumentException unknown) {
                throw new IllegalArgumentException("role '%s' is none of %s.".formatted(word, names()), unknown);
            }
        }
        return roles;
    }

    private static String names() {
        return Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(", "));
    }

    private static Instant day(String words) {
        try {
            return LocalDate.parse(words).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException("day '%s' must look like 2026-11-24.".formatted(words), wrong);
        }
    }

    private static Optional<String> last(Map<String, List<String>> given, String option) {
        List<String> values = given.getOrDefault(option, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    private static String one(Map<String, List<String>> given, String option) {
        return last(given, option)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new IllegalArgumentException("--%s is missing.".formatted(option)));
    }
}
