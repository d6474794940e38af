package org.singlewindow.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.singlewindow.bench.door.Reply;
import org.singlewindow.bench.door.Visitor;

/**
 * Walks once through the agency's open tasks, oldest due first, by pages of two hundred, so that fetching them hardly
 * counts.
 */
final class Officer implements AutoCloseable {
    private static final Pattern TASK = Pattern.compile("\"id\":(\\d+),\"mrn\":\"(\\w+)\",\"state\":\"(\\w+)\"");
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; *rel=\"next\"");
    private static final byte[] NOTHING = new byte[0];
    private static final byte[] APPROVAL = "{\"decision\":\"APPROVE\"}".getBytes(StandardCharsets.UTF_8);
    private static final String START = "/api/tasks?max=200";

    private final Visitor visitor;
    private final Deque<String> known = new ArrayDeque<>();
    private final Deque<String> held = new ArrayDeque<>();
    private String page = START;
    private String number = "";

    Officer(Visitor visitor) {
        this.visitor = visitor;
    }

    int get(String path) throws IOException {
        expect(200, path, visitor.get(path));
        return 1;
    }

    int claim() throws IOException {
        String id = next();
        held.add(id);
        return post("/api/tasks/" + id + "/claim", NOTHING, 204);
    }

    /** What it holds first, then what nobody does. */
    int approve() throws IOException {
        return post("/api/tasks/" + (held.isEmpty() ? next() : held.removeFirst()) + "/decision", APPROVAL, 200);
    }

    private int post(String path, byte[] body, int expected) throws IOException {
        expect(expected, path, visitor.post(path, "application/json", body));
        return 1;
    }

    /** A task that stays what it is, to be looked at. */
    String some() throws IOException {
        String id = next();
        known.addLast(id);
        return id;
    }

    String someNumber() throws IOException {
        if (number.isEmpty()) {
            some();
        }
        return number;
    }

    /** A task that nobody holds, each only once. */
    String next() throws IOException {
        while (known.isEmpty()) {
            if (page.isEmpty()) {
                throw new IOException("no task is left that nobody holds; more open tasks or fewer seconds are needed");
            }
            turnPage();
        }
        return known.removeFirst();
    }

    private void turnPage() throws IOException {
        Reply reply = expect(200, page, visitor.get(page));
        Matcher found = TASK.matcher(reply.text());
        while (found.find()) {
            if (found.group(3).equals("CREATED") || found.group(3).equals("DELIVERED")) {
                known.add(found.group(1));
                number = found.group(2);
            }
        }
        Matcher next = NEXT.matcher(reply.header("link"));
        page = next.find() ? next.group(1) : "";
    }

    private static Reply expect(int expected, String path, Reply reply) throws IOException {
        if (reply.status() != expected) {
            throw new IOException(path + ": " + reply.status() + " " + reply.text());
        }
        return reply;
    }

    @Override
    public void close() throws IOException {
        visitor.close();
    }
}
