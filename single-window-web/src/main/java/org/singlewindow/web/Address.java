package org.singlewindow.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.singlewindow.kernel.Blanks;

/**
 * What this page's address says. Forms carry it on ({@code o:form includeRequestParams}), so that a bean knows its
 * subject from the first moment of every request: a view parameter would only be there after the parts of the page have
 * asked for it.
 */
@RequestScoped
public class Address {

    @Inject
    HttpServletRequest request;

    /** Empty where the address does not say. */
    public String get(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : Blanks.strip(value);
    }

    /** All that were ticked under that name. */
    public List<String> list(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }
}
