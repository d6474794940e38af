package org.singlewindow.kernel.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {

    @Test
    void a_system_property_wins_over_the_environment() {
        Properties system = new Properties();
        system.setProperty("sw.data", "one");
        assertEquals("one", Written.in(Map.of("SW_DATA", "two"), system).get(Setting.DATA));
        assertEquals("two", Written.in(Map.of("SW_DATA", " two "), new Properties()).get(Setting.DATA));
        assertEquals("data", Written.in(Map.of("SW_DATA", "  "), new Properties()).get(Setting.DATA));
    }

    @ParameterizedTest
    @CsvSource({"300, 300", "1, 1", "86400, 86400"})
    void a_number_within_its_bounds_is_read(String text, int value) {
        assertEquals(value, of("SW_DELIVERY_VISIBILITY", text).number(Setting.DELIVERY_VISIBILITY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "86401", "-1", "1.5", "abc", "99999999999", "0x10", "\u0661"})
    void every_other_is_refused_by_name(String text) {
        assertEquals("SW_DELIVERY_VISIBILITY must be a whole number of seconds from 1 to 86400, but is \"" + text
                + "\".", refusal("SW_DELIVERY_VISIBILITY", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8", "10.0.0.1", "0.0.0.0/0", "10.0.0.0/32", "10.0.0.0/08", "010.0.0.1",
            "2001:db8::/32", "2001:db8::", "::1", "::", "::/0", "::1/128", "::ffff:10.0.0.1", "10.0.0.1, 10.0.0.2",
            "10.0.0.1 2001:db8::1,", ",", " 10.0.0.1 "})
    void proxies_are_addresses_and_networks(String proxies) {
        of("SW_TRUSTED_PROXIES", proxies).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0.0.0/0x8", "10.0.0.0/255.0.0.0",
            "10.0.0.0/8/8", "10.0.0", "10.0.0.0.0", "256.1.1.1", "1.2.3.999", "::1/129", "2001:db8::1::2", "12345::",
            "[::1]", "fe80::1%eth0", "proxy.example", "localhost", "*", "/8", "/", "a", "1:2",
            "1:2:3:4:5:6:7:8:9", "10.0.0.1/\u0661", "\u0661\u0660.0.0.1", "10.0.0.1;10.0.0.2"})
    void whatever_else_is_no_proxy(String none) {
        assertEquals("SW_TRUSTED_PROXIES must hold addresses or networks such as 10.0.0.0/8, but holds \"" + none
                + "\".", refusal("SW_TRUSTED_PROXIES", "10.0.0.0/8, " + none));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://window.example.org", "http://window.example.org", "https://window.example.org/",
            "https://window.example.org:8443", "https://window.example.org:8443/", "https://window.example.org:65535",
            "https://[2001:db8::1]", "https://[2001:db8::1]:8443", "https://10.0.0.1", "https://a."})
    void the_public_address_is_scheme_and_host_and_a_port_perhaps(String url) {
        of("SW_PUBLIC_URL", url).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://window.example.org//", "https://window.example.org:65536",
            "https://window.example.org:99999", "https://window.example.org:port", "https://window.example.org:",
            "https://[::1", "https://[:]", "https://[....]", "https://[2001:db8::1::2]", "HTTPS://window.example.org",
            "ftp://window.example.org", "window.example.org", "https://", "https:///", "https://a/path",
            "https://a?b", "https://a#b", "https://u@a", "https://a b", "https://-", "https://.", "https://..",
            "https://a..b", "https://-a.example", "https://a-.example", "https://1.2.3", "https://a_b.example",
            "https://\u0430.example"})
    void whatever_else_is_no_public_address(String none) {
        assertEquals("SW_PUBLIC_URL must be like https://window.example.org, but is \"" + none + "\".",
                refusal("SW_PUBLIC_URL", none));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:3310", "clamd.example.org:3310", "[::1]:3310"})
    void a_server_has_a_host_and_a_port(String server) {
        of("SW_VIRUS_SCANNER", server).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "clamd:", ":3310", "clamd:99999", "tcp://clamd:3310", "clamd:33 10"})
    void what_names_no_server_is_refused(String none) {
        assertEquals("SW_VIRUS_SCANNER must be a host and a port such as 127.0.0.1:3310, but is \"" + none + "\".",
                refusal("SW_VIRUS_SCANNER", none));
    }

    @Test
    void a_word_that_is_none_is_refused_with_its_setting() {
        assertEquals("SW_METRICS must be open, admin or off, but is \"yes\".", refusal("SW_METRICS", "yes"));
        assertEquals("SW_CLUSTER must be true or false, but is \"perhaps\".", refusal("SW_CLUSTER", "perhaps"));
    }

    @Test
    void what_nobody_said_is_what_holds_otherwise_or_nothing() {
        Written nothing = of("SW_DATA", "");
        assertEquals(Optional.of("data"), nothing.find(Setting.DATA));
        assertEquals(Optional.empty(), nothing.said(Setting.DATA));
        assertEquals(Optional.empty(), nothing.flag(Setting.DEMO));
    }

    @Test
    void a_mistyped_name_is_known_for_one() {
        assertEquals(List.of("SW_HTPP_PORT"), Written.unknown(Set.of("SW_HTTP_PORT", "SW_HTPP_PORT", "PATH")));
    }

    private static String refusal(String variable, String value) {
        return assertThrows(SettingRefused.class, () -> of(variable, value).check()).getMessage();
    }

    private static Written of(String variable, String value) {
        return Written.in(Map.of(variable, value), new Properties());
    }
}
