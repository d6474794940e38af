package org.singlewindow.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody signed in to the portal without a browser, who sends in a form what no browser would. */
final class Portal {

    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");

    private static final String BOUNDARY = "b0undary-of-the-form";

    private final CookieManager cookies = new CookieManager();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies)
            .build();

    private final URI base = SystemUnderTest.shared().base();

    private Portal() {
    }

    static Portal as(String signIn) {
        Portal portal = new Portal();
        portal.signIn(signIn);
        return portal;
    }

    /** In this same browser, whoever was signed in there before. */
    void signIn(String signIn) {
        HttpResponse<String> answer = signIn(signIn, "single-window", "127.0.0.1");
        if (answer.statusCode() / 100 != 3) {
            throw new AssertionError(signIn + " is not let in: " + answer.statusCode() + " " + answer.body());
        }
    }

    static Portal nobody() {
        return new Portal();
    }

    /** Nobody yet, who tries this at the sign-in page. */
    static HttpResponse<String> trying(String signIn, String password, String address) {
        return new Portal().signIn(signIn, password, address);
    }

    /** Where somebody is led who was sent to the sign-in page from there. */
    String signedInFrom(String page, String signIn) {
        String asked = "sign-in.xhtml?from=" + encoded(page);
        Map<String, String> form = hidden(asked);
        form.putAll(Map.of("name", signIn, "password", "single-window", "enter", "Enter"));
        URI there = base.resolve(post(asked, form).headers().firstValue("Location").orElseThrow());
        return there.getPath() + (there.getQuery() == null ? "" : "?" + there.getQuery());
    }

    private HttpResponse<String> signIn(String name, String password, String address) {
        Map<String, String> form = hidden("sign-in.xhtml");
        form.putAll(Map.of("name", name, "password", password, "enter", "Enter"));
        return post("sign-in.xhtml", form, "X-Forwarded-For", address);
    }

    /** A file chosen and a button pressed, on a page opened anew. */
    HttpResponse<String> upload(String page, String button, byte[] file) {
        return upload(page, button, file, Map.of());
    }

    /** The same with some of the page's own fields as they were before. */
    HttpResponse<String> upload(String page, String button, byte[] file, Map<String, String> former) {
        Map<String, String> form = hidden(page);
        form.putAll(former);
        form.put(button, button);
        return upload(page, form, "declaration.xml", file);
    }

    /** The same with a name that the file has. */
    HttpResponse<String> upload(String page, String button, String fileName, byte[] file) {
        Map<String, String> form = hidden(page);
        form.put(button, button);
        return upload(page, form, fileName, file);
    }

    private HttpResponse<String> upload(String page, Map<String, String> form, String fileName, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        form.forEach((name, value) -> text(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\n\r\n" + value + "\r\n"));
        text(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/xml\r\n\r\n");
        body.writeBytes(file);
        text(body, "\r\n--" + BOUNDARY + "--\r\n");
        return send(request(page).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    HttpResponse<String> get(String page, String... headers) {
        return send(headers.length == 0 ? request(page).GET() : request(page).headers(headers).GET());
    }

    /** A form's fields as they are named here and no others, wherever they come from. */
    HttpResponse<String> post(String page, Map<String, String> fields, String... headers) {
        HttpRequest.Builder request = request(page).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(query(fields)));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** As a browser would send them, for a request put together by hand. */
    String cookies() {
        return cookies.getCookieStore().getCookies().stream().map(each -> each.getName() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }

    static String query(Map<String, String> fields) {
        return fields.entrySet().stream().map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** What the page itself puts into its forms: their names, the view state, the nonce. */
    Map<String, String> hidden(String page) {
        return hiddenIn(send(request(page).GET()).body());
    }

    static Map<String, String> hiddenIn(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = HIDDEN.matcher(page);
        while (input.find()) {
            fields.put(attribute("name", input.group()), attribute("value", input.group()));
        }
        return fields;
    }

    private static String attribute(String name, String tag) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    private HttpRequest.Builder request(String page) {
        return HttpRequest.newBuilder(base.resolve(page)).timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
