package org.singlewindow.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.singlewindow.declaration.DoingOnce;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.MessageType;
import org.singlewindow.delivery.Receiving;
import org.singlewindow.kernel.JsonText;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.SignedInUser;

/**
 * Does what a call asks for; where the caller gave it an id, only once, and the same again is answered word for word as
 * the first time, with 200 where that was 201, by whichever door it comes.
 */
@ApplicationScoped
public class OnlyOnce {

    private static final int OK = 200;
    private static final int CREATED = 201;

    private static final String STATUS = "status";
    private static final String PLACE = "place";
    private static final String BODY = "body";

    @Inject
    DoingOnce doing;

    @Inject
    SignedInUser user;

    private final Jsonb json = JsonbBuilder.create();

    /** {@code words} are the call's own, beside the declaration that it is about. */
    record Asked(MessageType type, Optional<Mrn> about, JsonValue words) {

        byte[] bytes() {
            var all = JsonText.object().add("words", words);
            about.ifPresent(mrn -> all.add("mrn", mrn.value()));
            return JsonText.bytes(all.build());
        }
    }

    /** An answer as REST gives it; other doors take from its {@code body}, which is JSON, what they say. */
    public record Told(int status, String body, Optional<String> place) {

        private static Told again(JsonObject kept) {
            return new Told(kept.getInt(STATUS), kept.getString(BODY),
                    Optional.ofNullable(kept.getString(PLACE, null)));
        }

        private byte[] bytes() {
            var kept = JsonText.object().add(STATUS, status == CREATED ? OK : status).add(BODY, body);
            place.ifPresent(address -> kept.add(PLACE, address));
            return JsonText.bytes(kept.build());
        }

        Response response() {
            Response.ResponseBuilder answer = Response.status(status).entity(body).type(MediaType.APPLICATION_JSON);
            place.ifPresent(address -> answer.header(HttpHeaders.LOCATION, address));
            return answer.build();
        }
    }

    /** What comes of it, or why nothing does. */
    private record Came(Optional<Told> answer, Optional<Refusal> refusal) {}

    Told told(int status, Object entity, Optional<String> place) {
        return new Told(status, json.toJson(entity), place);
    }

    Told answer(Asked asked, Arrival arrival, Supplier<Told> work) {
        if (arrival.id().isEmpty()) {
            return work.get();
        }
        Came came = doing.once(new DoingOnce.Call(asked.type(), arrival, asked.about(), asked.bytes()), user.get(),
                kept -> new Came(Optional.of(Told.again(JsonText.read(kept))), Optional.empty()), () -> kept(work));
        return came.answer().orElseThrow(came.refusal()::get);
    }

    /** A refusal is no failure: what was written down of it stays. */
    private static Receiving.Done<Came> kept(Supplier<Told> work) {
        try {
            Told answer = work.get();
            return new Receiving.Done<>(new Came(Optional.of(answer), Optional.empty()), Optional.of(answer.bytes()));
        } catch (Refusal refusal) {
            return new Receiving.Done<>(new Came(Optional.empty(), Optional.of(refusal)), Optional.empty());
        }
    }
}
