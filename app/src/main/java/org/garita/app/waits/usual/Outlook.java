package org.garita.app.waits.usual;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.garita.app.waits.UsualDays.Special;
import org.garita.kernel.calendar.Holiday;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;
import org.garita.measurement.usual.DayFactor;
import org.garita.measurement.usual.DayKind;
import org.garita.measurement.usual.DayKinds;
import org.garita.measurement.usual.HolidayDay.Place;
import org.garita.measurement.usual.UsualDay;
import org.garita.measurement.usual.UsualLane;

/** Which of the coming days are no plain days, and what such days do to waits as far as anybody knows. */
final class Outlook {
    /** So many days are looked ahead, today being the first. */
    static final int DAYS = 60;

    private final DayKinds kinds;
    private final HolidayFactors factors;

    Outlook(DayKinds kinds, HolidayFactors factors) {
        this.kinds = kinds;
        this.factors = factors;
    }

    /** The special days from a date on. */
    List<Special> from(LocalDate today, LaneKind lane, Optional<UsualLane> usual) {
        return today.datesUntil(today.plusDays(DAYS))
                .filter(day -> isSpecial(kinds.of(day)))
                .map(day -> special(day, lane.mode(), usual))
                .toList();
    }

    private static boolean isSpecial(DayKind kind) {
        return !kind.isPlain() || kind == DayKind.PAYDAY;
    }

    private Special special(LocalDate day, Mode mode, Optional<UsualLane> usual) {
        DayKind kind = kinds.of(day);
        Optional<Holiday> holiday = holiday(day, kind);
        Place place = place(kind);
        Optional<DayFactor> same = holiday.filter(one -> place != Place.ORDINARY)
                .flatMap(one -> factors.find(mode, HolidayCodes.of(one), place));
        Optional<DayFactor> own = usual.flatMap(lane -> lane.on(kind)).flatMap(UsualDay::factor);
        Optional<DayFactor> best = same.or(() -> own);
        return new Special(
                day,
                kind.code(),
                holiday.map(one -> UsualWords.HOLIDAY + HolidayCodes.of(one)).orElse(""),
                number(best.map(DayFactor::middle)),
                number(best.map(DayFactor::low)),
                number(best.map(DayFactor::high)),
                same.isPresent());
    }

    /** The holiday of the day itself, after an eve or before a day after; that of the United States first. */
    private Optional<Holiday> holiday(LocalDate day, DayKind kind) {
        LocalDate near =
                switch (kind) {
                    case EVE -> day.plusDays(1);
                    case DAY_AFTER -> day.minusDays(1);
                    default -> day;
                };
        return kinds.holidays(near).stream().findFirst();
    }

    private static Place place(DayKind kind) {
        return switch (kind) {
            case HOLIDAY_US, HOLIDAY_MX, HOLIDAY_BOTH -> Place.DAY;
            case EVE -> Place.BEFORE;
            case DAY_AFTER -> Place.AFTER;
            default -> Place.ORDINARY;
        };
    }

    private static OptionalDouble number(Optional<Double> number) {
        return number.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
