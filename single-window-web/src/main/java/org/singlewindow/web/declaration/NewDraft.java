package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.singlewindow.declaration.DraftParts;
import org.singlewindow.web.SignedInUser;

/**
 * What a form has in it before anything was typed: a reference never used before, and what is known of whoever fills it
 * in.
 */
@RequestScoped
class NewDraft {

    @Inject
    SignedInUser user;

    @Inject
    Clock clock;

    DraftParts parts() {
        Map<String, String> route = new HashMap<>();
        String country = user.get().country().map(Object::toString).orElse("");
        route.put("lrn", reference());
        route.put("type", "EXA");
        route.put("exportCountry", country);
        if (!user.may("LODGE_FOR_OTHERS")) {
            route.put("exporter.name", user.get().participant().name());
            route.put("exporter.id", user.get().participant().code());
        }
        route.put("exporter.country", country);
        return new DraftParts(Map.of(DraftStep.ROUTE.word(), route, DraftStep.GOODS.word(), Map.of("currency", "USD"),
                DraftStep.TRANSPORT.word(), Map.of("mode", "3")));
    }

    /** Never used before. */
    String reference() {
        return "%s-%d-%06d".formatted(user.get().participant().code(), Year.now(clock).getValue(),
                new Random(clock.millis()).nextInt(1_000_000));
    }
}
