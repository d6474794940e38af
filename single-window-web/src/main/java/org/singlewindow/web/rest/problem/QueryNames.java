package org.singlewindow.web.rest.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Refusal;

/**
 * The names behind the question mark; what they hold is for {@link QueryValues}. Who asks {@code dryRun=true} of an
 * address that does not know it must not have done in earnest what they wanted to try, and who asks for
 * {@code states=QUERY} must not take all tasks for those of that state. What begins with an underscore is the caller's
 * own, where nothing is changed: libraries put such a thing ({@code _=1764320000}) behind an address so that nothing in
 * between answers from its memory.
 */
@Provider
public class QueryNames implements ContainerRequestFilter {

    private static final int LONGEST_SHOWN = 80;

    private static final Set<String> LOOKING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        if (!given.isEmpty() && resource.getResourceMethod() != null) {
            check(given, known(resource.getResourceMethod()), LOOKING.contains(request.getMethod()));
        }
    }

    static void check(Map<String, List<String>> given, SortedSet<String> known, boolean looking) {
        given.forEach((name, values) -> {
            if (known.contains(name)) {
                refuseTwo(name, values);
            } else if (!isNothing(name, values) && !(looking && name.startsWith("_"))) {
                throw Refusal.badRequest(RuleCode.UNEXPECTED_ELEMENT,
                        "This address knows no '" + FreeText.excerpt(name, LONGEST_SHOWN) + "', " + knows(known));
            }
        });
    }

    /** Of the method itself, and nowhere else: a test holds that no address asks for one in another way. */
    static SortedSet<String> known(Method method) {
        SortedSet<String> known = new TreeSet<>();
        Stream.of(method.getParameters()).map(each -> each.getAnnotation(QueryParam.class)).filter(Objects::nonNull)
                .forEach(each -> known.add(each.value()));
        return known;
    }

    /** {@code ?max=5&} */
    private static boolean isNothing(String name, List<String> values) {
        return name.isEmpty() && values.stream().allMatch(String::isEmpty);
    }

    private static String knows(SortedSet<String> known) {
        return known.isEmpty() ? "and nothing else behind a question mark. Nothing was done."
                : "only " + String.join(", ", known) + ". Nothing was done.";
    }

    /** Of two that say different things, nobody knows which is meant. */
    private static void refuseTwo(String name, List<String> values) {
        if (values.size() > 1) {
            throw Refusal.badRequest(RuleCode.UNEXPECTED_ELEMENT,
                    name + " is there " + values.size() + " times. Nothing was done.");
        }
    }
}
