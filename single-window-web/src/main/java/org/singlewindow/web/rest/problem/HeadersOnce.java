package org.singlewindow.web.rest.problem;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Refusal;

/**
 * A header that a method reads is there once, as {@link QueryNames} asks of what stands behind the question mark:
 * JAX-RS takes the first of two, and of two that say different things nobody knows which is meant.
 */
@Provider
public class HeadersOnce implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource.getResourceMethod() == null) {
            return;
        }
        for (String name : read(resource.getResourceMethod())) {
            List<String> given = request.getHeaders().get(name);
            if (given != null && given.size() > 1) {
                throw Refusal.badRequest(RuleCode.UNEXPECTED_ELEMENT,
                        "The header " + name + " is there " + given.size() + " times. Nothing was done.");
            }
        }
    }

    static List<String> read(Method method) {
        return Stream.of(method.getParameters()).map(each -> each.getAnnotation(HeaderParam.class))
                .filter(Objects::nonNull).map(HeaderParam::value).toList();
    }
}
