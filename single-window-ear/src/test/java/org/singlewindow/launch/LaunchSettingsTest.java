package org.singlewindow.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.kernel.setting.Setting;

class LaunchSettingsTest {
    private static final Map<String, String> OUTSIDE = Map.of("SW_DB_URL", "jdbc:postgresql://db/x", "SW_DB_USER",
            "sw");

    @Test
    void without_anything_said_it_is_a_demo_that_only_this_machine_sees() {
        LaunchSettings settings = from(Map.of());
        assertTrue(settings.demo());
        assertEquals("127.0.0.1", settings.bind());
        assertEquals(8080, settings.httpPort());
        assertEquals(8443, settings.httpsPort());
        assertEquals(Path.of("data").toAbsolutePath(), settings.data());
        assertFalse(settings.cluster());
    }

    @Test
    void an_outside_database_is_never_filled_with_a_demo_unless_somebody_says_so() {
        assertFalse(from(OUTSIDE).demo());
        assertEquals("0.0.0.0", from(OUTSIDE).bind());
        assertTrue(from(Map.of("SW_DB_URL", "jdbc:postgresql://db/x", "SW_DB_USER", "sw", "SW_DEMO", "true")).demo());
    }

    @Test
    void health_has_a_listener_of_its_own_where_somebody_asks_for_it() {
        assertTrue(from(Map.of()).healthPort().isEmpty());
        assertTrue(from(Map.of()).healthAddress().isEmpty());
        assertEquals("http://127.0.0.1:9090/health/live",
                from(Map.of("SW_HEALTH_PORT", "9090", "SW_BIND", "0.0.0.0")).healthAddress().orElseThrow());
        assertEquals("SW_HEALTH_PORT must be a port number, but is \"x\".", refusal(Map.of("SW_HEALTH_PORT", "x")));
    }

    @Test
    void a_system_property_wins_over_the_environment() {
        Properties system = new Properties();
        system.setProperty("sw.http.port", "9090");
        assertEquals(9090, LaunchSettings.from(Map.of("SW_HTTP_PORT", "8081"), system).httpPort());
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_name() {
        assertEquals("SW_HTTP_PORT must be a port number, but is \"eighty\".",
                refusal(Map.of("SW_HTTP_PORT", "eighty")));
        assertEquals("SW_HTTP_PORT must be a port number, but is \"70000\".", refusal(Map.of("SW_HTTP_PORT", "70000")));
        assertEquals("SW_DEMO must be true or false, but is \"perhaps\".", refusal(Map.of("SW_DEMO", "perhaps")));
        assertEquals("SW_DB_URL is set, so SW_DB_USER must be too.",
                refusal(Map.of("SW_DB_URL", "jdbc:postgresql://db/x")));
    }

    @Test
    void outside_demo_mode_there_is_https_alone_unless_somebody_says_so() {
        assertTrue(from(Map.of()).http());
        assertFalse(from(OUTSIDE).http());
        assertEquals("https://127.0.0.1:8443/", from(OUTSIDE).address());
        LaunchSettings behindProxy = from(
                Map.of("SW_DB_URL", "jdbc:postgresql://db/x", "SW_DB_USER", "sw", "SW_HTTP", "true"));
        assertTrue(behindProxy.http());
        assertEquals("http://127.0.0.1:8080/", behindProxy.address());
    }

    @Test
    void a_secret_may_stand_in_a_file_of_its_own(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("password"), "quite secret\n");
        LaunchSettings settings = from(Map.of("SW_DB_URL", "jdbc:postgresql://db/x", "SW_DB_USER", "sw",
                "SW_DB_PASSWORD_FILE", file.toString(),
                "SW_KEYSTORE", "own.p12", "SW_KEYSTORE_PASSWORD_FILE", file.toString()));
        assertEquals("quite secret", settings.outsideDatabase().orElseThrow().password());
        assertEquals("quite secret", settings.ownKey().orElseThrow().password());
    }

    @Test
    void what_the_application_reads_by_itself_is_looked_at_before() {
        assertEquals(
                "SW_TRUSTED_PROXIES must hold addresses or networks such as 10.0.0.0/8, but holds \"proxy.example\".",
                refusal(Map.of("SW_TRUSTED_PROXIES", "proxy.example")));
        assertEquals("SW_PUBLIC_URL must be like https://window.example.org, but is \"window\".",
                refusal(Map.of("SW_PUBLIC_URL", "window")));
        assertEquals("SW_METRICS must be open, admin or off, but is \"yes\".", refusal(Map.of("SW_METRICS", "yes")));
        assertEquals("SW_KEYSTORE is set, so SW_KEYSTORE_PASSWORD must be too.",
                refusal(Map.of("SW_KEYSTORE", "own.p12")));
        from(Map.of("SW_TRUSTED_PROXIES", "10.0.0.5, 192.0.2.0/24 2001:db8::/32", "SW_PUBLIC_URL",
                "https://window.example.org:8443"));
    }

