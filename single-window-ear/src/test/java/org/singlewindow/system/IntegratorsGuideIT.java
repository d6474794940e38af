package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.singlewindow.Operations;
import tools.jackson.databind.json.JsonMapper;

/** The integrators' guide: everything that it prints is sent, in its order, and answered as it says. */
class IntegratorsGuideIT {

    private static final Path GUIDE = Path.of(System.getProperty("sw.root", ".."))
            .resolve("single-window-ear/docs/integrators.md");

    /** For each declaration of the guide the number behind which its reader looks into the queue. */
    private static final Map<String, String> KNOWN_BEFORE = Map.of("26UZ00000000042ZJ0", "270399", "26UZ00000000043ZJ9",
            "280399");

    /** The movement of the guide, and the guarantee that answers for it. */
    private static final String MOVEMENT = "26UZ00000000044ZJ2";
    private static final String SECURITY = "26UZ0000000000431";

    /** Another one, that the guide tells went on paper, and when. */
    private static final String ON_PAPER = "26UZ00000000045ZJ7";
    private static final String WENT = "2026-11-29T06:40:00+05:00";

    /** What the guide tells of it happened at these moments, one behind the other. */
    private static final List<String> MOMENTS = List.of("2026-11-29T13:15:00+05:00", "2026-11-29T14:05:00+05:00");

    private final Likeness likeness = new Likeness();

    private final Specimen grapes = Specimen.fresh();

    private final Specimen overSoap = Specimen.fresh();

    @Test
    void every_request_is_answered_as_it_says() throws Exception {
        // lists and queues hold something else too, though no other test went first
        Lodged.now();
        likeness.learn("UZ-2025-FRUIT-0001", grapes.reference());
        for (PrintedCall call : PrintedCall.of(GUIDE)) {
            KNOWN_BEFORE.forEach(this::lookIntoTheQueue);
            if (call.path().contains(MOVEMENT) && likeness.real(MOVEMENT).equals(MOVEMENT)) {
                setOut();
            }
            HttpResponse<String> answer = send(completed(call));
            assertTrue(call.hasStatus(answer.statusCode()),
                    () -> call + " was answered " + answer.statusCode() + " " + answer.body());
            call.answerHeaders().forEach((name, printed) -> assertEquals(likeness.real(printed),
                    answer.headers().firstValue(name).orElse(""), () -> call + ": " + name));
            assertEquals(Optional.empty(), difference(call.answerBody(), answer.body()), call::toString);
        }
    }

    @Test
    void it_shows_every_operation_of_both_doors() throws Exception {
        Set<String> shown = new HashSet<>();
        for (PrintedCall call : PrintedCall.of(GUIDE)) {
            shown.add(call.isSoap() ? call.body().replaceAll("(?s).*<soap:Body>\\s*<(\\w+).*", "$1")
                    : Description.itself().find(call.method(), call.path().replaceAll("\\?.*", ""))
                            .map(Description.Operation::name).orElse(call.toString()));
        }
        List<String> missing = new ArrayList<>();
        Description.itself().document().get("paths").propertyStream()
                .forEach(path -> path.getValue().propertyNames().stream().filter(Description.METHODS::contains)
                        .map(method -> method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())
                        .filter(operation -> !shown.contains(operation)).forEach(missing::add));
        Operations.soap().stream().map(Operations.Operation::name).filter(each -> !shown.contains(each))
                .forEach(missing::add);
        assertEquals(List.of(), missing);
    }

    private Optional<String> difference(String printed, String real) {
        return printed.startsWith("{") || printed.startsWith("[")
                ? likeness.difference(JsonMapper.shared().readTree(printed), JsonMapper.shared().readTree(real))
                : likeness.difference(printed, real);
    }

    /** It is on its way when the guide first asks for it. */
    private void setOut() {
        InTransit grapes = InTransit.released();
        HttpResponse<String> departed = grapes.tell("carrier.uz", "DEPART", "");
        assertEquals(201, departed.statusCode(), departed::body);
        likeness.learn(MOVEMENT, grapes.mrn());
        likeness.learn(SECURITY, grapes.grn());
        Instant now = Instant.now();
        likeness.learn(ON_PAPER, InTransit.lodged().mrn());
        likeness.learn(WENT, now.toString());
        MOMENTS.forEach(moment -> likeness.learn(moment, now.toString()));
    }

    private void lookIntoTheQueue(String printed, String before) {
        String mrn = likeness.real(printed);
        if (!mrn.equals(printed) && likeness.real(before).equals(before)) {
            likeness.learn(before, Long.toString(new Lodged(grapes, mrn, "").waitsFor("gateway.kz") - 1));
        }
    }

    /** With the file that it names, or the rest of what … leaves out. */
    private PrintedCall completed(PrintedCall call) {
        String whole = Base64.getEncoder().encodeToString(overSoap.bytes());
        return call.with(call.body().equals("< ./grapes.xml") ? grapes.xml()
                : likeness.real(call.body().replaceAll("PD94[^<]*…", whole)));
    }

    private HttpResponse<String> send(PrintedCall call) {
        Knock knock = Knock.at(likeness.real(call.path()));
        call.headers().forEach((name, value) -> knock.with(name,
                name.equals("Authorization") ? Knock.basic(call.signIn(), value.replaceAll(".*:", "")) : value));
        return switch (call.method()) {
            case "GET" -> knock.get();
            case "DELETE" -> knock.send("DELETE");
            default -> knock.post(call.bytes());
        };
    }
}
