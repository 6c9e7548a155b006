package org.garita.app.accord.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Known answers of the two documents by which secrets are agreed. */
class AgreementVectorsTest {
    private static final HexFormat HEX = HexFormat.of();

    /** RFC 5869, appendix A, cases 1 to 3. */
    @ParameterizedTest
    @CsvSource({
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 000102030405060708090a0b0c, f0f1f2f3f4f5f6f7f8f9, 3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
        "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f, 606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeaf, b0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff, b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87",
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, '', '', 8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
    })
    void a_key_is_derived_as_rfc_5869_says(String secret, String salt, String info, String derived) {
        byte[] found =
                Hkdf.derive(HEX.parseHex(secret), HEX.parseHex(salt), HEX.parseHex(info), HEX.parseHex(derived).length);
        assertThat(HEX.formatHex(found)).isEqualTo(derived);
    }

    @Test
    void no_more_is_derived_than_rfc_5869_allows() {
        byte[] none = {};
        assertThat(Hkdf.derive(new byte[32], none, none, 8160)).hasSize(8160);
        assertThatThrownBy(() -> Hkdf.derive(new byte[32], none, none, 8161)).hasMessageContaining("8161");
        assertThatThrownBy(() -> Hkdf.derive(new byte[32], none, none, 0)).hasMessageContaining("asked for 0");
    }

    private static String point(String hex) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(HEX.parseHex("302a300506032b656e032100" + hex));
    }

    /** RFC 7748, 5.2 (the first vector) and 6.1 (both ways). */
    @ParameterizedTest
    @CsvSource({
        "a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4, e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c, c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552",
        "77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a, de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f, 4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742",
        "5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb, 8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a, 4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742"
    })
    void two_nodes_agree_as_rfc_7748_says(String secret, String other, String agreed) {
        byte[] found = AgreementPair.ofRaw(HEX.parseHex(secret)).shared(point(other));
        assertThat(HEX.formatHex(found)).isEqualTo(agreed);
    }

    /** RFC 7748, 6.1. */
    @Test
    void the_public_half_is_that_of_rfc_7748() {
        AgreementPair alice =
                AgreementPair.ofRaw(HEX.parseHex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a"));
        assertThat(alice.publicKey())
                .isEqualTo(point("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"));
        assertThat(alice.toString()).doesNotContain("77076d").contains(AgreementPair.id(alice.publicKey()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000000",
                "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"
            })
    void a_point_with_which_everybody_shares_the_same_is_refused(String small) {
        AgreementPair pair = AgreementPair.generate();
        assertThatThrownBy(() -> pair.shared(point(small))).isInstanceOf(IllegalArgumentException.class);
    }
}
