package org.singlewindow.web;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.primefaces.csp.CspException;

/**
 * A page acts as the page that was opened, for whoever opened it, on the thing that it was opened for, and in no other
 * way: the form of one task, sent to the address of another or after somebody else has signed in, does nothing to
 * either. A form without the nonce that its page was given is refused before it has done anything, too, and not while
 * it is answered.
 */
public class OpenedFor implements PhaseListener, SystemEventListener {

    private static final long serialVersionUID = 1L;

    private static final String SUBJECT = OpenedFor.class.getName();

    private static final String KEPT_NOWHERE = "stateless";

    /** For everybody, as often as they like. */
    private static final Set<String> OPEN_PAGES = Set.of("/sign-in.xhtml", "/apply.xhtml", "/new-start.xhtml");

    /** How pages are drawn: said by none of ours, or the usual way. */
    private static final Set<String> KITS = Set.of("", RenderKitFactory.HTML_BASIC_RENDER_KIT);

    /** What names a thing in an address. */
    static final List<String> NAMES = List.of("id", "mrn");

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
        if (!faces.getViewRoot().isTransient()) {
            faces.getViewRoot().getAttributes().putIfAbsent(SUBJECT, subject(faces));
        }
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        Map<String, String> asked = faces.getExternalContext().getRequestParameterMap();
        if (isMadeUp(faces, asked.get(ResponseStateManager.VIEW_STATE_PARAM))
                || !KITS.contains(asked.getOrDefault(ResponseStateManager.RENDER_KIT_ID_PARAM, ""))) {
            refuse(faces);
        }
    }

    /**
     * Where one signs in or asks to take part, no view is kept, and the form says so; no other page does, and no page
     * asks for a part of itself without its view.
     */
    private static boolean isMadeUp(FacesContext faces, String view) {
        return view == null ? isForPart(faces)
                : view.equals(KEPT_NOWHERE)
                        && !OPEN_PAGES.contains(faces.getExternalContext().getRequestServletPath());
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.getViewRoot() == null || !faces.isPostback() || faces.getResponseComplete() || hasFailed(faces)) {
            return;
        }
        if (!bearsNonce()) {
            refuse(faces);
        } else if (!faces.getViewRoot().isTransient()
                && !subject(faces).equals(faces.getViewRoot().getAttributes().get(SUBJECT))) {
            Said.trouble(Words.get("other-page"));
            ExpiredPageHandler.openAnew(faces);
        }
    }

    /** Of a view that this session was never given, or no longer has, the handler of failures speaks afterwards. */
    private static boolean hasFailed(FacesContext faces) {
        return faces.getExceptionHandler().getUnhandledExceptionQueuedEvents().iterator().hasNext();
    }

    /** Whether a script asks, and shows of the answer a part. */
    static boolean isForPart(FacesContext faces) {
        return faces.getPartialViewContext().isAjaxRequest() || faces.getPartialViewContext().isPartialRequest();
    }

    private static String subject(FacesContext faces) {
        Map<String, String> asked = faces.getExternalContext().getRequestParameterMap();
        Stream<String> names = NAMES.stream().map(name -> asked.getOrDefault(name, "").strip());
        return Stream
                .concat(Stream.of(faces.getViewRoot().getViewId(),
                        String.valueOf(faces.getExternalContext().getRemoteUser())), names)
                .collect(Collectors.joining(" "));
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
