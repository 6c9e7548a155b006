package org.garita.app.accord.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.garita.app.accord.Accords;
import org.garita.app.accord.CapitalTimes;
import org.garita.app.accord.Delegation;
import org.garita.app.accord.DocumentFile;
import org.garita.app.identity.Holder;
import org.garita.app.identity.Office;
import org.garita.app.identity.Offices;
import org.garita.app.identity.Role;
import org.garita.kernel.text.Language;
import org.springframework.stereotype.Component;

/** Makes the page of an office's delegations. */
@Component
class Delegations {
    // message keys: accord.delegation.state.*, accord.power.*, accord.zone.*
    /** A plan's documents begin with {@code plan/<plan>/slot/<number>/}. */
    private static final Pattern ONE_ACTION = Pattern.compile("(plan/[^/]+/)slot/(\\d+)/.*");

    private final Accords accords;
    private final Offices offices;
    private final RowViews rows;
    private final Clock clock;

    Delegations(Accords accords, Offices offices, RowViews rows, Clock clock) {
        this.accords = accords;
        this.offices = offices;
        this.rows = rows;
        this.clock = clock;
    }

    DelegationsPage page(Holder holder, Language language) {
        Instant now = clock.instant();
        ZoneId zone = CapitalTimes.zone(holder.country());
        List<Delegation> all = accords.delegations(holder.office()).stream()
                .sorted(Comparator.comparing(Delegation::validUntil).reversed())
                .toList();
        return new DelegationsPage(
                language,
                rows.officeName(holder.office(), language),
                "accord.zone." + holder.country().slug(),
                all.stream()
                        .filter(delegation -> delegation.to().equals(holder.office()))
                        .map(delegation -> line(delegation, false, now, holder, language))
                        .toList(),
                all.stream()
                        .filter(delegation -> delegation.from().equals(holder.office()))
                        .map(delegation -> line(delegation, mayGrant(holder), now, holder, language))
                        .toList(),
                mayGrant(holder),
                receivers(holder, language),
                powers(holder),
                scopes(language),
                LocalDate.ofInstant(now, zone).toString());
    }

    /** Only the executive secretary delegates for the country. */
    static boolean mayGrant(Holder holder) {
        return holder.has(Role.EXECUTIVE_SECRETARY);
    }

    private DelegationsPage.Line line(
            Delegation delegation, boolean own, Instant now, Holder holder, Language language) {
        Instant end = accords.ended(delegation).orElse(delegation.validUntil());
        boolean ended = !now.isBefore(end);
        boolean notYet = now.isBefore(delegation.validFrom());
        String state = ended ? "ended" : notYet ? "not_yet" : "valid";
        return new DelegationsPage.Line(
                delegation.id(),
                rows.officeName(
                        own || delegation.from().equals(holder.office()) ? delegation.to() : delegation.from(),
                        language),
                "accord.power." + delegation.power().name().toLowerCase(Locale.ROOT),
                delegation.scope(),
                CapitalTimes.in(holder.country(), delegation.validFrom(), language),
                CapitalTimes.in(holder.country(), end, language),
                "accord.delegation.state." + state,
                ended ? "badge-off" : notYet ? "badge-info" : "badge-ok",
                own && !ended);
    }

    private List<DelegationsPage.Choice> receivers(Holder holder, Language language) {
        return offices.of(holder.country()).stream()
                .filter(office -> !office.id().equals(holder.office()))
                .map(office -> new DelegationsPage.Choice(
                        office.id().value(), office.name().in(language)))
                .sorted(Comparator.comparing(DelegationsPage.Choice::words))
                .toList();
    }

    private List<String> powers(Holder holder) {
        return offices.find(holder.office()).map(Office::powers).stream()
                .flatMap(powers -> powers.stream().sorted())
                .map(Enum::name)
                .toList();
    }

    /** One plan, or one action of it, as the documents known here are named; "everything" is offered by the page. */
    private List<DelegationsPage.Choice> scopes(Language language) {
        TreeMap<String, String> plans = new TreeMap<>();
        TreeMap<Integer, DelegationsPage.Choice> actions = new TreeMap<>();
        for (DocumentFile file : accords.ofKind("action")) {
            Matcher matcher = ONE_ACTION.matcher(file.document().id());
            if (matcher.matches()) {
                String plan = matcher.group(1);
                int number = Integer.parseInt(matcher.group(2));
                plans.put(plan, plan);
                actions.put(
                        number,
                        new DelegationsPage.Choice(
                                plan + "slot/" + number + "/",
                                number + ". " + file.document().title().in(language)));
            }
        }
        List<DelegationsPage.Choice> choices = new ArrayList<>();
        plans.forEach((prefix, words) -> choices.add(new DelegationsPage.Choice(prefix, words)));
        choices.addAll(actions.values());
        return choices;
    }
}
