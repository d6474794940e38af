package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/**
 * The United Kingdom joins as a directory of data, and the import and export declarations that its traders really
 * lodged flow through, byte for byte, from lodging to release. The countries that some of them name and that take part
 * here decide as well.
 */
class RealDeclarationsIT {

    private static final int CLIENTS = 4;

    private static final Pattern MUST_APPROVE = Pattern
            .compile("<StatementCode>([^<]*)</StatementCode>\\s*<StatementDescription>APPROVE");
    private static final Pattern REASON = Pattern.compile("<Error>\\s*<Description>([^<]*)<");

    private final Set<String> officers = ConcurrentHashMap.newKeySet();
    private final StoryTeller.Stage stage = new StoryTeller.Stage(SystemUnderTest.shared().base());

    @Test
    void real_declarations_flow_from_lodging_to_release_once_their_country_is_loaded() throws Exception {
        Path samples = RealDeclaration.samples()
                .orElseGet(() -> abort("skipped: no ../shared/data/wco-samples beside the project"));
        List<RealDeclaration> all = RealDeclaration.importsAndExports(samples);
        List<RealDeclaration> valid = all.stream().filter(RealDeclaration::valid).toList();
        assertTrue(valid.size() > 700, "the samples are not whole: " + valid.size());
        onboardTheUnitedKingdom();

        Map<RealDeclaration, String> mrns = new ConcurrentHashMap<>();
        Map<RealDeclaration, String> refused = new ConcurrentHashMap<>();
        inParallel(all, declaration -> lodge(declaration, mrns, refused));
        approveEverything(new TreeSet<>(mrns.values()));
        Map<String, String> statuses = statuses();
        Map<String, String> received = whatTheCountryReceived(mrns.values());

        Map<String, String> shortcomings = new TreeMap<>();
        for (RealDeclaration declaration : valid) {
            shortcoming(declaration, mrns, refused, statuses, received)
                    .ifPresent(why -> shortcomings.put(declaration.file(), why));
        }
        report(all, valid, refused, shortcomings);
        assertEquals(Map.of(), shortcomings);
        all.stream().filter(d -> !d.valid())
                .forEach(d -> assertTrue(refused.containsKey(d), d.file() + " is invalid and was taken"));
    }

    /** Transit alone needs nobody's approval there, and it has countries of its own; both are pointed out. */
    private void onboardTheUnitedKingdom() {
        Visitor.Answer loaded = stage.visitor("admin").post("/api/admin/regions", "application/zip",
                RegionZips.zip("GB"));
        assertEquals(200, loaded.status(), loaded::text);
        List<String> problems = loaded.json().asJsonObject().getJsonArray("problems").getValuesAs(JsonObject.class)
                .stream().map(each -> each.getString("code")).toList();
        assertEquals(List.of("NOBODY_APPROVES", "OWN_CODE"), problems, loaded::text);
    }

    private void lodge(RealDeclaration declaration, Map<RealDeclaration, String> mrns,
            Map<RealDeclaration, String> refused) {
        Visitor.Answer answer = stage.visitor(declaration.trader()).post("/api/declarations", "application/xml",
                declaration.bytes());
        if (answer.status() == 201) {
            mrns.put(declaration, answer.location().replaceAll(".*/api/declarations/", ""));
            MUST_APPROVE.matcher(answer.text()).results().forEach(agency -> officers.add(officer(agency.group(1))));
        } else {
            refused.put(declaration, answer.status() + " " + reasons(answer));
        }
    }

    private static String reasons(Visitor.Answer answer) {
        List<String> reasons = REASON.matcher(answer.text()).results().map(found -> found.group(1)).toList();
        return reasons.isEmpty() ? answer.text() : String.join("; ", reasons);
    }

    /** Every officer works through the inbox, oldest due first, until nothing of ours is left in it. */
    private void approveEverything(Set<String> mrns) throws Exception {
        assertTrue(officers.contains("customs.gb"), officers::toString);
        for (String officer : officers) {
            AtTheDesk desk = new AtTheDesk(stage);
            List<Long> tasks = desk.open(officer, mrns);
            while (!tasks.isEmpty()) {
                inParallel(tasks, task -> desk.decide(officer, task, "APPROVE", ""));
                tasks = desk.open(officer, mrns);
            }
        }
    }

