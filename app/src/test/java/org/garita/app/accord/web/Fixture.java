package org.garita.app.accord.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.garita.app.accord.Clause;
import org.garita.app.accord.Document;
import org.garita.app.accord.Inspection;
import org.garita.app.accord.Inspector;
import org.garita.app.accord.StatementWords;
import org.garita.app.identity.Holder;
import org.garita.app.identity.Office;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Offices;
import org.garita.app.identity.Power;
import org.garita.app.identity.Role;
import org.garita.app.identity.SignedIn;
import org.garita.app.platform.GaritaSettings;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.security.access.AccessDeniedException;

/** Two secretariats, two ministries and an accord in memory. */
public final class Fixture {
    public static final OfficeId US = new OfficeId("us-esc");
    public static final OfficeId MX = new OfficeId("mx-esc");
    public static final OfficeId US_LEAD = new OfficeId("us-dot-fhwa");
    public static final OfficeId MX_LEAD = new OfficeId("mx-sict");

    private Fixture() {}

    /** An action with two clauses and a deadline. */
    public static Document action(int version, String days) {
        return action(version, days, "2026-12-15");
    }

    /** The same with another deadline, ISO 8601. */
    public static Document action(int version, String days, String deadline) {
        return new Document(
                "plan/demo/slot/9/1",
                version,
                "action",
                Optional.of("plan/demo/9"),
                Optional.empty(),
                new Text("West Rail Bypass", "Libramiento ferroviario"),
                List.of(
                        new Clause("1", new Text("Both sides break ground.", "Ambas partes inician la obra.")),
                        new Clause(
                                "2",
                                new Text(
                                        "Each side reports within " + days + " days.",
                                        "Cada parte informa dentro de " + days + " días."))),
                Map.of("deadline", deadline, "object", Map.of("en", "the bypass", "es", "el libramiento")));
    }

    public static Holder holder(String account, OfficeId office, Role... roles) {
        return new Holder(
                account,
                account,
                office,
                office.value().startsWith("us") ? Country.US : Country.MX,
                Set.of(roles),
                Optional.empty());
    }

    /** Who is signed in; a test sets it. */
    public static final class Visitor implements SignedIn {
        public Optional<Holder> holder = Optional.empty();

        @Override
        public Optional<Holder> find() {
            return holder;
        }

        @Override
        public Holder holder() {
            return holder.orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
        }
    }

    /** Beans that the pages ask, and the frame around every page. */
    @ComponentScan(
            basePackages = "org.garita.app.platform",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*platform[.](?!web[.]|PlatformConfiguration).*"))
    @EnableConfigurationProperties(GaritaSettings.class)
    @TestConfiguration(proxyBeanMethods = false)
    public static class Beans {
        @Bean
        FakeAccords accords() {
            return new FakeAccords();
        }

        @Bean
        Visitor visitor() {
            return new Visitor();
        }

        @Bean
        @Primary
        Clock fixedClock() {
            return Clock.fixed(Instant.parse("2026-11-24T15:00:00Z"), ZoneOffset.UTC);
        }

        @Bean
        StatementWords statementWords(MessageSource messages) {
            return new StatementWords(messages);
        }

        @Bean
        Inspector inspector() {
            return new Inspector() {
                @Override
                public Optional<Inspection> last() {
                    return Optional.empty();
                }

                @Override
                public Inspection inspect() {
                    throw new UnsupportedOperationException("no page here asks for an inspection");
                }

                @Override
                public Inspection inspectCopy(Country country, long seq, UnaryOperator<byte[]> change) {
                    throw new UnsupportedOperationException("no page here asks for an inspection");
                }
            };
        }

        @Bean
        Offices offices() {
            List<Office> all = List.of(
                    office(
                            MX,
                            Country.MX,
                            "SRE",
                            "Secretaría ejecutiva, México",
                            Power.PROPOSE,
                            Power.AGREE,
                            Power.ENDORSE),
                    office(MX_LEAD, Country.MX, "SICT", "Ministerio de transporte", Power.PROPOSE, Power.AGREE),
                    office(US_LEAD, Country.US, "FHWA", "Federal Highway Administration", Power.PROPOSE, Power.AGREE),
                    office(US, Country.US, "DOS", "Executive secretariat", Power.PROPOSE, Power.AGREE, Power.ENDORSE));
            return new Offices() {
                @Override
                public List<Office> all() {
                    return all;
                }

                @Override
                public Optional<Office> find(OfficeId id) {
                    return all.stream().filter(office -> office.id().equals(id)).findFirst();
                }
            };
        }

        private static Office office(OfficeId id, Country country, String agency, String name, Power... powers) {
            return new Office(id, country, agency, Text.same(name), Set.of(powers), true);
        }
    }
}
