package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Forms with files: taken where a page asks for one, from somebody signed in, in bounds; and no file stays behind,
 * whatever they were like.
 */
class UploadsLeaveNothingIT {

    private static final String TYPE = "multipart/form-data; boundary=b";

    private static final String END = "--b--\r\n";

    private static final String PAGE = "/declaration/upload.xhtml";

    private static Portal trader;

    @BeforeAll
    static void somebody_is_signed_in() {
        trader = Portal.as("trader.uz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in.xhtml", "/error", "/language", "/jakarta.faces.resource/sw.css.xhtml"})
    void nobody_unknown_leaves_a_file(String path) throws IOException {
        Set<Path> before = files();
        for (byte[] body : new byte[][]{file(11_000_000), parts(150_000), file(10)}) {
            HttpResponse<String> answer = Knock.at(path).with("Content-Type", TYPE).post(body);
            assertEquals(415, answer.statusCode(), answer::body);
        }
        assertEquals(before, files());
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, "/admin/regions.xhtml", "/index.xhtml"})
    void who_is_not_signed_in_is_sent_to_do_so(String path) throws IOException {
        Set<Path> before = files();
        assertEquals(303, Knock.at(path).with("Content-Type", TYPE).post(file(1_000_000)).statusCode());
        assertEquals(before, files());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/index.xhtml", "/declaration/guided.xhtml", "/declaration/declarations.xhtml",
            "/sign-in.xhtml"})
    void a_page_that_asks_for_no_file_takes_none(String path) throws IOException {
        Set<Path> before = files();
        assertEquals(415, send(path, file(1_000_000)).statusCode());
        assertEquals(before, files());
    }

    @Test
    void a_file_on_the_page_that_asks_for_it_is_gone_with_the_request() throws IOException {
        Set<Path> before = files();
        assertEquals(302, trader.upload("declaration/upload.xhtml", "lodge", Specimen.fresh().bytes()).statusCode());
        assertEquals(200, trader.upload("declaration/upload.xhtml", "check", new byte[10_500_000]).statusCode());
        assertEquals(before, files());
    }

    @Test
    void too_many_parts_too_large_ones_and_broken_ones_are_refused() throws IOException {
        Set<Path> before = files();
        assertEquals(400, send(PAGE, parts(101)).statusCode());
        assertEquals(400, send(PAGE, parts(150_000)).statusCode());
        assertEquals(413, send(PAGE, file(13 << 20)).statusCode());
        HttpResponse<String> answer = send(PAGE, file((11 << 20) + 1));
        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("larger than 10 MiB"), answer::body);
        assertTrue(answer.body().contains("href=\"" + PAGE + "\""), answer::body);
        assertEquals(400, send(PAGE,
                "--b\r\nContent-Disposition: form-data; name=a\r\n\r\nno end".getBytes(StandardCharsets.US_ASCII))
                .statusCode());
        HttpResponse<String> headers = send(PAGE, ("--b\r\nContent-Disposition: form-data; name=a\r\nX-Long: "
                + "x".repeat(100_000) + "\r\n\r\nx\r\n" + END).getBytes(StandardCharsets.US_ASCII));
        assertTrue(Set.of(400, 413).contains(headers.statusCode()), headers::body);
        assertEquals(before, files());
    }

    private static HttpResponse<String> send(String path, byte[] body) {
        return Knock.at(path).with("Cookie", trader.cookies()).with("Content-Type", TYPE).post(body);
    }

    private static byte[] file(int size) {
        return ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.xml\"\r\n\r\n" + "x".repeat(size)
                + "\r\n" + END).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] parts(int number) {
        return ("--b\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n".repeat(number) + END)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Of the server's directory, where its own reader of forms wrote to, and of the machine's place for temporary ones.
     */
    private static Set<Path> files() throws IOException {
        Path server = RunningJar.work().resolve("shared-data/server");
        try (Stream<Path> all = Stream.concat(Files.exists(server) ? Files.walk(server) : Stream.empty(),
                Files.list(Path.of(System.getProperty("java.io.tmpdir"))))) {
            return all.filter(file -> file.getFileName().toString().startsWith("upload")).collect(Collectors.toSet());
        }
    }
}
