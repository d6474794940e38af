package org.singlewindow.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;

/**
 * A page that stood open longer than its session is opened anew with a word about it, not answered with a failure; so
 * is one that was sent what belongs to another page, which cannot be put back into it. Everything else goes on to the
 * container, whose error page shows nothing of the cause; a page that asks for a part of itself would else be told its
 * name.
 */
public class ExpiredPageHandler extends ExceptionHandlerFactory {

    private static final System.Logger LOG = System.getLogger(ExpiredPageHandler.class.getName());

    public ExpiredPageHandler(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    /** The page at this address as a link would open it. */
    static void openAnew(FacesContext faces) {
        ExternalContext outside = faces.getExternalContext();
        String asked = ((HttpServletRequest) outside.getRequest()).getQueryString();
        String query = asked == null ? "" : "?" + asked;
        try {
            outside.redirect(outside.getRequestContextPath() + outside.getRequestServletPath() + query);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }

    private static final class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            FacesContext faces = FacesContext.getCurrentInstance();
            for (var events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext();) {
                ExceptionQueuedEventContext failed = events.next().getContext();
                boolean expired = isExpired(failed.getException());
                if (expired || failed.getPhaseId() == PhaseId.RESTORE_VIEW && faces.isPostback()) {
                    events.remove();
                    if (expired) {
                        Said.expired();
                    } else {
                        LOG.log(Level.INFO, "a form of another page was sent to {0}: {1}",
                                faces.getExternalContext().getRequestServletPath(), failed.getException());
                        Said.trouble(Words.get("other-page"));
                    }
                    openAnew(faces);
                    return;
                }
                if (OpenedFor.isForPart(faces)) {
                    events.remove();
                    throw new FacesException(failed.getException());
                }
            }
            super.handle();
        }

        private static boolean isExpired(Throwable thrown) {
            return thrown instanceof ViewExpiredException
                    || thrown instanceof FacesException && thrown.getCause() instanceof ViewExpiredException;
        }
    }
}
