package org.singlewindow.web.rest.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.singlewindow.kernel.RuleCode;

/**
 * The names behind the question mark; what they hold is for {@link QueryValues}. Who asks {@code dryRun=true} of an address that does not
 * know it must not have done in earnest what they wanted to try. Where nothing is changed, a name of the caller's own is passed over as
 * ever, unless it is one of ours with a letter wrong.
 */
@Provider
public class QueryNames implements ContainerRequestFilter {

    private static final Set<String> LOOKING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        MultivaluedMap<String, String> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty() || resource.getResourceMethod() == null) {
            return;
        }
        boolean looking = LOOKING.contains(request.getMethod());
        SortedSet<String> known = known();
        for (String name : given.keySet()) {
            if (!known.contains(name) && (!looking || known.stream().anyMatch(each -> isSlip(name, each)))) {
                throw Refusal.badRequest(RuleCode.UNEXPECTED_ELEMENT, "This address knows no '" + name + "', " + knows(known));
            }
        }
        given.forEach((name, values) -> refuseTwo(name, values, looking));
    }

    private SortedSet<String> known() {
        SortedSet<String> known = new TreeSet<>();
        Stream.of(resource.getResourceMethod().getParameters()).map(each -> each.getAnnotation(QueryParam.class)).filter(each -> each != null)
            .forEach(each -> known.add(each.value()));
        return known;
    }

    private static String knows(SortedSet<String> known) {
        return known.isEmpty() ? "and nothing else behind a question mark. Nothing was done." : "only " + String.join(", ", known) + ". Nothing was done.";
    }

    /** Of two that say different things, nobody knows which is meant. */
    private static void refuseTwo(String name, List<String> values, boolean looking) {
        if (!looking && values.size() > 1) {
            throw Refusal.badRequest(RuleCode.UNEXPECTED_ELEMENT, name + " is there " + values.size() + " times. Nothing was done.");
        }
    }

    /** One letter more, less or another, two exchanged, or capitals. */
    static boolean isSlip(String given, String name) {
        if (given.equalsIgnoreCase(name)) {
            return true;
        }
        int most = Math.min(given.length(), name.length());
        int start = 0;
        while (start < most && given.charAt(start) == name.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && given.charAt(given.length() - 1 - end) == name.charAt(name.length() - 1 - end)) {
            end++;
        }
        String one = given.substring(start, given.length() - end);
        String other = name.substring(start, name.length() - end);
        boolean single = one.length() <= 1 && other.length() <= 1;
        return most > 1 && (single || one.length() == 2 && new StringBuilder(one).reverse().toString().equals(other));
    }
}
