package org.garita.kernel.money;

import java.util.Locale;

/**
 * An amount in whole cents of one currency; sums are exact and throw on overflow rather than wrap.
 *
 * @param currency in which it is paid
 * @param cents hundredths of the currency, negative for what is owed
 */
public record Money(Currency currency, long cents) implements Comparable<Money> {
    /** An amount of cents (centavos). */
    public static Money of(Currency currency, long cents) {
        return new Money(currency, cents);
    }

    /** Nothing, in this currency. */
    public static Money zero(Currency currency) {
        return new Money(currency, 0);
    }

    /** The sum. */
    public Money plus(Money other) {
        return new Money(currency, Math.addExact(cents, inSameCurrency(other)));
    }

    /** The difference. */
    public Money minus(Money other) {
        return new Money(currency, Math.subtractExact(cents, inSameCurrency(other)));
    }

    /** The amount taken a whole number of times. */
    public Money times(long factor) {
        return new Money(currency, Math.multiplyExact(cents, factor));
    }

    /** The same amount with the other sign. */
    public Money negated() {
        return new Money(currency, Math.negateExact(cents));
    }

    /** Compares amounts of one currency; which of a dollar and a peso is larger depends on a rate and is refused. */
    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, inSameCurrency(other));
    }

    private long inSameCurrency(Money other) {
        if (other.currency != currency) {
            throw new IllegalArgumentException(
                    "cannot combine %s with %s. Maybe a conversion is missing: it needs a rate, its date and its source."
                            .formatted(this, other));
        }
        return other.cents;
    }

    /** Code and amount for logs and files, for example {@code USD -12.05}; pages format by locale. */
    @Override
    public String toString() {
        long whole = Math.abs(cents / 100);
        long rest = Math.abs(cents % 100);
        return String.format(Locale.ROOT, "%s %s%d.%02d", currency, cents < 0 ? "-" : "", whole, rest);
    }
}
