package org.singlewindow.agency;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.kernel.JsonText;
import org.singlewindow.routing.Stance;

/**
 * What an agency has decided item by item. A decision is never undone: what is left is what nothing was said about yet.
 *
 * @param all  sequence numbers of all goods items of the version that the task is about, as they were read when the
 *             first decision about some of them was made
 * @param made oldest first
 */
public record ItemDecisions(List<Integer> all, List<ItemDecision> made) {

    public static final ItemDecisions NONE = new ItemDecisions(List.of(), List.of());

    public ItemDecisions {
        all = List.copyOf(all);
        made = List.copyOf(made);
    }

    public boolean isEmpty() {
        return made.isEmpty();
    }

    /** What was not decided yet. */
    public List<Integer> left() {
        Map<Integer, Stance> said = stances();
        return all.stream().filter(item -> !said.containsKey(item)).toList();
    }

    /** The decision that was made last. */
    public ItemDecision last() {
        return made.get(made.size() - 1);
    }

    /** So many were. */
    public int decided() {
        return stances().size();
    }

    public Map<Integer, Stance> stances() {
        Map<Integer, Stance> stances = new TreeMap<>();
        made.forEach(each -> each.items()
                .forEach(item -> stances.put(item, each.refuses() ? Stance.REFUSES : Stance.APPROVES)));
        return stances;
    }

    /** What was decided about this one. */
    public Optional<ItemDecision> about(int item) {
        return made.stream().filter(each -> each.items().contains(item)).findFirst();
    }

    ItemDecisions and(ItemDecision next, List<Integer> numbered) {
        return new ItemDecisions(numbered, Stream.concat(made.stream(), Stream.of(next)).toList());
    }

    /**
     * What the task comes to when no more is said: who has approved some items has not approved those that are left.
     */
    TaskState outcome() {
        Collection<Stance> said = stances().values();
        if (!said.contains(Stance.APPROVES)) {
            return TaskState.REFUSED;
        }
        if (said.contains(Stance.REFUSES) || !left().isEmpty()) {
            return TaskState.APPROVED_IN_PART;
        }
        return conditions().isEmpty() ? TaskState.APPROVED : TaskState.APPROVED_WITH_CONDITIONS;
    }

    List<String> conditions() {
        return made.stream().flatMap(each -> each.conditions().stream()).distinct().toList();
    }

    /** What was said of which items, one decision a line; empty where nothing was. */
    Optional<String> note() {
        return made.isEmpty() ? Optional.empty()
                : Optional.of(made.stream().map(ItemDecision::note).collect(Collectors.joining("\n")));
    }

    /** Empty where nothing was decided so. */
    static ItemDecisions parse(String text) {
        if (text == null || text.isEmpty()) {
            return NONE;
        }
        JsonObject json = JsonText.read(text);
        return new ItemDecisions(numbers(json, "all"),
                json.getJsonArray("made").getValuesAs(JsonObject.class).stream().map(ItemDecisions::read).toList());
    }

    /** As it is kept, and proved. */
    public String toText() {
        JsonArrayBuilder decisions = JsonText.array();
        made.forEach(each -> decisions.add(write(each)));
        return JsonText.object().add("all", numbers(all)).add("made", decisions).build().toString();
    }

    private static ItemDecision read(JsonObject json) {
        return new ItemDecision(numbers(json, "items"), Decision.valueOf(json.getString("decision")),
                Optional.ofNullable(json.getString("reasonCode", null)),
                Optional.ofNullable(json.getString("text", null)),
                json.getJsonArray("conditions").getValuesAs(JsonString::getString), json.getString("by"),
                Instant.parse(json.getString("at")));
    }

    private static JsonObjectBuilder write(ItemDecision said) {
        JsonObjectBuilder json = JsonText.object().add("items", numbers(said.items()))
                .add("decision", said.decision().name());
        said.reasonCode().ifPresent(code -> json.add("reasonCode", code));
        said.text().ifPresent(text -> json.add("text", text));
        JsonArrayBuilder conditions = JsonText.array();
        said.conditions().forEach(conditions::add);
        return json.add("conditions", conditions).add("by", said.by()).add("at", said.at().toString());
    }

    private static List<Integer> numbers(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonNumber::intValue);
    }

    static JsonArrayBuilder numbers(Collection<Integer> items) {
        JsonArrayBuilder numbers = JsonText.array();
        items.forEach(numbers::add);
        return numbers;
    }
}
