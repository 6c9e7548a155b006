package org.garita.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.garita.kernel.text.Language;
import org.junit.jupiter.api.Test;

class AddressesTest {
    @Test
    void the_first_part_is_the_language_and_only_when_it_stands_alone() {
        assertThat(Addresses.language("/es")).contains(Language.ES);
        assertThat(Addresses.language("/en/plans")).contains(Language.EN);
        assertThat(Addresses.language("/english")).isEmpty();
        assertThat(Addresses.language("/fr/plans")).isEmpty();
        assertThat(Addresses.withoutLanguage("/es/plans/2010")).isEqualTo("/plans/2010");
        assertThat(Addresses.withoutLanguage("/es")).isEmpty();
    }

    @Test
    void desk_sign_in_tour_and_demonstration_belong_to_one_person() {
        assertThat(Addresses.isPersonal("/en/desk")).isTrue();
        assertThat(Addresses.isPersonal("/es/desk/journal")).isTrue();
        assertThat(Addresses.isPersonal("/en/sign-in")).isTrue();
        assertThat(Addresses.isPersonal("/en/deskless")).isFalse();
        assertThat(Addresses.isPersonal("/en")).isFalse();
        assertThat(Addresses.isPersonal("/en/")).isFalse();
        assertThat(Addresses.isPersonal("/en/plans/demo")).isFalse();
    }

    @Test
    void coming_back_never_leads_to_another_host() {
        assertThat(Addresses.ownPath("/en/plans?view=list", "/en")).isEqualTo("/en/plans?view=list");
        assertThat(Addresses.ownPath("https://elsewhere.example/en", "/en")).isEqualTo("/en");
        assertThat(Addresses.ownPath("//elsewhere.example/en", "/en")).isEqualTo("/en");
        assertThat(Addresses.ownPath("/en//elsewhere.example", "/en")).isEqualTo("/en");
        assertThat(Addresses.ownPath("/en\\elsewhere", "/en")).isEqualTo("/en");
        assertThat(Addresses.ownPath("/en\r\nSet-Cookie: a=b", "/en")).isEqualTo("/en");
    }
}
