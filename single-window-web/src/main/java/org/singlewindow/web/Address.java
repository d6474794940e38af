package org.singlewindow.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.singlewindow.kernel.Blanks;

/**
 * What this page's address says, and what was typed into fields that no component of the page knows. Forms carry the
 * address on ({@code o:form includeRequestParams}), so that a bean knows its subject from the first moment of every
 * request: a view parameter would only be there after the parts of the page have asked for it.
 *
 * <p> Every bean reads it here. The request that is injected is the one that came from the network; what the portal
 * makes of it on the way in, such as leaving out what cannot be stored, is only in the one that {@code web.security}
 * hands on.
 */
@RequestScoped
public class Address {

    /** Where {@code web.security} leaves the request as pages may read it. */
    public static final String READABLE = Address.class.getName() + ".readable";

    @Inject
    HttpServletRequest request;

    /** Empty where the address does not say. */
    public String get(String name) {
        String value = sent(name);
        return value == null ? "" : Blanks.strip(value);
    }

    /** All that were ticked under that name. */
    public List<String> list(String name) {
        String[] values = readable().getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /** With the blanks around it; null where there is none. */
    public String sent(String name) {
        return readable().getParameter(name);
    }

    public boolean has(String name) {
        return sent(name) != null;
    }

    public List<String> names() {
        return Collections.list(readable().getParameterNames());
    }

    private HttpServletRequest readable() {
        return request.getAttribute(READABLE) instanceof HttpServletRequest handedOn ? handedOn : request;
    }
}
