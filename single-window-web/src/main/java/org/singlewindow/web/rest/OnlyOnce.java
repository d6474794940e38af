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
import org.singlewindow.delivery.Door;
import org.singlewindow.delivery.MessageId;
import org.singlewindow.delivery.MessageType;
import org.singlewindow.delivery.Receiving;
import org.singlewindow.kernel.JsonText;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.web.Arrivals;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.SignedInUser;

/**
 * Does what a call asks for; where the caller gave it an id, only once, and the same again is answered word for word as
 * the first time, with 200 where that was 201.
 */
@ApplicationScoped
class OnlyOnce {

    private static final int OK = 200;
    private static final int CREATED = 201;

    private static final String STATUS = "status";
    private static final String PLACE = "place";
    private static final String BODY = "body";

    @Inject
    DoingOnce doing;

    @Inject
    Arrivals arrivals;

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

    /** What comes of it, or why nothing does. */
    private record Came(Optional<Response> answer, Optional<Refusal> refusal) {}

    Response answer(Asked asked, String key, Supplier<Response> work) {
        Optional<MessageId> id = IdempotencyKey.read(key);
        if (id.isEmpty()) {
            return work.get();
        }
        Came came = doing.once(
                new DoingOnce.Call(asked.type(), arrivals.at(Door.REST, id, ""), asked.about(), asked.bytes()),
                user.get(), kept -> new Came(Optional.of(again(JsonText.read(kept))), Optional.empty()),
                () -> kept(work));
        return came.answer().orElseThrow(came.refusal()::get);
    }

    /** A refusal is no failure: what was written down of it stays. */
    private Receiving.Done<Came> kept(Supplier<Response> work) {
        try {
            Response answer = work.get();
            return new Receiving.Done<>(new Came(Optional.of(answer), Optional.empty()), Optional.of(bytes(answer)));
        } catch (Refusal refusal) {
            return new Receiving.Done<>(new Came(Optional.empty(), Optional.of(refusal)), Optional.empty());
        }
    }

    private byte[] bytes(Response answer) {
        var kept = JsonText.object().add(STATUS, answer.getStatus() == CREATED ? OK : answer.getStatus())
                .add(BODY, json.toJson(answer.getEntity()));
        Optional.ofNullable(answer.getLocation()).ifPresent(place -> kept.add(PLACE, place.toString()));
        return JsonText.bytes(kept.build());
    }

    private static Response again(JsonObject kept) {
        Response.ResponseBuilder answer = Response.status(kept.getInt(STATUS)).entity(kept.getString(BODY))
                .type(MediaType.APPLICATION_JSON);
        if (kept.containsKey(PLACE)) {
            answer.header(HttpHeaders.LOCATION, kept.getString(PLACE));
        }
        return answer.build();
    }
}
