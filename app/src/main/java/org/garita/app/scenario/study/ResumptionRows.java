package org.garita.app.scenario.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.garita.app.scenario.PortDocument;
import org.garita.app.scenario.portfile.Fields;
import org.garita.app.scenario.portfile.Mistake;
import org.garita.app.scenario.portfile.Part;
import org.garita.app.scenario.portfile.StageRows;
import org.garita.app.scenario.portfile.Week;
import org.garita.kernel.money.Currency;
import org.garita.kernel.money.Money;
import org.garita.kernel.text.Text;
import org.garita.planning.closure.ClosedCrossing;
import org.garita.planning.closure.Option;
import org.garita.planning.closure.Scenario;
import org.garita.planning.closure.Traffic;
import org.garita.planning.delaycost.DelayCosts;
import org.garita.planning.delaycost.DelayRate;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Profile;
import org.garita.simulation.port.Service;

/** Reads a study of resumption. */
final class ResumptionRows {
    private static final int MOST_PER_HOUR = 4_000;
    private final Fields root;
    private final Optional<PortDocument> port;
    private Text ownName = Text.same("-");

    ResumptionRows(Fields root, Optional<PortDocument> port) {
        this.root = root;
        this.port = port;
    }

    Optional<Question> question() {
        DelayCosts costs = costs();
        Optional<ClosedCrossing> crossing = port.isPresent() ? ofPort(port.get().port(), costs) : own(costs);
        List<Scenario> scenarios = Rows.withIds(root, "scenarios", ResumptionRows::scenario, Scenario::id);
        return crossing.map(closed -> {
            MeasureRows measures = new MeasureRows(closed);
            List<Option> options = Rows.withIds(root, "options", measures::option, Option::id);
            return new Question.Resumption(stageName(closed), closed, options, scenarios, costs);
        });
    }

    private Text stageName(ClosedCrossing crossing) {
        return port.map(document -> document.port()
                        .stages()
                        .get(document.port().stageIndex(crossing.stage()))
                        .name())
                .orElse(ownName);
    }

    // The crossing.

    private Optional<ClosedCrossing> ofPort(Port port, DelayCosts costs) {
        root.find("crossing").ifPresent(part -> part.wrong(Mistake.BESIDE_ANOTHER, "port"));
        Optional<Part> stage = root.need("stage");
        if (stage.isEmpty()) {
            return Optional.empty();
        }
        List<String> stages = port.stages().stream().map(one -> one.id()).toList();
        String id = Rows.oneOf(stage.get(), stages);
        try {
            return Optional.of(withTiers(ClosedCrossing.of(port, id), costs));
        } catch (IllegalArgumentException unfit) {
            stage.get().wrong(Mistake.BAD_PORT, String.valueOf(unfit.getMessage()));
            return Optional.empty();
        }
    }

    /** What the study adds to the traffic of a port: tiers, rates of delay, perishable goods. */
    private ClosedCrossing withTiers(ClosedCrossing crossing, DelayCosts costs) {
        Map<String, Fields> added = new HashMap<>();
        List<String> known = crossing.traffic().stream().map(Traffic::id).toList();
        for (Part row : root.anyRows("traffic")) {
            Fields fields = Rows.fields(row, StudyVocabulary.TRAFFIC);
            String id = Rows.oneOf(fields, "id", known);
            if (added.put(id, fields) != null) {
                row.wrong(Mistake.ID_TWICE);
            }
        }
        List<Traffic> traffic = new ArrayList<>();
        for (Traffic kind : crossing.traffic()) {
            Fields fields = added.get(kind.id());
            traffic.add(fields == null ? kind : with(kind, fields, costs));
        }
        return new ClosedCrossing(crossing.stage(), crossing.lanes(), traffic);
    }

    private static Traffic with(Traffic kind, Fields fields, DelayCosts costs) {
        return new Traffic(
                kind.id(),
                fields.find("name").map(Part::text).orElse(kind.name()),
                kind.lanes(),
                Rows.whole(fields, "tier", 0, 100, kind.tier()),
                kind.perHour(),
                kind.service(),
                rate(fields, costs, kind.delayRate()),
                shelf(fields),
                Rows.maybe(fields, "perishable_share", 0, 1));
    }

    private static OptionalDouble shelf(Fields fields) {
        return Rows.maybe(fields, "shelf_h", 0, 10_000);
    }

    private static String rate(Fields fields, DelayCosts costs, String otherwise) {
        List<String> known = costs.rates().stream().map(DelayRate::id).toList();
        return fields.find("delay_rate").map(part -> Rows.oneOf(part, known)).orElse(otherwise);
    }

