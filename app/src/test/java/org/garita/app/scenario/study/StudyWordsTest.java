package org.garita.app.scenario.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.garita.app.scenario.study.Answer.Figure;
import org.garita.kernel.text.Language;
import org.junit.jupiter.api.Test;

class StudyWordsTest {
    @Test
    void a_whole_mean_keeps_the_decimals_of_its_interval() {
        StudyWords words = StudyWords.alone(Language.EN);
        assertThat(words.figure(new Figure(86, Optional.of(0.3)), 1)).isEqualTo("86.0 ± 0.3");
        assertThat(words.figure(new Figure(86, Optional.of(3.0)), 0)).isEqualTo("86 ± 3");
        assertThat(words.figure(new Figure(86, Optional.empty()), 1))
                .as("exact")
                .isEqualTo("86");
    }
}
