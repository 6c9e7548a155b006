package org.garita.measurement.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyNumbersTest {
    @Test
    void keys_get_the_numbers_that_a_map_would_give_them() {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            KeyNumbers numbers = new KeyNumbers();
            Map<Long, Integer> plain = new HashMap<>();
            for (int i = 0; i < 5_000; i++) {
                long key = (long) random.nextInt(3_000) << (seed % 2 == 0 ? 0 : 40);
                assertThat(numbers.of(key)).isEqualTo(plain.getOrDefault(key, KeyNumbers.NONE));
                plain.putIfAbsent(key, plain.size());
                assertThat(numbers.add(key)).as("seed " + seed).isEqualTo(plain.get(key));
            }
            assertThat(numbers.size()).isEqualTo(plain.size());
        }
    }
}
