package org.garita.planning.delaycost;

import java.util.List;
import java.util.Optional;
import org.garita.kernel.money.Currency;
import org.garita.kernel.money.Money;
import org.garita.kernel.text.Text;

/**
 * A table of {@link DelayRate}s. The shipped one may be replaced by an operator's own.
 *
 * @param rates each id once
 */
public record DelayCosts(List<DelayRate> rates) {
    private static final String MNDOT =
            "Minnesota Department of Transportation, Benefit-Cost Analysis standard values, FY2018"
                    + " (dot.state.mn.us, appendix A)";

    private static final String ATRI =
            "American Transportation Research Institute, An Analysis of the Operational Costs of Trucking, 2012 update:"
                    + " average marginal cost of an hour in 2011";

    public DelayCosts {
        rates = List.copyOf(rates);
        long ids = rates.stream().map(DelayRate::id).distinct().count();
        if (ids != rates.size()) {
            throw new IllegalArgumentException("an id stands twice in the table of costs of delay: "
                    + rates.stream().map(DelayRate::id).toList());
        }
    }

    /** The one fully published set that was found, with a higher published figure for trucks; figures for Mexico were not. */
    public static DelayCosts shipped() {
        return new DelayCosts(List.of(
                new DelayRate(
                        "truck",
                        new Text("truck with driver", "camión con operador"),
                        Money.of(Currency.USD, 2940),
                        2018,
                        MNDOT,
                        false,
                        Optional.empty(),
                        Optional.of(new DelayRate.Bound(Money.of(Currency.USD, 6820), 2011, ATRI))),
                new DelayRate(
                        "person",
                        new Text("person in a car", "persona en automóvil"),
                        Money.of(Currency.USD, 1830),
                        2018,
                        MNDOT,
                        false),
                new DelayRate(
                        "car",
                        new Text("car with its occupants", "automóvil con sus ocupantes"),
                        Money.of(Currency.USD, 1830),
                        2018,
                        "One person a car, assumed: no count of occupants was found; " + MNDOT,
                        true)));
    }

    /** The rate with an id. */
    public Optional<DelayRate> find(String id) {
        return rates.stream().filter(rate -> rate.id().equals(id)).findFirst();
    }

    /**
     * What so much delay costs, rounded to cents; absent when the table has no such rate.
     *
     * @param hours 0 or more
     */
    public Optional<Money> cost(String id, double hours) {
        return find(id).map(rate -> times(rate.perHour(), hours));
    }

    /**
     * What so much delay costs by the central figure and by the bounds; absent when the table has no such rate.
     *
     * @param hours 0 or more
     */
    public Optional<CostRange> range(String id, double hours) {
        return find(id).map(rate -> new CostRange(
                rate.low().map(bound -> times(bound.perHour(), hours)),
                times(rate.perHour(), hours),
                rate.high().map(bound -> times(bound.perHour(), hours))));
    }

    private static Money times(Money perHour, double hours) {
        return Money.of(perHour.currency(), Math.round(perHour.cents() * hours));
    }
}
