package org.singlewindow.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.Map;

/**
 * What the next page has to tell about what was just done, once. It waits in the session: the flash of Faces is over
 * with the next request, which may be one of the page that is being left.
 */
@Named
@RequestScoped
public class Said {
    private static final String PLACE = Said.class.getName() + ".";

    private final Map<String, String> taken = new HashMap<>();

    /** It was done. */
    public static void done(String text) {
        say("done", text);
    }

    /** It was not, and why. */
    public static void trouble(String text) {
        say("trouble", text);
    }

    /** It was done, and this very page shows what came of it: nothing that was sent waits any more. */
    public static void answered() {
        FacesContext.getCurrentInstance().getExternalContext().getRequestMap().put(PLACE, "done");
    }

    /** Whether a page that answers in its own place has done what was asked, or shows what it was not done with. */
    public String getAnswer() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestMap().getOrDefault(PLACE, "refused")
                .toString();
    }

    /** It was done; leads to the page that tells. */
    public static String done(String text, String page) {
        done(text);
        return page;
    }

    /** It was done, and yet there is something to look at; leads to the page that tells. */
    public static String remarked(String text, String page) {
        say("remarked", text);
        return page;
    }

    /** It was not, and why; leads to the page that tells. */
    public static String trouble(String text, String page) {
        trouble(text);
        return page;
    }

    /** The page was too old to be worked with. */
    static void expired() {
        say("expired", "expired");
    }

    /** Something that nobody sees was taken out of what was typed. */
    public static void tidied(HttpSession session) {
        session.setAttribute(PLACE + "tidied", "tidied");
    }

    private static void say(String what, String text) {
        FacesContext.getCurrentInstance().getExternalContext().getSessionMap().put(PLACE + what, text);
    }

    public String getDone() {
        return take("done");
    }

    public String getRemarked() {
        return take("remarked");
    }

    public String getTrouble() {
        return take("trouble");
    }

    public boolean isTidied() {
        return !take("tidied").isEmpty();
    }

    public boolean isExpired() {
        return !take("expired").isEmpty();
    }

    /** For the whole of this request, and for none after it. */
    private String take(String what) {
        FacesContext faces = FacesContext.getCurrentInstance();
        return showsPage(faces) ? taken.computeIfAbsent(what, key -> {
            Object waiting = faces.getExternalContext().getSession(false) == null ? null
                    : faces.getExternalContext().getSessionMap().remove(PLACE + key);
            return waiting == null ? "" : waiting.toString();
        }) : "";
    }

    /**
     * What the page before fetches while it is left, because of the very news, shows no more than a part and must not
     * use it up.
     */
    private static boolean showsPage(FacesContext faces) {
        return faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE && !faces.getPartialViewContext().isAjaxRequest();
    }
}
