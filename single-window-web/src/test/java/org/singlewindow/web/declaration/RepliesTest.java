package org.singlewindow.web.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.singlewindow.web.Address;

/** One answer is sent at a time; the others are still being written. */
class RepliesTest {

    private static final Map<String, String> SENT = Map.of("reply-1", "Husayni.", "reply-2", " Weighed \n twice ",
            "reply-3", " ", "reply-x", "no task", "answer", "1");

    private final Map<String, Object> session = new HashMap<>();

    @Test
    void what_was_typed_to_the_others_waits_for_the_page_that_comes_next_once() {
        replies("POST", SENT).leave("26UZ1", "1");
        assertEquals(Map.of(), replies("POST", Map.of()).waiting("26UZ1"), "a page that refreshes itself");
        assertEquals(Map.of(), replies("GET", Map.of()).waiting("26UZ2"), "of another declaration");
        Replies next = replies("GET", Map.of());
        assertEquals(Map.of("2", "Weighed \n twice"), next.waiting("26UZ1"));
        assertEquals(Map.of("2", "Weighed \n twice"), next.waiting("26UZ1"), "as often as the page asks");
        assertEquals(Map.of(), replies("GET", Map.of()).waiting("26UZ1"));
        assertEquals(Map.of(), session);
    }

    @Test
    void all_of_it_is_told_where_nothing_could_be_sent() {
        assertEquals(Map.of("1", "Husayni.", "2", "Weighed \n twice"), replies("POST", SENT).sent());
    }

    @Test
    void nothing_waits_where_nothing_else_was_typed() {
        replies("POST", Map.of("reply-1", "Husayni.")).leave("26UZ1", "1");
        assertEquals(Map.of(), session);
    }

    private Replies replies(String method, Map<String, String> parameters) {
        Replies replies = new Replies();
        replies.address = new Address() {
            @Override
            public String sent(String name) {
                return parameters.get(name);
            }

            @Override
            public List<String> names() {
                return List.copyOf(parameters.keySet());
            }
        };
        replies.request = proxy(HttpServletRequest.class, (name, args) -> switch (name) {
            case "getMethod" -> method;
            default -> proxy(HttpSession.class, (call, with) -> switch (call) {
                case "setAttribute" -> session.put((String) with[0], with[1]);
                case "removeAttribute" -> session.remove(with[0]);
                default -> session.get(with[0]);
            });
        });
        return replies;
    }

    private interface Answering {
        Object answer(String method, Object[] args);
    }

    private static <T> T proxy(Class<T> type, Answering answering) {
        return type.cast(Proxy.newProxyInstance(RepliesTest.class.getClassLoader(), new Class<?>[]{type},
                (self, method, args) -> {
                    Object answer = answering.answer(method.getName(), args);
                    return method.getReturnType() == void.class ? null : answer;
                }));
    }
}
