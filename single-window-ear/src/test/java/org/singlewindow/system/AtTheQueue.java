package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

import org.singlewindow.system.Story.Step;
import org.w3c.dom.Element;

/** What a country's own system does in a story, over SOAP: look at its queue, pull, acknowledge. */
final class AtTheQueue {

    private final Story story;
    private final StoryTeller.Stage stage;
    private final Map<String, String> lastPulled = new HashMap<>();

    AtTheQueue(Story story, StoryTeller.Stage stage) {
        this.story = story;
        this.stage = stage;
    }

    /**
     * The types of the messages about this case, in order; {@code -} for none. Headers follow a commit within moments,
     * not at once.
     */
    void holds(Step step, String mrn) {
        assertEquals(step.expect(), until(step.expect(), () -> {
            List<Map<String, String>> headers = headers(step.who(), mrn);
            return headers.isEmpty() ? "-" : String.join(" ", headers.stream().map(h -> h.get("messageType")).toList());
        }));
    }

    void pull(Step step, String mrn) {
        until(true, () -> headers(step.who(), mrn).stream().anyMatch(h -> h.get("messageType").equals(step.what())));
        Map<String, String> header = headers(step.who(), mrn).stream()
                .filter(h -> h.get("messageType").equals(step.what())).findFirst()
                .orElseThrow(
                        () -> new AssertionError("no " + step.what() + " in the queue: " + headers(step.who(), mrn)));
        byte[] content = Base64.getMimeDecoder().decode(pullOne(step.who(), header.get("deliveryNumber")));
        assertEquals(header.get("contentSha256"), sha256(content, HexFormat.of()::formatHex));
        if (step.expect().endsWith(".dec.xml")) {
            assertArrayEquals(story.document(step.expect()), content, "not the bytes that were lodged");
        } else {
            StoryTeller.like(story, step.expect(), content);
        }
        lastPulled.put(step.who(), header.get("deliveryNumber"));
    }

    void acknowledge(Step step) {
        Element answer = stage.visitor(step.who()).soap("Acknowledge",
                "<item><deliveryNumber>" + lastPulled.get(step.who())
                        + "</deliveryNumber><outcome>" + step.what()
                        + "</outcome><text>told by the story</text></item>");
        Map<String, String> item = StoryTeller.parts(XmlLikeness.children(answer).get(0));
        assertEquals(step.expect(), item.get("result"), item::toString);
    }

    private String pullOne(String who, String deliveryNumber) {
        Element answer = stage.visitor(who).soap("PullOne", "<deliveryNumber>" + deliveryNumber + "</deliveryNumber>");
        List<Element> message = XmlLikeness.children(answer);
        if (message.isEmpty()) {
            throw new AssertionError(deliveryNumber + " cannot be pulled now");
        }
        return StoryTeller.parts(message.get(0)).getOrDefault("content", answer.getTextContent());
    }

    private List<Map<String, String>> headers(String who, String mrn) {
        List<Map<String, String>> found = new ArrayList<>();
        List<Map<String, String>> page = page(who, "");
        while (!page.isEmpty()) {
            page.stream().filter(h -> mrn.equals(h.get("mrn"))).forEach(found::add);
            page = page(who, "<after>" + page.get(page.size() - 1).get("deliveryNumber") + "</after>");
        }
        return found;
    }

    private List<Map<String, String>> page(String who, String after) {
        return XmlLikeness.children(stage.visitor(who).soap("GetQueueHeaders", "<max>200</max>" + after)).stream()
                .map(StoryTeller::parts).toList();
    }

    /** What is seen at last: as expected, or what is still there after twenty seconds. */
    static <T> T until(T expected, Supplier<T> look) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        T seen = look.get();
        while (!expected.equals(seen) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            seen = look.get();
        }
        return seen;
    }

    static String sha256(byte[] content, Function<byte[], String> written) {
        try {
            return written.apply(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
