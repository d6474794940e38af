package org.singlewindow.system;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What {@code openapi.yaml} says of the REST door, for comparing with what the door does. */
final class Description {

    static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private static final Description ITSELF = new Description(read());

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode document;

    private final SchemaRegistry schemas = SchemaRegistry.withDialect(Dialects.getOpenApi30());

    private final Map<String, Schema> known = new ConcurrentHashMap<>();

    private Description(JsonNode document) {
        this.document = document;
    }

    static Description itself() {
        return ITSELF;
    }

    JsonNode document() {
        return document;
    }

    /**
     * With what all operations of the path have in common. An address with a control character, or with bytes that are
     * none, is refused by the server before any operation is asked, and has no body.
     */
    Optional<Operation> find(String method, String path) {
        return document.get("paths").propertyStream()
                .filter(each -> each.getValue().has(method.toLowerCase(java.util.Locale.ROOT)))
                .filter(each -> Pattern.matches(each.getKey().replaceAll("\\{\\w+}", "[^/\\\\p{Cntrl}\uFFFD\uFFFF]+"),
                        path))
                .min(java.util.Comparator.comparing(each -> each.getKey().contains("{")))
                .map(each -> new Operation(method + " " + each.getKey(), each.getValue(),
                        each.getValue().get(method.toLowerCase(java.util.Locale.ROOT))));
    }

    /** What is not as it says in this answer; empty where all is, or where it is not about an operation. */
    Optional<String> complaint(HttpRequest request, HttpResponse<?> response, String body) {
        String method = request.method();
        String path = request.uri().getPath();
        Answer answer = new Answer(response.statusCode(),
                response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""), body);
        if (!path.startsWith("/api/") || !METHODS.contains(method.toLowerCase(java.util.Locale.ROOT))) {
            return Optional.empty();
        }
        Optional<Operation> operation = find(method, path);
        if (operation.isEmpty()) {
            return answer.status() < 300 ? Optional.of("openapi.yaml does not have " + method + " " + path)
                    : Optional.empty();
        }
        return complaint(operation.get(), answer).map(
                wrong -> operation.get().name() + " answered " + answer.status() + ", " + wrong + ": " + answer.body());
    }

    private Optional<String> complaint(Operation operation, Answer answer) {
        JsonNode declared = at(operation.what().get("responses").get(Integer.toString(answer.status())));
        if (declared == null) {
            return Optional.of("which openapi.yaml does not declare for it");
        }
        if (answer.body().isEmpty()) {
            return declared.has("content") ? Optional.of("without the body that openapi.yaml declares")
                    : Optional.empty();
        }
        String type = answer.type();
        JsonNode content = declared.path("content").get(type);
        if (content == null) {
            return Optional.of("as " + type + ", which openapi.yaml does not declare for it");
        }
        List<?> wrong = type.endsWith("json") ? faults(content.get("schema"), JSON.readTree(answer.body())) : List.of();
        return wrong.isEmpty() ? Optional.empty() : Optional.of("unlike its schema in openapi.yaml (" + wrong + ")");
    }

    /** Of a value that a schema of the document describes; a field that it does not name is one too. */
    List<?> faults(JsonNode schema, JsonNode value) {
        return known.computeIfAbsent(schema.toString(), text -> schemas.getSchema(whole(schema))).validate(value);
    }

    private JsonNode whole(JsonNode schema) {
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        ObjectNode components = whole.putObject("components").putObject("schemas");
        document.get("components").get("schemas").propertyStream().forEach(each -> {
            ObjectNode closed = ((ObjectNode) each.getValue()).deepCopy();
            if (closed.has("properties")) {
                closed.put("additionalProperties", false);
            }
            components.set(each.getKey(), closed);
        });
        return whole;
    }

    /** What a reference refers to. */
    JsonNode at(JsonNode node) {
        return node != null && node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    private static JsonNode read() {
        try (InputStream in = Description.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new YAMLMapper().readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private record Answer(int status, String type, String body) {}

    /** @param name method and path, as one says it */
    record Operation(String name, JsonNode item, JsonNode what) {}
}
