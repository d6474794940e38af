package org.singlewindow.web.rest.problem;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Problem;

/**
 * What stands behind the question mark. A value that is empty is none: forms send every field that they have. JAX-RS
 * itself says of a number that is none that there is no such address, and takes every switch but {@code true} for off:
 * who asks {@code validateOnly=yes} would have lodged.
 */
@Provider
public class QueryValues implements ParamConverterProvider {

    private static final String NUMBER = "a whole number";

    private static final String SWITCH = "true or false";

    /** Naming it says that it is meant: an empty one must not pass for none. */
    private static final Kind SAID = new Kind("a text; leave it out where there is none", QueryValues::said);

    private static final Map<Class<?>, Kind> KINDS = Map.of(
            String.class, new Kind("a text", text -> text),
            int.class, new Kind(NUMBER, Integer::valueOf), Integer.class, new Kind(NUMBER, Integer::valueOf),
            long.class, new Kind(NUMBER, Long::valueOf), Long.class, new Kind(NUMBER, Long::valueOf),
            boolean.class, new Kind(SWITCH, QueryValues::yesOrNo));

    @Context
    UriInfo uri;

    /**
     * What a value must be, and how it is read: with an {@link IllegalArgumentException} where it is something else.
     */
    private record Kind(String name, Function<String, Object> reader) {

        /** Naming a switch says that it is meant: an empty one must not pass for off. */
        boolean isSwitch() {
            return name.equals(SWITCH) || this == SAID;
        }
    }

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Optional<String> name = Stream.of(annotations).filter(QueryParam.class::isInstance)
                .map(query -> ((QueryParam) query).value()).findFirst();
        Kind kind = KINDS.get(type);
        String otherwise = Stream.of(annotations).filter(DefaultValue.class::isInstance)
                .map(each -> ((DefaultValue) each).value()).findFirst().orElse(null);
        boolean significant = Stream.of(annotations).anyMatch(Significant.class::isInstance);
        return name.isEmpty() || kind == null ? null
                : converter(name.get(), significant ? SAID : kind, otherwise);
    }

    private <T> ParamConverter<T> converter(String name, Kind kind, String otherwise) {
        return new ParamConverter<>() {
            @Override
            @SuppressWarnings("unchecked") // the kind was looked up by the type
            public T fromString(String given) {
                if (given != null && !FreeText.canBeWritten(given) && Blanks.strip(given).isEmpty()) {
                    throw refusal(name + " holds a character that shows nothing and cannot be stored; leave it out.");
                }
                boolean missing = given == null || Blanks.strip(given).isEmpty() && !kind.isSwitch();
                String text = missing ? otherwise : Blanks.strip(given);
                try {
                    return text == null ? null : (T) kind.reader.apply(text);
                } catch (IllegalArgumentException other) {
                    throw refusal(name + " is " + kind.name + ".");
                }
            }

            @Override
            public String toString(T value) {
                return String.valueOf(value);
            }
        };
    }

    private BadRequestException refusal(String sentence) {
        return new BadRequestException(
                Problem.of(400, RuleCode.PATTERN, sentence, uri.getRequestUri().getPath()).response());
    }

    private static Object said(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static Object yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