    private static String officer(String agency) {
        return agency.substring(3).toLowerCase(java.util.Locale.ROOT) + "."
                + agency.substring(0, 2).toLowerCase(java.util.Locale.ROOT);
    }

    /** What the country sees in its list, page by page. */
    private Map<String, String> statuses() {
        Map<String, String> statuses = new HashMap<>();
        JsonObject page;
        int number = 0;
        do {
            page = stage.visitor("gateway.gb").get("/api/declarations?size=200&page=" + number++).json().asJsonObject();
            page.getJsonArray("items").getValuesAs(JsonObject.class)
                    .forEach(line -> statuses.put(line.getString("mrn"), line.getString("status")));
        } while (page.getBoolean("more"));
        return statuses;
    }

    /**
     * Pulls the country's whole queue in batches, as its system would; the hash of the declaration that came for each
     * number.
     */
    private Map<String, String> whatTheCountryReceived(Collection<String> mrns) {
        Map<String, String> received = new HashMap<>();
        Visitor gateway = stage.visitor("gateway.gb");
        Map<String, Integer> answers = new HashMap<>();
        List<Element> messages = XmlLikeness.children(gateway.soap("Pull", "<max>100</max>"));
        while (!messages.isEmpty()) {
            StringBuilder items = new StringBuilder();
            for (Element message : messages) {
                Map<String, String> header = StoryTeller.parts(XmlLikeness.children(message).get(0));
                byte[] content = Base64.getMimeDecoder().decode(XmlLikeness.children(message).get(1).getTextContent());
                if (header.get("messageType").equals("DEC")) {
                    received.put(header.get("mrn"), AtTheQueue.sha256(content, HexFormat.of()::formatHex));
                } else {
                    answers.merge(header.get("mrn"), 1, Integer::sum);
                }
                items.append("<item><deliveryNumber>").append(header.get("deliveryNumber"))
                        .append("</deliveryNumber><outcome>OK</outcome></item>");
            }
            gateway.soap("Acknowledge", items.toString());
            messages = XmlLikeness.children(gateway.soap("Pull", "<max>100</max>"));
        }
        received.keySet().removeIf(mrn -> !answers.containsKey(mrn));
        return received;
    }

    private java.util.Optional<String> shortcoming(RealDeclaration declaration, Map<RealDeclaration, String> mrns,
            Map<RealDeclaration, String> refused,
            Map<String, String> statuses, Map<String, String> received) {
        if (refused.containsKey(declaration)) {
            return java.util.Optional.of("refused: " + refused.get(declaration));
        }
        String mrn = mrns.get(declaration);
        if (!"RELEASED".equals(statuses.get(mrn))) {
            return java.util.Optional.of(mrn + " is " + statuses.get(mrn));
        }
        boolean same = AtTheQueue.sha256(declaration.bytes(), HexFormat.of()::formatHex).equals(received.get(mrn));
        return same ? java.util.Optional.empty()
                : java.util.Optional.of(mrn + " did not come to the country's queue as it was sent, with its release");
    }

    private static void report(List<RealDeclaration> all, List<RealDeclaration> valid,
            Map<RealDeclaration, String> refused, Map<String, String> shortcomings) {
        StringBuilder text = new StringBuilder(
                "Real declarations, imports and exports: %d of %d valid ones lodged, approved, released and received by their country.%n"
                        .formatted(valid.size() - shortcomings.size(), valid.size()));
        shortcomings.forEach((file, why) -> text.append("  not: ").append(file).append(": ").append(why).append('\n'));
        text.append("Of the %d that are not valid by the published schema:%n".formatted(all.size() - valid.size()));
        all.stream().filter(d -> !d.valid()).forEach(d -> text.append("  ").append(d.file()).append(": ")
                .append(refused.getOrDefault(d, "taken")).append('\n'));
        System.out.println(text);
    }

    private static <T> void inParallel(Collection<T> items, Consumer<T> work) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (T item : items) {
                running.add(clients.submit(() -> work.accept(item)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }
}
