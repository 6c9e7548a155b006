package org.garita.app.waits.solution;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.garita.kernel.money.Currency;
import org.garita.kernel.money.Money;

/**
 * Who pays how much for a solution, and from what.
 *
 * @param amount above 0
 * @param usPercent what the United States pays, 0 to 100
 * @param mxPercent what Mexico pays; both are 100 together
 * @param decided on which day
 * @param fund name of the fund or budget, at most 200 characters
 */
public record FundingDecision(Money amount, int usPercent, int mxPercent, LocalDate decided, String fund) {
    private static final int LONGEST = 200;
    private static final int ALL = 100;

    public FundingDecision {
        if (amount.cents() <= 0) {
            throw new SolutionRefused("waits.solution.refused.amount", amount.toString());
        }
        if (usPercent < 0 || mxPercent < 0 || usPercent + mxPercent != ALL) {
            throw new SolutionRefused("waits.solution.refused.shares", usPercent, mxPercent);
        }
        if (fund.isBlank() || fund.length() > LONGEST) {
            throw new SolutionRefused("waits.solution.refused.fund", LONGEST);
        }
    }

    /**
     * What somebody wrote into a form.
     *
     * @throws SolutionRefused naming the field that cannot be read
     */
    public static FundingDecision of(
            String amount, String currency, String us, String mx, String decided, String fund) {
        return new FundingDecision(
                money(amount.strip(), currency.strip()), percent(us), percent(mx), day(decided), fund.strip());
    }

    private static Money money(String amount, String currency) {
        try {
            long cents =
                    new BigDecimal(amount.replace(",", "")).movePointRight(2).longValueExact();
            return Money.of(Currency.valueOf(currency.toUpperCase(Locale.ROOT)), cents);
        } catch (ArithmeticException | IllegalArgumentException unreadable) {
            throw new SolutionRefused("waits.solution.refused.amount", amount + " " + currency);
        }
    }

    private static int percent(String words) {
        try {
            return Integer.parseInt(words.strip());
        } catch (NumberFormatException noNumber) {
            throw new SolutionRefused("waits.solution.refused.percent", words.strip());
        }
    }

    /** @throws SolutionRefused when the words are no day */
    static LocalDate day(String words) {
        try {
            return LocalDate.parse(words.strip());
        } catch (DateTimeException noDay) {
            throw new SolutionRefused("waits.solution.refused.day", words.strip());
        }
    }

    Map<String, Object> content() {
        Map<String, Object> content = new TreeMap<>();
        content.put("currency", amount.currency().name());
        content.put("cents", Long.toString(amount.cents()));
        content.put("usPercent", usPercent);
        content.put("mxPercent", mxPercent);
        content.put("decided", decided.toString());
        content.put("fund", fund);
        return content;
    }

    /** What the content of a document says; nothing when it cannot be read, as may come from another version. */
    static Optional<FundingDecision> of(Map<String, ?> content) {
        try {
            return Optional.of(new FundingDecision(
                    Money.of(
                            Currency.valueOf(String.valueOf(content.get("currency"))),
                            Long.parseLong(String.valueOf(content.get("cents")))),
                    Integer.parseInt(String.valueOf(content.get("usPercent"))),
                    Integer.parseInt(String.valueOf(content.get("mxPercent"))),
                    LocalDate.parse(String.valueOf(content.get("decided"))),
                    String.valueOf(content.get("fund"))));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
