package org.singlewindow.launch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands at the address of the application until that can take over, and asks everybody to come again: 503 with
 * {@code Retry-After}, in the form that the address speaks. A client takes a 404 as final, and a refused connection
 * wakes an operator.
 */
final class Waiting implements AutoCloseable {
    private static final String PROBLEM = """
        {"type":"urn:singlewindow:problem:410","title":"Busy","status":503,"detail":"The window is starting; try again in a few seconds.","code":"410"}""";
    private static final String FAULT = """
        <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault><faultcode>soap:Server</faultcode>\
        <faultstring>The window is starting; try again in a few seconds.</faultstring><detail><%1$sFault xmlns="urn:singlewindow:%2$s:1">\
        <code>410</code><text>The window is starting; try again in a few seconds.</text></%1$sFault></detail></soap:Fault></soap:Body></soap:Envelope>""";
    private static final String PAGE = """
        <!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><meta http-equiv="refresh" content="5"><title>Regional Single Window</title></head>\
        <body><h1>Regional Single Window</h1><p>The window is starting. This page looks again by itself.</p></body></html>""";

    /** Who looks after us must not kill what is only starting. */
    private static final String ALIVE = """
        {"status":"UP","checks":[]}""";

    private static final int AT_ONCE = 4;

    private final LaunchSettings settings;
    private final Map<Integer, HttpServer> servers = new HashMap<>();
    private final ExecutorService answering = Executors.newFixedThreadPool(AT_ONCE);

    Waiting(LaunchSettings settings) {
        this.settings = settings;
    }

    void open() {
        if (settings.http()) {
            open(settings.httpPort(), address -> HttpServer.create(address, 0));
        }
        settings.healthPort().ifPresent(port -> open(port, address -> HttpServer.create(address, 0)));
    }

    /** Once there is a key. */
    void openSecure() {
        open(settings.httpsPort(), address -> {
            HttpsServer secure = HttpsServer.create(address, 0);
            secure.setHttpsConfigurator(new HttpsConfigurator(HttpsKey.context()));
            return secure;
        });
    }

    private void open(int port, Opening opening) {
        try {
            HttpServer server = opening.at(new InetSocketAddress(settings.bind(), port));
            server.setExecutor(answering);
            server.createContext("/", Waiting::answer);
            server.start();
            servers.put(port, server);
        } catch (IOException e) {
            throw new CannotStart("The address " + settings.bind() + ":" + port + " cannot be used: " + e.getMessage(),
                    e);
        }
    }

    @FunctionalInterface
    private interface Opening {
        HttpServer at(InetSocketAddress address) throws IOException;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/health/live")) {
                send(exchange, 200, "application/json", ALIVE);
                return;
            }
            boolean soap = path.startsWith("/soap");
            boolean page = !soap && !path.startsWith("/api") && !path.startsWith("/health");
            exchange.getResponseHeaders().set("Retry-After", "5");
            send(exchange, 503,
                    soap ? "text/xml;charset=UTF-8" : page ? "text/html;charset=UTF-8" : "application/problem+json",
                    soap ? fault(path) : page ? PAGE : PROBLEM);
        }
    }

    private static String fault(String path) {
        return path.startsWith("/soap/transit") ? FAULT.formatted("Transit", "transit")
                : FAULT.formatted("Exchange", "exchange");
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }

    /** At once: whoever is in the middle of an answer loses it, and comes again. */
    void leave(int port) {
        servers.remove(port).stop(0);
    }

    @Override
    public void close() {
        servers.values().forEach(server -> server.stop(0));
        answering.shutdownNow();
    }
}
