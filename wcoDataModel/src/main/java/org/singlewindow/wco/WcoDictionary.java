package org.singlewindow.wco;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where in the WCO tree a path leads.
 *
 * <p>A path is written without prefixes, from {@code MetaData}, {@code Declaration} or {@code Response}, with or
 * without a leading slash, and may carry 1-based numbers:
 * {@code Declaration/GoodsShipment/GovernmentAgencyGoodsItem[2]/Commodity}.
 */
public final class WcoDictionary {

    private static final Pattern STEP = Pattern.compile("([A-Za-z]+)(?:\\[([0-9]{1,9})])?");

    private WcoDictionary() {
    }

    /** The element at the path, if the schema has one there. */
    public static Optional<WcoElement> find(String path) {
        WcoElement here = null;
        for (var step : steps(path)) {
            here = here == null ? root(step.name()) : here.child(step.name());
            if (here == null) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(here);
    }

    /** The element at the path; a path that the schema does not know is the programmer's mistake. */
    public static WcoElement get(String path) {
        return find(path).orElseThrow(() -> new IllegalArgumentException("the schema has no " + path));
    }

    /**
     * The chain of WCO ids to the element at the path, such as {@code 42A / 67A / 68A[2] / 23A}; throws as
     * {@link #get}.
     */
    public static String pointer(String path) {
        get(path);
        var chain = new ArrayList<String>();
        WcoElement here = null;
        for (var step : steps(path)) {
            here = here == null ? root(step.name()) : here.child(step.name());
            if (!here.id().isEmpty()) {
                chain.add(here.id() + (step.number() == 0 ? "" : "[" + step.number() + ']'));
            }
        }
        return String.join(" / ", chain);
    }

    /** The same where the path is of a document that may have elements which no schema has. */
    public static Optional<String> findPointer(String path) {
        boolean readable = Stream.of(texts(path)).allMatch(text -> STEP.matcher(text).matches());
        return readable && find(path).isPresent() ? Optional.of(pointer(path)) : Optional.empty();
    }

    private static WcoElement root(String name) {
        return switch (name) {
            case "MetaData" -> WcoSchemas.META_DATA_ROOT;
            case "Declaration" -> WcoSchemas.DECLARATION_ROOT;
            case "Response" -> WcoSchemas.RESPONSE_ROOT;
            default -> null;
        };
    }

    private static String[] texts(String path) {
        return (path.startsWith("/") ? path.substring(1) : path).split("/");
    }

    record Step(String name, int number) {}

    static List<Step> steps(String path) {
        var steps = new ArrayList<Step>();
        for (var text : texts(path)) {
            var step = STEP.matcher(text);
            if (!step.matches()) {
                throw new IllegalArgumentException("no path into a WCO document: " + path);
            }
            steps.add(new Step(step.group(1), step.group(2) == null ? 0 : Integer.parseInt(step.group(2))));
        }
        return steps;
    }
}
