package org.singlewindow.web.rest;

import jakarta.json.JsonValue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.singlewindow.guarantee.DebtClaimStep;
import org.singlewindow.guarantee.DebtClaimWish;
import org.singlewindow.guarantee.DebtEvidence;
import org.singlewindow.guarantee.DebtNotice;

/** What callers say about claims. */
final class DebtClaimFields {

    private static final List<String> KINDS = Stream.of(DebtEvidence.values()).map(Enum::name).toList();

    private DebtClaimFields() {
    }

    static DebtNotice notice(JsonValue given) {
        JsonFields body = JsonFields.of(given, "", List.of("mrn", "grn", "on", "reason"));
        return new DebtNotice(text(body, "mrn"), text(body, "grn"), text(body, "on"), text(body, "reason"));
    }

    static DebtClaimWish claim(JsonValue given) {
        JsonFields body = JsonFields.of(given, "", List.of("amount", "debtor", "evidence", "reason"));
        JsonValue said = body.object().getOrDefault("evidence", JsonValue.EMPTY_JSON_OBJECT);
        JsonFields file = JsonFields.of(said, "/evidence", KINDS);
        Map<DebtEvidence, String> evidence = new EnumMap<>(DebtEvidence.class);
        KINDS.forEach(kind -> evidence.put(DebtEvidence.valueOf(kind), text(file, kind)));
        return new DebtClaimWish(DebtClaimStep.CLAIM, text(body, "reason"), text(body, "amount"),
                text(body, "debtor"), evidence);
    }

    static DebtClaimWish step(DebtClaimStep step, JsonValue given) {
        return DebtClaimWish.to(step, text(JsonFields.of(given, "", List.of("reason")), "reason"));
    }

    static DebtClaimWish payment(JsonValue given) {
        return DebtClaimWish.to(DebtClaimStep.PAY, reference(given));
    }

    static String reference(JsonValue given) {
        return text(JsonFields.of(given, "", List.of("reference")), "reference");
    }

    private static String text(JsonFields body, String field) {
        return body.filled(field).orElse("");
    }
}