    @Test
    void a_number_is_looked_at_before_anything_starts() {
        assertEquals("SW_DELIVERY_VISIBILITY must be a whole number of seconds from 1 to 86400, but is \"abc\".",
                refusal(Map.of("SW_DELIVERY_VISIBILITY", "abc")));
        assertEquals("SW_DELIVERY_VISIBILITY must be a whole number of seconds from 1 to 86400, but is \"-5\".",
                refusal(Map.of("SW_DELIVERY_VISIBILITY", "-5")));
        assertEquals("SW_DELIVERY_ATTEMPTS must be a whole number of tries from 1 to 10000, but is \"0\".",
                refusal(Map.of("SW_DELIVERY_ATTEMPTS", "0")));
        assertEquals("SW_INTAKE_PLACES must be a whole number of places from 1 to 1000, but is \"99999999999\".",
                refusal(Map.of("SW_INTAKE_PLACES", "99999999999")));
        assertEquals("SW_INTAKE_PATIENCE must be a whole number of milliseconds from 0 to 60000, but is \"x\".",
                refusal(Map.of("SW_INTAKE_PATIENCE", "x")));
        assertEquals("SW_HTTP_PORT must be a port number, but is \"0\".", refusal(Map.of("SW_HTTP_PORT", "0")));
        from(Map.of("SW_DELIVERY_VISIBILITY", "1", "SW_DELIVERY_ATTEMPTS", " 3 ", "SW_INTAKE_PLACES", "64",
                "SW_INTAKE_PATIENCE", "0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "256.1.1.1", "10.0.0.1/", "2001:db8::/129", "1:2", "/8"})
    void a_network_that_is_none_is_named_before_the_server_boots(String none) {
        assertEquals(
                "SW_TRUSTED_PROXIES must hold addresses or networks such as 10.0.0.0/8, but holds \"" + none + "\".",
                refusal(Map.of("SW_TRUSTED_PROXIES", "10.0.0.0/8, " + none)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://window.example.org:99999", "https://window:port", "https://[::1", "https://..",
            "ftp://window.example.org", "https://a/b"})
    void an_address_for_clients_that_is_none_is_named_before_the_server_boots(String none) {
        assertEquals("SW_PUBLIC_URL must be like https://window.example.org, but is \"" + none + "\".",
                refusal(Map.of("SW_PUBLIC_URL", none)));
    }

    @Test
    void yes_is_yes_in_every_way_it_is_written() {
        for (String yes : List.of("true", "YES", "y", "on", "1")) {
            assertTrue(from(Map.of("SW_CLUSTER", yes)).cluster(), yes);
            assertEquals("true", from(Map.of("SW_CLUSTER", yes)).said().get(Setting.CLUSTER), yes);
        }
        for (String no : List.of("false", "No", "n", "off", "0")) {
            assertFalse(from(Map.of("SW_DEMO", no)).demo(), no);
        }
    }

    @Test
    void no_password_is_handed_on_to_where_nobody_needs_it() {
        LaunchSettings settings = from(Map.of("SW_KEYSTORE", "own.p12", "SW_KEYSTORE_PASSWORD", "quite secret"));
        assertEquals(Set.of(Setting.KEYSTORE), settings.said().keySet());
    }

    @Test
    void two_listeners_on_one_port_are_named_both() {
        assertEquals("SW_HTTP_PORT and SW_HTTPS_PORT must be two different ports, but both are 8443.",
                refusal(Map.of("SW_HTTP_PORT", "8443")));
        assertEquals("SW_HTTPS_PORT and SW_HEALTH_PORT must be two different ports, but both are 9090.",
                refusal(Map.of("SW_HTTPS_PORT", "9090", "SW_HEALTH_PORT", "9090")));
        from(Map.of("SW_HTTP", "false", "SW_HTTP_PORT", "8443"));
    }

    private static String refusal(Map<String, String> environment) {
        return assertThrows(CannotStart.class, () -> from(environment)).getMessage();
    }

    private static LaunchSettings from(Map<String, String> environment) {
        return LaunchSettings.from(environment, new Properties());
    }
}
