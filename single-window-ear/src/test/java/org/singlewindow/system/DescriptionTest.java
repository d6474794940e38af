package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.singlewindow.Compiled;
import org.singlewindow.agency.Decision;
import org.singlewindow.agency.TaskState;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.wire.ValidationTier;
import org.singlewindow.delivery.AckOutcome;
import org.singlewindow.delivery.DeliveryStatus;
import org.singlewindow.schema.Outage;
import org.singlewindow.web.rest.HoldJson;
import org.singlewindow.web.rest.DebtClaimJson;
import org.singlewindow.web.rest.DeclarationJson;
import org.singlewindow.web.rest.AttachmentJson;
import org.singlewindow.web.rest.CaptureJson;
import org.singlewindow.web.rest.GuaranteeJson;
import org.singlewindow.web.rest.MandateJson;
import org.singlewindow.web.rest.MovementJson;
import org.singlewindow.web.rest.RegionReport;
import org.singlewindow.web.rest.RegistrationJson;
import org.singlewindow.web.rest.TierJson;
import tools.jackson.databind.JsonNode;

/**
 * The description of the REST door is written by hand; here it is held to the resources: what they take, what they
 * answer, by which words.
 */
class DescriptionTest {

    private static final Map<String, Method> RESOURCES = findResources();

    private final Description description = Description.itself();

    /** What methods answer that say no more than Response. */
    private static final Map<String, Class<?>> WITHIN_A_RESPONSE = Map.ofEntries(
            Map.entry("post /api/admin/regions", RegionReport.class),
            Map.entry("post /api/claims", DebtClaimJson.class),
            Map.entry("post /api/guarantees", GuaranteeJson.class),
            Map.entry("post /api/guarantees/batch", GuaranteeJson.Several.class),
            Map.entry("post /api/holders/{tin}/evidence", TierJson.class),
            Map.entry("post /api/holders/{tin}/tier-decisions", TierJson.class),
            Map.entry("post /api/movements/{mrn}/events", MovementJson.Taken.class),
            Map.entry("post /api/movements/captured", CaptureJson.class),
            Map.entry("post /api/mandates", MandateJson.class),
            Map.entry("post /api/registrations", RegistrationJson.Standing.class),
            Map.entry("post /api/declarations/{mrn}/attachments", AttachmentJson.class),
            Map.entry("post /api/declarations/{mrn}/arrival", DeclarationJson.class),
            Map.entry("post /api/declarations/{mrn}/resumption", DeclarationJson.class),
            Map.entry("post /api/declarations/{mrn}/holds", HoldJson.class),
            Map.entry("post /api/declarations/{mrn}/holds/{id}/lift", HoldJson.class));

    @Test
    void it_names_every_operation_of_every_resource_and_no_other() {
        assertEquals(String.join("\n", RESOURCES.keySet()), String.join("\n", operations().keySet()));
    }

    @Test
    void every_operation_has_the_parameters_that_its_method_reads_with_their_defaults() {
        RESOURCES.forEach(
                (name, method) -> assertEquals(parametersOf(method), parametersOf(operations().get(name)), name));
    }

    @Test
    void every_operation_takes_the_bodies_that_its_method_takes() {
        RESOURCES.forEach((name, method) -> {
            Consumes consumes = method.getAnnotation(Consumes.class);
            JsonNode body = operations().get(name).what().path("requestBody").path("content");
            assertEquals(consumes == null ? Set.of() : Set.of(consumes.value()), Set.copyOf(body.propertyNames()),
                    name);
        });
    }

    @Test
    void every_answer_has_the_fields_of_the_record_that_it_is_made_of() {
        RESOURCES.forEach((name, method) -> {
            JsonNode responses = operations().get(name).what().get("responses");
            JsonNode schema = responses.path("200").path("content").path("application/json").get("schema");
            if (schema != null) {
                Class<?> within = WITHIN_A_RESPONSE.get(name);
                new RecordLikeness(description).compare(name, within == null ? method.getGenericReturnType() : within,
                        schema);
            }
        });
    }

    @Test
    void every_operation_can_be_called_by_a_name_of_its_own_and_says_what_it_does() {
        Set<String> ids = new TreeSet<>();
        operations().forEach((name, operation) -> {
            assertTrue(ids.add(operation.what().get("operationId").asString()), name);
            assertTrue(
                    operation.what().get("summary").asString().length() > 5 && operation.what().get("tags").size() == 1,
                    name);
        });
    }

    /**
     * Anybody may mistype a parameter, nobody is served without a sign-in, everybody may be told to come again, and we
     * may fail.
     */
    @Test
    void every_operation_says_what_may_happen_to_any() {
        operations().forEach((name, operation) -> assertTrue(operation.what().get("responses").propertyNames()
                .containsAll(Set.of("400", "401", "429", "500", "503")), name));
    }

    @Test
    void every_response_has_a_schema_for_its_body() {
        operations().forEach((name, operation) -> operation.what().get("responses").propertyStream()
                .filter(each -> !Set.of("204", "304").contains(each.getKey())).forEach(each -> {
                    JsonNode content = description.at(each.getValue()).path("content");
                    assertTrue(content.size() > 0 && content.valueStream().allMatch(one -> one.has("schema")),
                            () -> name + " " + each.getKey());
                }));
    }

