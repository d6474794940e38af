package org.singlewindow.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnPagesTest {

    @ParameterizedTest
    @CsvSource({"same-origin, true", "none, true", "same-site, false", "cross-site, false", "nonsense, false"})
    void what_the_browser_says_of_the_site_counts_most(String site, boolean ours) {
        assertEquals(ours, OwnPages.sent(site, "https://sw.example", "sw.example"));
        assertEquals(ours, OwnPages.sent(site, null, "sw.example"));
    }

    @ParameterizedTest
    @CsvSource({
            "https://sw.example, sw.example, true", "https://SW.example, sw.example:443, true",
            "http://127.0.0.1:8080, 127.0.0.1:8080, true",
            "http://[::1]:8080, [::1]:8080, true", "http://sw.example, sw.example:8080, false",
            "https://sw.example.evil, sw.example, false",
            "https://evil.example, sw.example, false", "null, sw.example, false", "'', sw.example, false",
            "not an address, sw.example, false",
            "https://sw.example, , false"})
    void otherwise_the_origin_must_be_the_host_that_was_asked(String origin, String host, boolean ours) {
        assertEquals(ours, OwnPages.sent(null, origin, host));
    }

    @Test
    void a_program_sends_neither() {
        assertEquals(true, OwnPages.sent(null, null, "sw.example"));
    }
}
