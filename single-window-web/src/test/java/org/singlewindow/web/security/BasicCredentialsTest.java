package org.singlewindow.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicCredentialsTest {

    @Test
    void a_password_may_contain_colons_and_letters_of_any_script() {
        assertEquals(Optional.of(new BasicCredentials("trader.uz", "па:роль")),
                BasicCredentials.parse(header("trader.uz:па:роль")));
    }

    @Test
    void the_scheme_is_known_in_any_case() {
        assertTrue(BasicCredentials.parse(header("a:b").replace("Basic", "bAsIc")).isPresent());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic", "Basic ", "Basic ???", "Bearer abc", "Basic YWI=", "Basic OmE="})
    void anything_else_is_nobody(String header) {
        assertEquals(Optional.empty(), BasicCredentials.parse(header));
    }

    @Test
    void a_header_of_a_kilobyte_is_not_even_decoded() {
        assertEquals(Optional.empty(), BasicCredentials.parse(header("a:" + "b".repeat(2000))));
    }

    @Test
    void the_password_never_shows_in_a_log() {
        assertFalse(new BasicCredentials("a", "secret").toString().contains("secret"));
    }

    private static String header(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