    @Test
    void words_that_one_may_say_are_those_of_the_code() {
        assertEquals(names(DeclarationStatus.values()), words(parameter("get /api/declarations", "status")));
        Set<String> states = names(TaskState.values());
        states.addAll(Set.of("OPEN", "URGENT", "HELD", "ALL"));
        assertEquals(states, words(parameter("get /api/tasks", "state")));
        assertEquals(names(Decision.values()), words(schema("DecisionInput", "decision")));
        assertEquals(names(AckOutcome.values()), words(schema("Acknowledgement", "outcome")));
        assertEquals(
                Stream.of(ValidationTier.values()).map(each -> each.name().toLowerCase(java.util.Locale.ROOT))
                        .collect(java.util.stream.Collectors.toCollection(TreeSet::new)),
                words(parameter("post /api/declarations", "tier")));
    }

    /** Answers name them in words and not as an enum: new ones must not break who knows the old ones. */
    @Test
    void words_that_one_may_hear_are_all_named() {
        hears("Declaration", "status", DeclarationStatus.values());
        hears("DeclarationLine", "status", DeclarationStatus.values());
        hears("Task", "state", TaskState.values());
        hears("TaskLine", "state", TaskState.values());
        hears("Recipient", "state", TaskState.values());
        hears("Recipient", "state", DeliveryStatus.values());
    }

    @Test
    void every_example_of_an_answer_fits_its_schema() {
        List<String> wrong = new ArrayList<>();
        document().findParents("example").stream()
                .filter(each -> each.has("schema") && each.get("example").isContainer())
                .forEach(each -> description.faults(each.get("schema"), each.get("example"))
                        .forEach(fault -> wrong.add(fault + " in " + each.get("example"))));
        assertEquals(List.of(), wrong);
    }

    /** As OutageIT gets it. */
    @Test
    void the_example_of_a_database_that_is_away_says_what_is_said_then() {
        JsonNode busy = document().get("components").get("responses").get("Busy").get("content")
                .get("application/problem+json").get("example");
        assertEquals(Outage.TEXT, busy.get("detail").asString());
    }

    private void hears(String schema, String property, Enum<?>[] words) {
        String said = schema(schema, property).get("description").asString();
        Stream.of(words).forEach(word -> assertTrue(said.matches("(?s).*\\b" + word.name() + "\\b.*"),
                () -> schema + "." + property + " does not name " + word));
    }

    private JsonNode document() {
        return description.document();
    }

    private JsonNode schema(String name, String property) {
        return document().get("components").get("schemas").get(name).get("properties").get(property);
    }

    private JsonNode parameter(String operation, String name) {
        return parameters(operations().get(operation)).filter(each -> each.get("name").asString().equals(name))
                .findFirst().orElseThrow().get("schema");
    }

    private static Set<String> words(JsonNode schema) {
        return schema.get("enum").valueStream().map(JsonNode::asString)
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Description.Operation> operations() {
        Map<String, Description.Operation> found = new TreeMap<>();
        document().get("paths").propertyStream()
                .forEach(
                        path -> path.getValue().propertyStream()
                                .filter(each -> Description.METHODS.contains(each.getKey()))
                                .forEach(each -> found.put(each.getKey() + " " + path.getKey(),
                                        new Description.Operation(each.getKey() + " " + path.getKey(), path.getValue(),
                                                each.getValue()))));
        return found;
    }

    private static Map<String, Method> findResources() {
        Map<String, Method> found = new TreeMap<>();
        for (JavaClass each : Compiled.ALL) {
            Path top = each.isAnnotatedWith(Path.class) ? each.reflect().getAnnotation(Path.class) : null;
            if (top != null) {
                Stream.of(each.reflect().getMethods())
                        .forEach(method -> Stream.of(method.getAnnotations())
                                .map(one -> one.annotationType().getAnnotation(HttpMethod.class))
                                .filter(verb -> verb != null)
                                .forEach(verb -> found.put(name(verb, top, method.getAnnotation(Path.class)), method)));
            }
        }
        assertTrue(found.size() > 15, found::toString);
        return found;
    }

    private static String name(HttpMethod verb, Path top, Path below) {
        return verb.value().toLowerCase(java.util.Locale.ROOT) + " /api" + top.value()
                + (below == null ? "" : below.value());
    }

    /** Such as {@code query max=50}; a switch that is off by default says so on both sides. */
    private static Set<String> parametersOf(Method method) {
        Set<String> found = new TreeSet<>();
        for (Parameter each : method.getParameters()) {
            DefaultValue otherwise = each.getAnnotation(DefaultValue.class);
            String end = otherwise == null ? "" : "=" + otherwise.value();
            Arrays.stream(each.getAnnotations()).map(DescriptionTest::place).filter(place -> !place.isEmpty())
                    .forEach(place -> found.add(place + end));
        }
        return found;
    }

    private static String place(Annotation annotation) {
        if (annotation instanceof QueryParam query) {
            return "query " + query.value();
        }
        if (annotation instanceof PathParam path) {
            return "path " + path.value();
        }
        // what kind of body it is, is no parameter of OpenAPI's
        return annotation instanceof HeaderParam header && !header.value().equals(HttpHeaders.CONTENT_TYPE)
                ? "header " + header.value() : "";
    }

    private Set<String> parametersOf(Description.Operation operation) {
        Set<String> found = new TreeSet<>();
        parameters(operation).forEach(each -> {
            JsonNode otherwise = each.get("schema").get("default");
            found.add(each.get("in").asString() + " " + each.get("name").asString()
                    + (otherwise == null ? "" : "=" + otherwise.asString()));
        });
        return found;
    }

    private Stream<JsonNode> parameters(Description.Operation operation) {
        return Stream.of(operation.item(), operation.what()).flatMap(each -> each.path("parameters").valueStream())
                .map(description::at);
    }
}
