package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;

/**
 * A request put together by hand, for everything that a well-behaved client would not send. What comes back must be
 * what {@code /openapi} says may come back.
 */
final class Knock {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10)).build();

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: *(\\d+)");

    private final HttpRequest.Builder request;

    private final boolean described;

    private Knock(URI address, boolean described) {
        this.request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30));
        this.described = described;
    }

    static Knock at(String path) {
        return at(SystemUnderTest.shared().base().resolve(path));
    }

    static Knock at(URI address) {
        return new Knock(address, true);
    }

    /** At a listener behind which there is no REST door, whatever the path. */
    static Knock beside(URI address) {
        return new Knock(address, false);
    }

    static String basic(String signIn, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((signIn + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    Knock as(String signIn) {
        return with("Authorization", basic(signIn, "single-window"));
    }

    Knock with(String header, String value) {
        request.header(header, value);
        return this;
    }

    HttpResponse<String> get() {
        return send(request.GET().build());
    }

    HttpResponse<String> send(String method) {
        return send(request.method(method, HttpRequest.BodyPublishers.noBody()).build());
    }

    HttpResponse<String> post(String body) {
        return post(body.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(byte[] body) {
        return send(request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build());
    }

    /** In pieces, so that nothing announces the length. */
    HttpResponse<String> postInPieces(byte[] body) {
        return send(
                request.POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))).build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (described) {
                Description.itself().complaint(request, answer, answer.body()).ifPresent(Assertions::fail);
            }
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** These very bytes on the wire, and then no more of them; the answer as far as there is one. */
    static String raw(byte[] bytes) {
        URI base = SystemUnderTest.shared().base();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            in.transferTo(answer);
        } catch (IOException hungUp) {
            return answer.toString(StandardCharsets.UTF_8);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    /**
     * This request again and again on one connection, each after the answer to the one before; their status lines,
     * fewer where the server hung up.
     */
    static List<String> inTurn(byte[] request, int times) {
        URI base = SystemUnderTest.shared().base();
        List<String> answers = new ArrayList<>();
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(10_000);
            while (answers.size() < times) {
                socket.getOutputStream().write(request);
                answers.add(answer(socket.getInputStream()));
            }
        } catch (IOException hungUp) {
            return answers;
        }
        return answers;
    }

    private static String answer(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException(head.toString());
            }
            head.append((char) next);
        }
        Matcher length = LENGTH.matcher(head);
        assertTrue(length.find(), head::toString);
        in.skipNBytes(Long.parseLong(length.group(1)));
        return head.substring(0, head.indexOf("\r\n"));
    }

    /** These very bytes on the wire, and then nobody is there any more to hear the answer. */
    static void andDie(byte[] bytes) {
        URI base = SystemUnderTest.shared().base();
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.getOutputStream().write(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
