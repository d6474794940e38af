package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.singlewindow.Operations;
import org.singlewindow.Operations.Operation;
import org.singlewindow.identity.Capacity;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.Reach;
import org.singlewindow.identity.UseCase;
import org.singlewindow.web.PageGate;
import org.singlewindow.web.Thing;

/**
 * Every operation of every door, asked by everybody there is, about what is theirs and what is not: each answers as the
 * policy has it. The calls are such that whoever is let in changes nothing but the one declaration of this test.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalkIT {

    /** The bodies that an operation reads before it can say that something is wrong with them. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /api/declarations", "<nothing/>"),
            Map.entry("POST /api/declarations/{mrn}/answers", "{\"task\":{id},\"text\":\"none was asked\"}"),
            Map.entry("POST /api/declarations/{mrn}/holds", "{}"),
            Map.entry("POST /api/declarations/{mrn}/holds/{id}/lift", "{}"),
            Map.entry("POST /api/declarations/{mrn}/resumption", "{}"),
            Map.entry("POST /api/retention/removals", "{}"),
            Map.entry("POST /api/admin/regions", "no zip"),
            Map.entry("POST /api/movements/captured", "{\"cause\":\"LINE\",\"releasedAt\":\"2026-01-01T00:00:00Z\"}"),
            Map.entry("POST /api/guarantees", "{\"parts\":[]}"),
            Map.entry("POST /api/guarantees/batch", "{\"guarantees\":[{\"parts\":[]}]}"),
            Map.entry("POST /api/guarantees/{grn}/check", "{}"),
            Map.entry("POST /api/guarantees/{grn}/access-codes", "{\"codes\":[]}"),
            Map.entry("POST /api/guarantees/{grn}/confirm", "{}"),
            Map.entry("POST /api/guarantees/{grn}/cancel", "{}"),
            Map.entry("POST /api/guarantees/{grn}/suspend", "{}"),
            Map.entry("POST /api/guarantees/{grn}/reinstate", "{}"),
            Map.entry("POST /api/guarantees/{grn}/demand", "{}"),
            Map.entry("POST /api/guarantees/{grn}/resize", "{}"),
            Map.entry("POST /api/guarantees/{grn}/revoke", "{}"),
            Map.entry("POST /api/guarantees/{grn}/liberate", "{}"),
            Map.entry("POST /api/guarantees/quote", "{}"),
            Map.entry("POST /api/holders/{tin}/evidence", "{}"),
            Map.entry("POST /api/holders/{tin}/tier-decisions", "{\"percent\":7}"),
            Map.entry("POST /api/claims", "{}"), Map.entry("POST /api/claims/{id}/claim", "{}"),
            Map.entry("POST /api/claims/{id}/pay", "{}"), Map.entry("POST /api/claims/{id}/dispute", "{}"),
            Map.entry("POST /api/claims/{id}/uphold", "{}"), Map.entry("POST /api/claims/{id}/withdraw", "{}"),
            Map.entry("POST /api/settlements/{id}/send", "{}"), Map.entry("POST /api/settlements/{id}/receive", "{}"),
            Map.entry("POST /api/mandates", "{}"),
            Map.entry("POST /api/movements/{mrn}/events",
                    "{\"type\":\"DEPART\",\"at\":\"2026-11-29T08:15:00Z\"}"),
            Map.entry("POST /api/queue/ack", "[]"),
            Map.entry("POST /api/registrations/{id}/refuse", "{\"reason\":\"unknown\"}"),
            Map.entry("POST /api/tasks/{id}/decision", "{\"decision\":\"REFUSE\"}"),
            Map.entry("POST /api/tasks/{id}/answer", "{\"text\":\"none was asked\"}"));

    private static final Map<String, String> CALLS = Map.ofEntries(
            Map.entry("Attach",
                    "<mrn>{mrn}</mrn><contentType>application/pdf</contentType><content>PGEvPg==</content>"),
            Map.entry("GetAttachments", "<mrn>{mrn}</mrn>"),
            Map.entry("GetAttachment", "<mrn>{mrn}</mrn><sha256>{sha256}</sha256>"),
            Map.entry("GetDeclarations", "<max>1</max>"),
            Map.entry("GetDeclaration", "<mrn>{mrn}</mrn>"),
            Map.entry("GetDocument", "<mrn>{mrn}</mrn>"),
            Map.entry("GetVersions", "<mrn>{mrn}</mrn>"),
            Map.entry("GetDifferences", "<mrn>{mrn}</mrn>"),
            Map.entry("GetAnswers", "<mrn>{mrn}</mrn>"),
            Map.entry("GetPlan", "<mrn>{mrn}</mrn>"),
            Map.entry("GetFollowOn", "<mrn>{mrn}</mrn>"),
            Map.entry("GetFollowDifferences", "<mrn>{mrn}</mrn><followed>{mrn}</followed>"),
            Map.entry("GetPrint", "<mrn>{mrn}</mrn>"),
            Map.entry("GetRules", ""),
            Map.entry("AnswerQuestion", "<mrn>{mrn}</mrn><taskId>{id}</taskId><text>none was asked</text>"),
            Map.entry("ConfirmArrival", "<mrn>{mrn}</mrn>"),
            Map.entry("Resume", "<mrn>{mrn}</mrn><reason/>"),
            Map.entry("GetTask", "<taskId>{id}</taskId>"),
            Map.entry("ClaimTask", "<taskId>{id}</taskId>"),
            Map.entry("ReleaseTask", "<taskId>{id}</taskId>"),
            Map.entry("GetEvidence", "<mrn>{mrn}</mrn>"),
            Map.entry("GetEvidenceKeys", ""),
            Map.entry("GetHolds", "<mrn>{mrn}</mrn>"),
            Map.entry("SetHold", "<mrn>{mrn}</mrn><reason/>"),
            Map.entry("LiftHold", "<mrn>{mrn}</mrn><holdId>1</holdId><reason/>"),
            Map.entry("Acknowledge", "<item><deliveryNumber>1</deliveryNumber><outcome>OK</outcome></item>"),
            Map.entry("CheckGuarantee",
                    "<grn>{grn}</grn><amount><amount>1</amount><currency>USD</currency></amount><route>UZ</route>"),
            Map.entry("GetGuarantee", "<grn>{grn}</grn>"), Map.entry("GetMovement", "<mrn>{mrn}</mrn>"),
            Map.entry("RecordEvent", "<mrn>{mrn}</mrn><type>DEPART</type><at>2026-11-29T08:15:00Z</at>"),
            Map.entry("CaptureMovement",
                    "<number>UZ018-0001</number><cause>LINE</cause><releasedAt>2026-01-01T00:00:00Z</releasedAt><office>UZ018001</office>"),
            Map.entry("GetHolderTier", "<holder>{tin}</holder>"),
            Map.entry("RegisterGuarantees",
                    "<guarantee><type>Z</type><part><amount>1</amount><currency>USD</currency></part><until>2030-12-31</until></guarantee>"),
            Map.entry("GetClaims", "<max>1</max>"), Map.entry("GetClaim", "<id>{id}</id>"),
            Map.entry("GetClaimEvents", "<max>1</max>"),
            Map.entry("GiveNotice", "<mrn>none</mrn><grn>none</grn><reason>none</reason>"),
            Map.entry("ClaimDebt",
                    "<id>{id}</id><amount>1</amount><debtor>x</debtor><evidence><kind>DEBT</kind><reference>x</reference></evidence>"),
            Map.entry("PayClaim", "<id>{id}</id><reference>x</reference>"),
            Map.entry("DisputeClaim", "<id>{id}</id><reason>x</reason>"),
            Map.entry("UpholdClaim", "<id>{id}</id><reason>x</reason>"),
            Map.entry("WithdrawClaim", "<id>{id}</id><reason>x</reason>"),
            Map.entry("CheckConnectivity", ""), Map.entry("Decide", "<taskId>{id}</taskId><decision>REFUSE</decision>"),
            Map.entry("GetCodeList", "<name>countries</name>"), Map.entry("GetQueueHeaders", "<max>1</max>"),
            Map.entry("GetQueueStatus", ""), Map.entry("GetStatus", "<mrn>{mrn}</mrn>"),
            Map.entry("GetTasks", "<max>1</max>"),
            Map.entry("GetTracking", "<messageId>00000000-0000-0000-0000-000000000000</messageId>"),
            Map.entry("Pull", "<max>0</max>"), Map.entry("PullOne", "<deliveryNumber>1</deliveryNumber>"),
            Map.entry("Send", "<recipient>XX</recipient><messageType>INFO</messageType><content>PGEvPg==</content>"),
            Map.entry("SendTest", ""), Map.entry("Submit", "<content>PGEvPg==</content>"),
            Map.entry("Validate", "<content>PGEvPg==</content>"));

    private static final Map<Thing, String> CODES = Map.of(Thing.DECLARATION, "307", Thing.TASK, "308",
            Thing.ATTACHMENT, "308", Thing.APPLICATION, "308", Thing.MANDATE, "308", Thing.GUARANTEE, "308",
            Thing.MOVEMENT, "290", Thing.DEBT_CLAIM, "308", Thing.SETTLEMENT, "308",
            Thing.HOLDER, "308");

    /** Whoever is an officer of another agency is told that it is not for them. */
    private static final Set<UseCase> OF_CUSTOMS = Set.of(UseCase.MAKE_EVIDENCE, UseCase.HOLD_CASE,
            UseCase.CAPTURE_MOVEMENT);

    /** Done about a declaration that one may read. */
    private static final Set<UseCase> OF_STEPS = Set.of(UseCase.READ_HOLD, UseCase.CONFIRM_ARRIVAL,
            UseCase.RESUME_DECLARATION);

    private Lodged grapes;

    private String task;

    private String application;

    private String mandate;

    private String attachment;

    private String guarantee;

    /**
     * Who asks, in what capacity, and whether the declaration and its task are theirs as far as they go. The
     * application is to the country of those to whom the task belongs, and the mandate between the declarant and a
     * broker of that country.
     */
    private enum Asking {
        THE_DECLARANT("trader.uz", Capacity.TRADER, true, true),
        ANOTHER_TRADER("trader.pk", Capacity.TRADER, false, false),
        A_CARRIER("carrier.uz", Capacity.CARRIER, false, false),
        A_BROKER("broker.uz", Capacity.BROKER, false, false),
        A_GUARANTOR("guarantor.uz", Capacity.GUARANTOR, false, false),
        THE_OFFICER("customs.uz", Capacity.OFFICER, true, true),
        AN_OFFICER_WITH_A_TASK_OF_HIS_OWN("plant.kz", Capacity.OFFICER, true, false),
        AN_OFFICER_ABROAD("customs.mn", Capacity.OFFICER, false, false),
        THE_AGENCY_S_SYSTEM("gateway.customs.uz", Capacity.AGENCY_SYSTEM, true, true),
        ANOTHER_AGENCY_S_SYSTEM("gateway.customs.mn", Capacity.AGENCY_SYSTEM, false, false),
        THE_SUPERVISOR("supervisor.uz", Capacity.SUPERVISOR, true, true),
        A_SUPERVISOR_ABROAD("supervisor.mn", Capacity.SUPERVISOR, false, false),
        THE_COUNTRY_S_SYSTEM("gateway.uz", Capacity.COUNTRY_SYSTEM, true, true),
        ANOTHER_COUNTRY_S_SYSTEM("gateway.mn", Capacity.COUNTRY_SYSTEM, false, false),
        THE_SECRETARIAT("secretariat", Capacity.SECRETARIAT, false, false),
        THE_ADMINISTRATOR("admin", Capacity.ADMIN, true, true);

        private final String signIn;
        private final Capacity capacity;
        private final boolean declaration;
        private final boolean task;

        Asking(String signIn, Capacity capacity, boolean declaration, boolean task) {
            this.signIn = signIn;
            this.capacity = capacity;
            this.declaration = declaration;
            this.task = task;
        }

        /** 403, 404, or 0 where it is let in. */
        int due(Collection<UseCase> useCases, Thing of, Reach least) {
            if (of == Thing.LIST) {
                return 0;
            }
            boolean theirs = useCases.isEmpty() || useCases.stream()
                    .anyMatch(each -> Policy.reach(each, capacity).compareTo(least) >= 0);
            if (this == AN_OFFICER_WITH_A_TASK_OF_HIS_OWN && useCases.stream().anyMatch(OF_CUSTOMS::contains)) {
                return 403;
            }
            boolean seen = of == Thing.NONE || useCases.stream().anyMatch(each -> sees(each, of));
            return theirs ? seen && isOwn(of) ? 0 : 404 : seen ? 403 : 404;
        }

        /** A page about declarations that is not for their role says so to whoever sees some. */
        int dueOnPage(PageGate.Rule rule) {
            boolean theirs = Policy.reach(rule.useCase(), capacity).compareTo(rule.least()) >= 0;
            boolean said = rule.of() == Thing.DECLARATION && !theirs
                    && Policy.reach(UseCase.READ_DECLARATION, capacity) != Reach.NOTHING;
            return said ? 403 : due(List.of(rule.useCase()), rule.of(), rule.least());
        }

        private boolean sees(UseCase useCase, Thing of) {
            UseCase sight = of == Thing.TASK ? UseCase.READ_TASK
                    : of == Thing.MANDATE ? UseCase.READ_MANDATE
                            : of == Thing.GUARANTEE ? UseCase.READ_GUARANTEE
                                    : of == Thing.MOVEMENT ? UseCase.READ_MOVEMENT
                                            : of == Thing.DEBT_CLAIM ? UseCase.READ_DEBT_CLAIM
                                                    : of == Thing.SETTLEMENT ? UseCase.READ_SETTLEMENT
                                                            : of == Thing.HOLDER ? UseCase.READ_TIER
                                                                    : useCase == UseCase.ADD_ATTACHMENT
                                                                            ? UseCase.READ_ATTACHMENT
                                                                            : OF_CUSTOMS.contains(useCase)
                                                                                    || OF_STEPS.contains(useCase)
                                                                                            ? UseCase.READ_DECLARATION
                                                                                            : useCase;
            return Policy.reach(useCase, capacity) != Reach.NOTHING || Policy.reach(sight, capacity) != Reach.NOTHING;
        }

        /** False where nothing of the declaration of this test may come to them in such an answer. */
        private boolean isSeen(Thing of) {
            return declaration || of != Thing.LIST && of != Thing.DECLARATION && of != Thing.TASK;
        }

        private boolean isOwn(Thing of) {
            return switch (of) {
                case DECLARATION, ATTACHMENT, VERSION -> declaration;
                case TASK, APPLICATION -> task;
                case MANDATE -> task || this == THE_DECLARANT || this == A_BROKER;
                case GUARANTEE -> task && this != THE_ADMINISTRATOR || this == THE_DECLARANT || this == A_GUARANTOR;
                // customs of any country decides what the holder lodges there
                case HOLDER -> (task || this == AN_OFFICER_ABROAD || this == ANOTHER_AGENCY_S_SYSTEM)
                        && Policy.reach(UseCase.READ_TIER, capacity) != Reach.NOTHING
                        || this == THE_DECLARANT || this == A_GUARANTOR;
                // what goes here is no transit, so nothing is claimed either
                case MOVEMENT, DEBT_CLAIM, SETTLEMENT -> false;
                case NONE, LIST, DELIVERY, CODE_LIST -> true;
            };
        }
    }

    @BeforeAll
    void lodge() {
        grapes = Lodged.now();
        task = grapes.taskOf("customs.uz").getJsonNumber("id").toString();
        HttpResponse<String> applied = Knock.at("/api/registrations").with("Content-Type", "application/json")
                .with("X-Forwarded-For", "198.51.100.41").post("""
                        {"country":"UZ","name":"Walk","number":"%s","capabilities":["TRADER"],"person":"Zarina",
                         "email":"zarina@walk.example","password":"four grapes on a lorry"}"""
                        .formatted(UUID.randomUUID().toString().substring(0, 18)));
        assertEquals(201, applied.statusCode(), applied::body);
        application = Aftermath.json(applied.body()).getString("id");
        HttpResponse<String> given = Knock.at("/api/mandates").as("trader.uz").with("Content-Type", "application/json")
                .post("""
                        {"broker":"UZ-B0000001","procedures":["TRANSIT"],"representation":"INDIRECT","until":"%s"}"""
                        .formatted(LocalDate.now().plusDays(20)));
        assertEquals(201, given.statusCode(), given::body);
        mandate = Aftermath.json(given.body()).getJsonNumber("id").toString();
        HttpResponse<String> registered = Knock.at("/api/guarantees").as("guarantor.uz")
                .with("Content-Type", "application/json").post("""
                        {"type":"1","holder":"UZ-T0000001","parts":[{"amount":"100","currency":"USD"}],"until":"%s"}"""
                        .formatted(LocalDate.now().plusDays(20)));
        assertEquals(201, registered.statusCode(), registered::body);
        guarantee = Aftermath.json(registered.body()).getString("grn");
        attachment = Aftermath.json(Knock.at(grapes.path() + "/attachments").as("trader.uz")
                .with("Content-Type", "application/xml").post("<a/>").body()).getString("sha256");
    }

    @Test
    void somebody_of_every_capacity_asks() {
        assertEquals(new TreeSet<>(List.of(Capacity.values())),
                new TreeSet<>(Arrays.stream(Asking.values()).map(each -> each.capacity).toList()));
    }

    @ParameterizedTest
    @EnumSource
    void over_rest(Asking who) {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : Operations.rest()) {
            HttpResponse<String> answer = rest(operation.name(), who);
            int due = who.due(operation.useCases(), operation.of(), Reach.OUTLINE);
            boolean lodging = operation.serves().orElseThrow().answersItself();
            String code = due == 0 || lodging ? "" : Aftermath.json(answer.body()).getString("code", "");
            new Came(operation.name(), operation.of(), due, answer.statusCode(), code).complaint(who)
                    .ifPresent(wrong::add);
            if (answer.statusCode() == 200 && !who.isSeen(operation.of()) && answer.body().contains(grapes.mrn())) {
                wrong.add(operation.name() + " shows " + who.signIn + " what is not theirs");
            }
        }
        assertEquals(List.of(), wrong);
    }

    private HttpResponse<String> rest(String name, Asking who) {
        String verb = name.substring(0, name.indexOf(' '));
        String path = filled(name.substring(verb.length() + 1));
        if (verb.equals("DELETE")) {
            return Knock.at(path).as(who.signIn).with("If-Match", "\"9\"").send(verb);
        }
        if (verb.equals("GET")) {
            String query = path.endsWith("/tasks") ? "?mrn=" + grapes.mrn()
                    : path.endsWith("/declarations") ? "?q=" + grapes.mrn() : "";
            return Knock.at(path + query).as(who.signIn).get();
        }
        String type = name.endsWith("/regions") ? "application/zip"
                : name.endsWith("/declarations") || name.endsWith("/attachments") ? "application/xml"
                        : "application/json";
        Knock knock = Knock.at(name.endsWith("/pull") ? path + "?max=0" : path).as(who.signIn).with("Content-Type",
                type);
        return (name.contains("/registrations/") ? knock.with("If-Match", "\"9\"") : knock)
                .post(BODIES.getOrDefault(name, "").replace("{id}", task));
    }

    private String filled(String form) {
        String path = form.replace("{mrn}", grapes.mrn())
                .replace("{id}", form.contains("/registrations/") ? application
                        : form.contains("/mandates/") ? mandate : task)
                .replace("{grn}", guarantee).replace("{tin}", "UZ-T0000001").replace("{name}", "countries")
                .replace("{followed}", grapes.mrn())
                .replace("{sha256}", attachment)
                .replace("{deliveryNumber}", "1");
        assertTrue(!path.contains("{"), () -> "say here what to put into " + form);
        return path;
    }

    @ParameterizedTest
    @EnumSource
    void over_soap(Asking who) {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : Operations.soap()) {
            assertTrue(CALLS.containsKey(operation.name()), () -> "say here how to call " + operation.name());
            String subject = Operations.subject(operation.name());
            HttpResponse<String> answer = Knock.at("/soap/" + subject).as(who.signIn).with("Content-Type", "text/xml")
                    .post(Envelope.of("<" + operation.name() + " xmlns=\"urn:singlewindow:" + subject + ":1\">"
                            + filled(CALLS.get(operation.name())) + "</" + operation.name() + ">"));
            String code = answer.statusCode() == 200 ? "" : Envelope.textOf("code", answer.body());
            int status = switch (code) {
                case "331" -> 403;
                case "290", "307", "308" -> 404;
                default -> 200;
            };
            int due = who.due(operation.useCases(), operation.of(), Reach.OUTLINE);
            new Came(operation.name(), operation.of(), due, status, code).complaint(who).ifPresent(wrong::add);
            if (answer.statusCode() == 200 && !who.isSeen(operation.of()) && answer.body().contains(grapes.mrn())) {
                wrong.add(operation.name() + " shows " + who.signIn + " what is not theirs");
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @EnumSource
    void on_pages(Asking who) {
        Portal portal = Portal.as(who.signIn);
        List<String> wrong = new ArrayList<>();
        for (PageGate.Rule rule : PageGate.rules()) {
            boolean plain = List.of("/declaration/keep", "/declaration/offers", "/declaration/look",
                    "/declaration/download", "/declaration/follow-on", "/declaration/attachment",
                    "/declaration/evidence", "/declaration/print", "/transit/print")
                    .contains(rule.path());
            String query = rule.of() == Thing.TASK ? "?id=" + task
                    : rule.of() == Thing.DECLARATION ? "?mrn=" + grapes.mrn()
                            : rule.of() == Thing.ATTACHMENT ? "?mrn=" + grapes.mrn() + "&sha256=" + attachment
                                    : rule.of() == Thing.MANDATE ? "?number=" + mandate
                                            : rule.of() == Thing.GUARANTEE
                                                    ? "?step=CONFIRM&grn=" + guarantee
                                                    : rule.of() == Thing.HOLDER
                                                            ? "?holder=UZ-T0000001&item=ACCOUNTS" : "";
            int status = portal.get(rule.path().substring(1) + (plain ? "" : ".xhtml") + query).statusCode();
            int due = who.dueOnPage(rule);
            new Came(rule.path(), rule.of(), due, status, "").complaint(who).ifPresent(wrong::add);
        }
        assertEquals(List.of(), wrong);
    }

    /** What came, and what was due: 403, 404, or 0 where the caller is let in. */
    private record Came(String operation, Thing of, int due, int status, String code) {

        Optional<String> complaint(Asking who) {
            String expected = due == 403 ? "331" : due == 404 ? CODES.getOrDefault(of, "") : "";
            // whose step it is with a guarantee, its guarantor or customs, only the guarantee says
            boolean notTheirStep = of == Thing.GUARANTEE && due == 0 && status == 403;
            boolean right = due == 0
                    ? status != 401 && (status != 403 || notTheirStep) && (of == Thing.NONE || status != 404)
                    : status == due && (code.isEmpty() || code.equals(expected));
            return right ? Optional.empty()
                    : Optional.of(operation + " by " + who.signIn + ": " + status + " " + code + ", due "
                            + (due == 0 ? "in" : due + " " + expected));
        }
    }
}