    private Optional<ClosedCrossing> own(DelayCosts costs) {
        Optional<Part> crossing = root.need("crossing");
        root.find("traffic").ifPresent(part -> part.wrong(Mistake.BESIDE_ANOTHER, "crossing"));
        return crossing.map(part -> {
            Fields fields = Rows.fields(part, StudyVocabulary.CROSSING);
            ownName = Rows.name(fields);
            List<ClosedCrossing.Lanes> lanes =
                    Rows.withIds(fields, "lanes", ResumptionRows::lanes, ClosedCrossing.Lanes::id);
            List<String> known = lanes.stream().map(ClosedCrossing.Lanes::id).toList();
            List<Traffic> traffic = Rows.withIds(fields, "traffic", row -> traffic(row, known, costs), Traffic::id);
            return new ClosedCrossing("crossing", lanes, known.isEmpty() ? List.of() : traffic);
        });
    }

    private static ClosedCrossing.Lanes lanes(Part row) {
        Fields fields = Rows.fields(row, StudyVocabulary.LANES);
        int most = Rows.whole(fields, "most", 1, 500);
        return new ClosedCrossing.Lanes(fields.word("id"), profile(fields, "open", most), most);
    }

    private static Profile profile(Fields fields, String key, int most) {
        Optional<Part> part = fields.need(key);
        if (part.isEmpty()) {
            return Profile.constant(0);
        }
        Profile profile = Week.profile(part.get());
        boolean hours = profile.steps() == 1 || profile.steps() == 24 || profile.steps() == 168;
        if (!hours) {
            part.get().wrong(Mistake.HOURLY);
            return Profile.constant(0);
        }
        for (int step = 0; step < profile.steps(); step++) {
            if (!(profile.step(step) >= 0 && profile.step(step) <= most)) {
                part.get().wrong(Mistake.OUT_OF_RANGE, 0, most);
                return Profile.constant(0);
            }
        }
        return profile;
    }

    private static Traffic traffic(Part row, List<String> lanes, DelayCosts costs) {
        Fields fields = Rows.fields(row, StudyVocabulary.TRAFFIC);
        return new Traffic(
                fields.word("id"),
                Rows.name(fields),
                Rows.oneOf(fields, "lanes", lanes),
                Rows.whole(fields, "tier", 0, 100, 0),
                profile(fields, "per_hour", MOST_PER_HOUR),
                fields.need("service").map(StageRows::service).orElse(Service.constant(60)),
                rate(fields, costs, costs.rates().get(0).id()),
                shelf(fields),
                Rows.maybe(fields, "perishable_share", 0, 1));
    }

    // Scenarios.

    private static Scenario scenario(Part row) {
        Fields fields = Rows.fields(row, StudyVocabulary.SCENARIO);
        int day = fields.need("day")
                .map(part -> {
                    List<Integer> days = Week.days(part.word()).orElse(List.of());
                    if (days.size() != 1) {
                        part.wrong(Mistake.BAD_DAYS);
                        return 0;
                    }
                    return days.get(0);
                })
                .orElse(0);
        return new Scenario(
                fields.word("id"),
                Rows.name(fields),
                24 * day + Rows.whole(fields, "hour", 0, 23, 0),
                Rows.whole(fields, "hours", 1, 1_000),
                Rows.between(fields, "lanes_left", 0, 1, 0),
                Rows.between(fields, "demand_meanwhile", 0, 10, 1));
    }

    // Costs of delay.

    private DelayCosts costs() {
        List<DelayRate> rates = new ArrayList<>();
        for (Part row : root.anyRows("delay_rates")) {
            DelayRate rate = rate(row);
            if (rates.stream().anyMatch(other -> other.id().equals(rate.id()))) {
                row.wrong(Mistake.ID_TWICE);
            } else {
                rates.add(rate);
            }
        }
        return rates.isEmpty() ? DelayCosts.shipped() : new DelayCosts(rates);
    }

    private static DelayRate rate(Part row) {
        Fields fields = Rows.fields(row, StudyVocabulary.DELAY_RATE);
        Currency currency = Currency.valueOf(Rows.oneOf(fields, "currency", List.of("USD", "MXN")));
        int year = Rows.whole(fields, "price_year", 1900, 2200);
        Money central = money(currency, Rows.amount(fields, "central"));
        Optional<Money> low = bound(fields, "low", currency);
        Optional<Money> high = bound(fields, "high", currency);
        boolean falls = low.filter(value -> value.compareTo(central) > 0).isPresent()
                || high.filter(value -> value.compareTo(central) < 0).isPresent();
        if (falls) {
            fields.need("central").ifPresent(part -> part.wrong(Mistake.NOT_RISING, "low"));
        }
        String source = "as the study file says";
        return new DelayRate(
                fields.word("id"),
                Rows.name(fields),
                central,
                year,
                source,
                false,
                falls ? Optional.empty() : low.map(value -> new DelayRate.Bound(value, year, source)),
                falls ? Optional.empty() : high.map(value -> new DelayRate.Bound(value, year, source)));
    }

    private static Optional<Money> bound(Fields fields, String key, Currency currency) {
        return fields.has(key) ? Optional.of(money(currency, Rows.amount(fields, key))) : Optional.empty();
    }

    private static Money money(Currency currency, double units) {
        return Money.of(currency, Math.round(units * 100));
    }
}
