package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.launch.AnyCertificate;

/** The single window as a ministry runs it: no demo, HTTPS alone, a public address, and nobody's word taken for it. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@BesideTheOthers
class ProductionIT {

    /** Of the word that all demo sign-ins have, so that a Visitor knows it. */
    private static final String HASH = "pbkdf2-sha256$210000$AAECAwQFBgcICQoLDA0ODw==$lMl1zBISPIVuNaqMvywE9Pni2BLu6xCksMOO/MU0KUU=";

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .sslContext(AnyCertificate.context()).build();

    private static EmbeddedPostgres outside;
    private static Path data;
    private static RunningJar jar;
    private static int plainPort;

    @BeforeAll
    static void start() throws IOException {
        outside = EmbeddedPostgres.start();
        data = RunningJar.work().resolve("production-data");
        RunningJar.forget(data);
        Path region = Files.createDirectories(data.resolve("regions/REGION"));
        Files.writeString(region.resolve("region.properties"), "code=REGION\nname=Region\nlocalName=Region\n");
        Files.writeString(region.resolve("people.csv"),
                "sign_in,name,participant,roles,password_hash\nchief,Chief,REGION,ADMIN," + HASH
                        + "\nfigures,Figures,REGION,SECRETARIAT," + HASH + "\n");
        plainPort = RunningJar.freePort();
        jar = RunningJar.start(data,
                Map.of("SW_DB_URL", "jdbc:postgresql://127.0.0.1:" + outside.getPort() + "/postgres", "SW_DB_USER",
                        "postgres", "SW_DB_PASSWORD", "postgres", "SW_BIND", "127.0.0.1", "SW_HTTP_PORT",
                        Integer.toString(plainPort),
                        "SW_PUBLIC_URL", "https://window.example.org"));
        jar.awaitReady();
    }

    @AfterAll
    static void stop() throws IOException {
        jar.stop();
        outside.close();
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(jar.base().resolve(path));
        return HTTP.send((headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String of(HttpResponse<String> answer, String header) {
        return answer.headers().firstValue(header).orElse("");
    }

    @Test
    void nobody_listens_without_https() {
        assertThrows(ConnectException.class, () -> new Socket("127.0.0.1", plainPort).close());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in.xhtml", "/", "/api/declarations", "/soap/exchange?wsdl", "/metrics",
            "/health/ready"})
    void every_answer_binds_the_browser_to_https(String path) throws Exception {
        assertEquals("max-age=31536000", of(get(path), "Strict-Transport-Security"));
    }

    @Test
    void the_session_goes_over_https_only() throws Exception {
        Map<String, String> form = Portal.hiddenIn(get("/sign-in.xhtml").body());
        form.putAll(Map.of("name", "chief", "password", "single-window", "enter", "Enter"));
        HttpRequest signingIn = HttpRequest.newBuilder(jar.base().resolve("/sign-in.xhtml"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Portal.query(form))).build();
        List<String> cookies = HTTP.send(signingIn, HttpResponse.BodyHandlers.ofString()).headers()
                .allValues("Set-Cookie");
        assertTrue(cookies.stream().anyMatch(cookie -> cookie.startsWith("SW_SESSION=") && cookie.contains("; Secure")
                && cookie.contains("; HttpOnly")), cookies::toString);
    }

    @ParameterizedTest
    @CsvSource({"/metrics, 200", "/openapi, 200", "/api/application.wadl, 404"})
    void what_the_server_tells_about_itself_is_for_the_administrator(String path, int forTheAdministrator)
            throws Exception {
        assertEquals(401, get(path).statusCode());
        assertEquals(forTheAdministrator,
                get(path, "Authorization", Knock.basic("chief", "single-window")).statusCode());
        int others = get(path, "Authorization", Knock.basic("figures", "single-window")).statusCode();
        assertEquals(forTheAdministrator == 200 ? 403 : 404, others);
    }

    @Test
    void health_stays_open() throws Exception {
        assertEquals(200, get("/health/live").statusCode());
    }

    @Test
    void no_header_of_a_stranger_finds_its_way_into_the_wsdl() throws Exception {
        String wsdl = get("/soap/exchange?wsdl", "X-Forwarded-Proto", "http", "X-Forwarded-Host", "evil.example")
                .body();
        assertTrue(wsdl.contains("location=\"https://window.example.org/soap/exchange\""), wsdl);
        assertFalse(wsdl.contains("evil.example"), wsdl);
        assertFalse(wsdl.contains("127.0.0.1"), wsdl);
    }

    @Test
    void the_description_names_the_public_address() throws Exception {
        String description = get("/openapi", "Authorization", Knock.basic("chief", "single-window")).body();
        assertTrue(description.contains("url: https://window.example.org\n"), description);
        assertFalse(description.contains("localhost"), description);
    }

    @ParameterizedTest
    @CsvSource({"/, /sign-in.xhtml", "/language?to=ru&from=/x, /x", "/admin, /admin/", "/resources, /resources/"})
    void a_redirect_names_the_path_alone(String path, String expected) throws Exception {
        String location = of(get(path), "Location");
        assertTrue(location.startsWith(expected), () -> path + " leads to " + location);
    }

    @ParameterizedTest
    @CsvSource({"https://window.example.org, true", "https://evil.example, false"})
    void a_form_of_the_public_address_is_ours_though_the_proxy_asks_for_another_host(String origin, boolean ours)
            throws Exception {
        HttpRequest form = HttpRequest.newBuilder(jar.base().resolve("/sign-in.xhtml"))
                .headers("Origin", origin, "Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("name=chief")).build();
        assertEquals(ours, HTTP.send(form, HttpResponse.BodyHandlers.ofString()).statusCode() != 403);
    }

    @Test
    void an_outside_database_is_used_and_no_demo_goes_into_it() {
        assertFalse(Files.exists(data.resolve("postgres")));
        assertEquals(401, new Visitor(jar.base(), "admin").get("/api/declarations").status());
        assertEquals(200, new Visitor(jar.base(), "chief").get("/api/declarations").status());
    }

    @Test
    void what_an_administrator_changes_stands_in_the_security_log() {
        assertEquals(200, new Visitor(jar.base(), "chief")
                .post("/api/admin/regions", "application/zip", RegionZips.zip("GB")).status());
        String line = "what=change outcome=done who=chief address=127.0.0.1 kind=region.loaded party=GB";
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (jar.log().stream().noneMatch(each -> each.contains(line))) {
            assertTrue(System.nanoTime() < end, "no line of the log says " + line);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }
}
