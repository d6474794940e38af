package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is served at {@code /openapi}, and its examples, each sent in the order of a declaration's life. */
class DescriptionIT {

    private static final String PRINTED_REFERENCE = "UZ-2025-FRUIT-0001";

    private static final String PRINTED_NUMBER = "26UZ00000000042ZJ0";

    private final Description description = Description.itself();

    private final Likeness likeness = new Likeness();

    /** The server leaves empty lists out of examples. */
    private static JsonNode withoutEmptyLists(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode kept = JsonMapper.shared().createObjectNode();
            object.properties().forEach(each -> {
                if (!each.getValue().isArray() || !each.getValue().isEmpty()) {
                    kept.set(each.getKey(), withoutEmptyLists(each.getValue()));
                }
            });
            return kept;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode kept = JsonMapper.shared().createArrayNode();
            array.forEach(each -> kept.add(withoutEmptyLists(each)));
            return kept;
        }
        return node;
    }

    @Test
    void what_is_served_is_what_was_written() {
        String yaml = Knock.at("/openapi").get().body();
        String json = Knock.at("/openapi").with("Accept", "application/json").get().body();
        JsonNode written = withoutEmptyLists(description.document());
        assertEquals(written, withoutEmptyLists(new YAMLMapper().readTree(yaml)));
        assertEquals(written, withoutEmptyLists(JsonMapper.shared().readTree(json)));
        assertEquals("/", description.document().get("servers").get(0).get("url").asString(),
                "where the reader found it");
    }

    @Test
    void every_example_of_a_request_gets_the_answer_that_is_its_example() {
        Specimen grapes = Specimen.fresh();
        String answer = lodge(grapes);
        assertEquals(grapes.xml(), likeness.real(example("Grapes")));
        assertEquals(Optional.empty(), likeness.difference(example("GrapesAccepted"), answer));
        sent("GET", "/api/declarations", "trader.uz", "q");
        sent("GET", "/api/declarations/{mrn}/document", "trader.uz");
        sent("GET", "/api/declarations/{mrn}/answers", "trader.uz");
        sent("GET", "/api/declarations/{mrn}/plan", "trader.uz");
        sent("GET", "/api/tasks", "gateway.plant.kz", "mrn");
        sent("POST", "/api/tasks/{id}/claim", "gateway.plant.kz");
        sent("POST", "/api/tasks/{id}/decision", "gateway.plant.kz");
        sent("GET", "/api/tasks/{id}", "gateway.plant.kz");
        refused("Conflict", Knock.at(likeness.real("/api/tasks/270401/claim")).as("gateway.plant.kz").post(""));
        sent("GET", "/api/rules", "gateway.kz");
        sent("GET", "/api/code-lists", "gateway.kz");
        sent("GET", "/api/code-lists/{name}", "gateway.kz");
    }

    @Test
    void the_example_of_a_declaration_is_one_with_a_remark() {
        lodge(Specimen.fresh().with("<TotalPackageQuantity>1650<", "<TotalPackageQuantity>7<"));
        sent("GET", "/api/declarations/{mrn}", "trader.uz");
    }

    @Test
    void the_examples_of_the_queue_are_a_message_that_is_taken_and_acknowledged() {
        Lodged grapes = Lodged.now();
        likeness.learn(PRINTED_NUMBER, grapes.mrn());
        long number = grapes.waitsFor("gateway.kz");
        likeness.learn("270403", Long.toString(number));
        alike("/api/queue", answerTo("GET", "/api/queue"),
                Knock.at("/api/queue?max=1&after=" + (number - 1)).as("gateway.kz").get().body());
        sent("POST", "/api/queue/pull/{deliveryNumber}", "gateway.kz");
        sent("POST", "/api/queue/ack", "gateway.kz");
    }

    /** In a queue in which no test lets anything fail. */
    @Test
    void the_example_of_a_queue_s_state_is_of_one_that_is_emptied() {
        long first = Lodged.now().waitsFor("gateway.uz");
        Lodged.now();
        Knock.at("/api/queue/pull/" + first).as("gateway.uz").post("");
        Knock.at("/api/queue/ack").as("gateway.uz").with("Content-Type", "application/json")
                .post("[{\"deliveryNumber\":" + first + ",\"outcome\":\"OK\"}]");
        sent("GET", "/api/queue/status", "gateway.uz");
    }

    @Test
    void the_example_of_a_refused_document_is_a_refused_document() {
        Specimen wrong = Specimen.fresh().with("<RoutingCountryCode>KZ", "<RoutingCountryCode>K?");
        likeness.learn("UZ-2025-FRUIT-0002", wrong.reference());
        HttpResponse<String> answer = Knock.at("/api/declarations").as("trader.uz")
                .with("Content-Type", "application/xml").post(wrong.bytes());
        assertEquals(422, answer.statusCode());
        assertEquals(Optional.empty(), likeness.difference(example("Refused"), answer.body()));
    }

    @Test
    void the_example_of_every_refusal_is_one_that_was_got() throws Exception {
        refused("BadRequest", Knock.at("/api/queue/ack").as("gateway.kz").with("Content-Type", "application/json")
                .post("[{\"deliveryNumber\":\"x\",\"outcome\":\"OK\"}]"));
        refused("NotSignedIn", Knock.at("/api/declarations").get());
        refused("NotAllowed", Knock.at("/api/queue").as("trader.uz").get());
        refused("NotFound", Knock.at("/api/code-lists/nothing").as("trader.uz").get());
        refused("NoDeclaration", Knock.at("/api/declarations/26UZ000000000000J0").as("trader.uz").get());
        refused("NoDelivery", Knock.at("/api/queue/pull/0").as("gateway.kz").post(""));
        refused("NotAcceptable", Knock.at("/api/declarations").as("trader.uz").with("Accept", "text/html").get());
        refused("TooLarge", Knock.at("/api/declarations").as("trader.uz").with("Content-Type", "application/xml")
                .post(new byte[(10 << 20) + 1]));
        refused("UnsupportedType",
                Knock.at("/api/declarations").as("trader.uz").with("Content-Type", "application/json").post("{}"));
        long task = Lodged.now().taskOf("gateway.plant.kz").getJsonNumber("id").longValue();
        likeness.learn("270401", Long.toString(task));
        refused("Incomplete", Knock.at("/api/tasks/" + task + "/decision").as("gateway.plant.kz")
                .with("Content-Type", "application/json").post("{\"decision\":\"REFUSE\"}"));
        refused("TooManyTries", guessed());
        assertEquals(
                List.of("BadRequest", "Busy", "Conflict", "Failed", "Incomplete", "NoDeclaration", "NoDelivery",
                        "NotAcceptable", "NotAllowed", "NotFound", "NotSignedIn", "TooLarge",
                        "TooManyTries", "UnsupportedType"),
                List.copyOf(new TreeSet<>(component("responses").propertyNames())),
                "here, above, or (Busy, Failed) in OutageIT");
    }

    /** From an address of its own, so that nobody else is held back. */
    private static HttpResponse<String> guessed() throws Exception {
        return GuessingIT.crowd("198.51.100.203").stream().filter(answer -> answer.statusCode() == 429).findAny()
                .orElseThrow();
    }

    private String lodge(Specimen specimen) {
        likeness.learn(PRINTED_REFERENCE, specimen.reference());
        HttpResponse<String> answer = Knock.at("/api/declarations").as("trader.uz")
                .with("Content-Type", "application/xml").post(specimen.bytes());
        assertEquals(201, answer.statusCode(), answer::body);
        likeness.learn(PRINTED_NUMBER, answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
        return answer.body();
    }

    /** The request as its examples have it, with the parameters named. */
    private void sent(String method, String path, String who, String... parameters) {
        Description.Operation operation = description.find(method, path.replaceAll("[{}]", "")).orElseThrow();
        String address = path;
        for (JsonNode each : Stream.of(operation.item(), operation.what())
                .flatMap(one -> one.path("parameters").valueStream()).map(description::at).toList()) {
            String name = each.get("name").asString();
            String example = URLEncoder.encode(likeness.real(each.path("example").asString("")),
                    StandardCharsets.UTF_8);
            address = address.replace("{" + name + "}", example);
            address += List.of(parameters).contains(name) ? "?" + name + "=" + example : "";
        }
        Knock knock = Knock.at(address).as(who);
        JsonNode body = operation.what().path("requestBody").path("content").path("application/json").path("example");
        HttpResponse<String> answer = method.equals("GET") ? knock.get()
                : body.isMissingNode() ? knock.post("")
                        : knock.with("Content-Type", "application/json").post(likeness.real(body.toString()));
        assertEquals(2, answer.statusCode() / 100, answer::body);
        if (!answer.body().isEmpty() && !answer.body().startsWith("<")) {
            alike(operation.name(), answerTo(method, path), answer.body());
        }
    }

    private JsonNode answerTo(String method, String path) {
        return description.find(method, path.replaceAll("[{}]", "")).orElseThrow().what().get("responses").get("200")
                .get("content").get("application/json").get("example");
    }

    private void refused(String name, HttpResponse<String> answer) {
        JsonNode example = component("responses").get(name).get("content").get("application/problem+json")
                .get("example");
        assertEquals(example.get("status").asInt(), answer.statusCode(), answer::body);
        alike(name,
                JsonMapper.shared()
                        .readTree(likeness.real(example.toString()).replaceAll("in \\d+ seconds", "in … seconds")),
                answer.body().replaceAll("in \\d+ seconds", "in … seconds"));
    }

    private void alike(String where, JsonNode printed, String real) {
        assertEquals(Optional.empty(), likeness.difference(printed, JsonMapper.shared().readTree(real)),
                () -> where + " in openapi.yaml");
    }

    private String example(String name) {
        return component("examples").get(name).get("value").asString();
    }

    private JsonNode component(String kind) {
        return description.document().get("components").get(kind);
    }
}
