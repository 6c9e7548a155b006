package org.garita.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTests {
    @Test
    void sums_are_whole_cents() {
        Money toll = Money.of(Currency.USD, 450);
        assertThat(toll.times(3).plus(Money.of(Currency.USD, 5)).minus(toll)).isEqualTo(Money.of(Currency.USD, 905));
        assertThat(toll.negated().plus(toll)).isEqualTo(Money.zero(Currency.USD));
    }

    @Test
    void dollars_and_pesos_are_never_added_or_compared() {
        Money dollars = Money.of(Currency.USD, 100);
        Money pesos = Money.of(Currency.MXN, 100);
        assertThatThrownBy(() -> dollars.plus(pesos))
                .hasMessageContaining("USD 1.00")
                .hasMessageContaining("MXN 1.00");
        assertThatThrownBy(() -> dollars.minus(pesos)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dollars.compareTo(pesos)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_sum_too_large_throws_rather_than_wraps() {
        Money most = Money.of(Currency.MXN, Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(Money.of(Currency.MXN, 1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void it_prints_cents_and_sign_even_under_one_dollar() {
        assertThat(Money.of(Currency.USD, -5)).hasToString("USD -0.05");
        assertThat(Money.of(Currency.MXN, 123_456)).hasToString("MXN 1234.56");
        assertThat(Money.of(Currency.MXN, Long.MIN_VALUE)).hasToString("MXN -92233720368547758.08");
    }
}
