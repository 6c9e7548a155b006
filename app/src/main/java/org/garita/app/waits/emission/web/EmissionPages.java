package org.garita.app.waits.emission.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Crossings;
import org.garita.app.platform.RoomWords;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.waits.emission.ClassEmissions;
import org.garita.app.waits.emission.ClassEmissions.Amount;
import org.garita.app.waits.emission.DayEmissions;
import org.garita.app.waits.emission.MeasuredEmissions;
import org.garita.app.waits.emission.web.EmissionsPage.CrossingView;
import org.garita.app.waits.emission.web.EmissionsPage.Figure;
import org.garita.app.waits.emission.web.EmissionsPage.Row;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.sensor.Layout;
import org.garita.kernel.text.Language;
import org.garita.kernel.text.Text;
import org.garita.simulation.emission.Substance;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the page of emissions of measured lines. */
@Component
class EmissionPages {
    private static final int PERCENT = 100;

    private final MeasuredEmissions emissions;
    private final SensorRegister sensors;
    private final Crossings crossings;
    private final MessageSource messages;

    EmissionPages(MeasuredEmissions emissions, SensorRegister sensors, Crossings crossings, MessageSource messages) {
        this.emissions = emissions;
        this.sensors = sensors;
        this.crossings = crossings;
        this.messages = messages;
    }

    private static final class Words extends RoomWords {
        private Words(MessageSource messages, Language language) {
            super(messages, language, 1);
        }

        private String day(LocalDate day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(language().locale())
                    .format(day);
        }
    }

    EmissionsPage page(LocalDate day, Language language) {
        Words in = new Words(messages, language);
        boolean last = !day.isBefore(emissions.today());
        return new EmissionsPage(
                in.code(),
                in.day(day),
                day.toString(),
                day.isAfter(emissions.firstDay()) ? day.minusDays(1).toString() : "",
                last ? "" : day.plusDays(1).toString(),
                in.say(
                        "waits.emissions.rates",
                        emissions.rates().name(),
                        in.day(emissions.rates().date())),
                emissions.on(day).stream().map(found -> crossing(found, in)).toList());
    }

    private CrossingView crossing(DayEmissions found, Words in) {
        List<Row> rows = new ArrayList<>();
        found.classes().forEach(one -> rows.add(row(found, one, in)));
        rows.add(all(found, in));
        return new CrossingView(found.crossing().value(), in.in(label(found.crossing())), found.simulated(), rows);
    }

    private Text label(CrossingId id) {
        return crossings
                .find(id)
                .map(Crossing::label)
                .or(() -> sensors.find(id).map(sensed -> sensed.layout().name()))
                .orElseGet(() -> Text.same(id.value()));
    }

    private Row row(DayEmissions found, ClassEmissions one, Words in) {
        return new Row(
                in.in(name(found, one)),
                one.minutesKnown() == 0
                        ? in.say("waits.emissions.unknown")
                        : in.say(
                                "waits.emissions.hours",
                                in.number(one.vehicleHours(), 1),
                                in.number(one.lowHours(), 1),
                                in.number(one.highHours(), 1)),
                figure(of(one, Substance.CO2), in),
                figure(of(one, Substance.FUEL), in),
                figure(of(one, Substance.NOX), in),
                figure(of(one, Substance.PM25), in),
                in.say(
                        one.minutesAtLeast() == 0 ? "waits.emissions.covered" : "waits.emissions.covered-at-least",
                        in.number(PERCENT * found.coverage(one), 0),
                        one.minutesKnown(),
                        found.minutes(),
                        one.minutesAtLeast()));
    }

    private static Optional<Amount> of(ClassEmissions one, Substance substance) {
        return Optional.ofNullable(one.amounts().get(substance));
    }

    private Row all(DayEmissions found, Words in) {
        boolean known = found.classes().stream().allMatch(one -> one.minutesKnown() > 0);
        return new Row(
                in.say("waits.emissions.all"),
                known
                        ? in.say(
                                "waits.emissions.hours",
                                in.number(sum(found, ClassEmissions::vehicleHours), 1),
                                in.number(sum(found, ClassEmissions::lowHours), 1),
                                in.number(sum(found, ClassEmissions::highHours), 1))
                        : in.say("waits.emissions.unknown"),
                figure(found.all(Substance.CO2), in),
                figure(found.all(Substance.FUEL), in),
                figure(found.all(Substance.NOX), in),
                figure(found.all(Substance.PM25), in),
                in.say("waits.emissions.covered-by-class"));
    }

    private static double sum(DayEmissions found, ToDoubleFunction<ClassEmissions> hours) {
        return found.classes().stream().mapToDouble(hours).sum();
    }

    private static Figure figure(Optional<Amount> amount, Words in) {
        return amount.map(known -> new Figure(
                        number(known.central(), in),
                        in.say("waits.emissions.by-rates", number(known.rateLow(), in), number(known.rateHigh(), in)),
                        in.say("waits.emissions.by-line", number(known.lineLow(), in), number(known.lineHigh(), in))))
                .orElseGet(() -> new Figure(in.say("waits.emissions.unknown"), "", ""));
    }

    private static String number(double value, Words in) {
        return in.number(value, value < 10 ? 2 : 0);
    }

    private Text name(DayEmissions found, ClassEmissions one) {
        return sensors.find(found.crossing()).stream()
                .flatMap(sensed -> sensed.layout().classes().stream())
                .filter(known -> known.id().equals(one.vehicleClass()))
                .map(Layout.VehicleClass::name)
                .findFirst()
                .orElseGet(() -> Text.same(one.vehicleClass()));
    }
}
