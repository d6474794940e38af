package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.Map;
import org.singlewindow.web.Address;

/**
 * What was typed to each question of a declaration. One of them is sent at a time: the others wait in the session for
 * the page that is shown next, once.
 */
@RequestScoped
public class Replies {

    private static final String FIELD = "reply-";
    private static final String PLACE = Replies.class.getName() + ".";

    @Inject
    Address address;

    @Inject
    HttpServletRequest request;

    private Map<String, String> waiting;

    /** On the page that was sent, by the number of the task. */
    Map<String, String> sent() {
        Map<String, String> sent = new HashMap<>();
        for (String name : address.names()) {
            String text = address.get(name);
            if (name.matches(FIELD + "\\d{1,18}") && !text.isEmpty()) {
                sent.put(name.substring(FIELD.length()), text);
            }
        }
        return sent;
    }

    /** All but that one are for the page that is shown next. */
    void leave(String mrn, String done) {
        HashMap<String, String> others = new HashMap<>(sent());
        others.remove(done);
        if (!others.isEmpty()) {
            request.getSession().setAttribute(PLACE + mrn, others);
        }
    }

    /** Those that were left for this page. What a page fetches to refresh itself does not use them up. */
    Map<String, String> waiting(String mrn) {
        if (waiting == null) {
            HttpSession session = request.getMethod().equals("GET") ? request.getSession(false) : null;
            Object left = session == null ? null : session.getAttribute(PLACE + mrn);
            waiting = new HashMap<>();
            if (left instanceof Map<?, ?> texts) {
                session.removeAttribute(PLACE + mrn);
                texts.forEach((task, text) -> waiting.put(task.toString(), text.toString()));
            }
        }
        return waiting;
    }
}
