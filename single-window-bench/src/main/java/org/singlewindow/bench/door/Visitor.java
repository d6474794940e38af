package org.singlewindow.bench.door;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** One sign-in at the doors, on a connection of its own. */
public final class Visitor implements AutoCloseable {
    private static final String PASSWORD = "single-window";
    private static final byte[] NOTHING = new byte[0];

    private final HttpConnection connection;
    private final String identity;
    private final byte[] lodging;
    private final byte[] soap;

    public Visitor(URI base, String signIn) {
        this.connection = new HttpConnection(base);
        String credentials = Base64.getEncoder()
                .encodeToString((signIn + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        this.identity = "Host: " + base.getAuthority() + "\r\nAuthorization: Basic " + credentials + "\r\n";
        this.lodging = head("POST", "/api/declarations", "application/xml");
        this.soap = head("POST", "/soap/exchange", "text/xml; charset=utf-8");
    }

    public Reply lodge(byte[] document) throws IOException {
        return connection.exchange(lodging, document);
    }

    public Reply soap(byte[] envelope) throws IOException {
        return connection.exchange(soap, envelope);
    }

    public Reply get(String path) throws IOException {
        return connection.exchange(head("GET", path, "application/json"), NOTHING);
    }

    public Reply post(String path, String type, byte[] body) throws IOException {
        return connection.exchange(head("POST", path, type), body);
    }

    private byte[] head(String method, String path, String type) {
        return (method + " " + path + " HTTP/1.1\r\n" + identity + "Content-Type: " + type + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
