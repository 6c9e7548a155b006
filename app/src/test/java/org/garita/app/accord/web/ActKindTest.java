package org.garita.app.accord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.ResourceBundle;
import org.garita.app.accord.Act;
import org.garita.kernel.text.Language;
import org.junit.jupiter.api.Test;

class ActKindTest {
    @Test
    void every_kind_of_act_that_a_journal_can_hold_has_a_word_in_both_languages() {
        assertThat(Act.class.getPermittedSubclasses()).hasSameSizeAs(ActKind.values());
        for (Language language : Language.values()) {
            ResourceBundle words = ResourceBundle.getBundle("i18n/accord/messages", language.locale());
            assertThat(words.keySet())
                    .as("words in %s", language)
                    .containsAll(
                            Arrays.stream(ActKind.values()).map(ActKind::key).toList());
        }
    }
}
