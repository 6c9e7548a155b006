package org.garita.app.accord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.garita.app.accord.canonical.CanonicalJson;
import org.garita.app.accord.canonical.JsonReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTests {
    @Test
    void keys_are_sorted_by_utf_16_code_units_as_in_rfc_8785_section_3_2_3() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("\u20ac", "Euro Sign");
        map.put("\r", "Carriage Return");
        map.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        map.put("1", "One");
        map.put("\ud83d\ude00", "Emoji: Grinning Face");
        map.put("\u0080", "Control");
        map.put("\u00f6", "Latin Small Letter O With Diaeresis");
        assertThat(CanonicalJson.write(map))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void strings_are_escaped_as_in_rfc_8785_section_3_2_2() {
        assertThat(CanonicalJson.write(Map.of("string", "\u20ac$\u000f\nA'B\"\\\\\"/")))
                .isEqualTo("{\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
        assertThat(CanonicalJson.write("\b\t\n\f\r\u0000\u001f\u007f\u2028"))
                .isEqualTo("\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u2028\"");
    }

    @Test
    void whole_numbers_booleans_lists_and_empty_things_have_one_form() {
        assertThat(CanonicalJson.write(List.of(0, -1, 9007199254740991L, true, false, List.of(), Map.of(), "")))
                .isEqualTo("[0,-1,9007199254740991,true,false,[],{},\"\"]");
    }

    @Test
    void what_readers_could_take_differently_is_refused() {
        for (Object odd : List.of(1.5, 1.0f, 9007199254740992L, -9007199254740992L, 'c', "lone \ud800", "\udc00")) {
            assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(List.of(odd)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"b\":1,\"a\":2}",
                "{ \"a\":1}",
                "{\"a\":1}\n",
                "{\"a\":01}",
                "{\"a\":-0}",
                "{\"a\":1.0}",
                "{\"a\":1e3}",
                "{\"a\":null}",
                "{\"a\":\"\\u0041\"}",
                "{\"a\":\"\\/\"}",
                "{\"a\":\"\\u000a\"}",
                "{\"a\":\"\\u000F\"}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":[1,]}",
                "{\"a\":\"\n\"}",
                "{\"a\":9007199254740993}",
                "[]",
                "",
                "{",
                "{\"a\"",
                "{\"a\":tru}",
                "{\"a\":\"\\u00\"}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":-}",
                "{\"a\":+1}"
            })
    void every_other_form_of_a_text_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonReader.readMap(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void bytes_that_are_not_utf_8_and_bottomless_nesting_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonReader.readMap(new byte[] {'{', (byte) 0xc3, '}'}));
        String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonReader.readMap(deep.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void what_is_written_is_read_back() {
        Map<String, Object> map = Map.of(
                "list", List.of(1L, "zwei", Map.of("drei", true)), "words", "ñ \u0001 \ud83d\ude00 \" \\", "n", -5L);
        assertThat(JsonReader.readMap(CanonicalJson.bytes(map))).isEqualTo(map);
    }
}
