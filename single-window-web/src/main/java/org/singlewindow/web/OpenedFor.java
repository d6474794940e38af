package org.singlewindow.web;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.primefaces.csp.CspException;

/**
 * A page acts on the thing that it was opened for, and on no other: the form of one task, sent to the address of another, does nothing
 * to either. A form without the nonce that its page was given is refused before it has done anything, too, and not while it is answered.
 */
public class OpenedFor implements PhaseListener, SystemEventListener {

    private static final long serialVersionUID = 1L;

    private static final String SUBJECT = OpenedFor.class.getName();

    /** What names a thing in an address. */
    private static final List<String> NAMES = List.of("id", "mrn");

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    /** Before a page is shown; only from then on it keeps what is put into it. */
    @Override
    public void processEvent(SystemEvent event) {
        FacesContext faces = event.getFacesContext();
        Map<String, Object> kept = faces.getViewRoot().getAttributes();
        if (!faces.isPostback() && !faces.getViewRoot().isTransient()) {
            kept.put(SUBJECT, subject(faces));
        }
    }

    /** The sign-in page keeps no view, and its form says so; said of any other page, it is made up. */
    @Override
    public void beforePhase(PhaseEvent event) {
        ExternalContext outside = event.getFacesContext().getExternalContext();
        boolean keptNowhere = "stateless".equals(outside.getRequestParameterMap().get(ResponseStateManager.VIEW_STATE_PARAM));
        if (keptNowhere && !outside.getRequestServletPath().equals("/sign-in.xhtml")) {
            refuse(event.getFacesContext());
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.getViewRoot() == null || !faces.isPostback() || faces.getResponseComplete() || hasFailed(faces)) {
            return;
        }
        Object kept = faces.getViewRoot().getAttributes().get(SUBJECT);
        if (!bearsNonce()) {
            refuse(faces);
        } else if (kept != null && !kept.equals(subject(faces))) {
            Said.trouble(Words.get("other-page"));
            ExpiredPageHandler.openAnew(faces);
        }
    }

    /** Of a view that this session was never given, or no longer has, the handler of failures speaks afterwards. */
    private static boolean hasFailed(FacesContext faces) {
        return faces.getExceptionHandler().getUnhandledExceptionQueuedEvents().iterator().hasNext();
    }

    private static String subject(FacesContext faces) {
        Map<String, String> asked = faces.getExternalContext().getRequestParameterMap();
        return NAMES.stream().map(name -> asked.getOrDefault(name, "").strip()).collect(Collectors.joining(" "));
    }

    private static boolean bearsNonce() {
        try {
            return !Nonce.get().isEmpty();
        } catch (CspException missingOrWrong) {
            return false;
        }
    }

    private static void refuse(FacesContext faces) {
        ExternalContext outside = faces.getExternalContext();
        try {
            outside.responseSendError(HttpServletResponse.SC_BAD_REQUEST, null);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }
}
