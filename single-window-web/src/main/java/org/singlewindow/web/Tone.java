package org.singlewindow.web;

import java.util.Map;

/**
 * Which of five tones a state is shown in. A function of the tag library; the tone never stands alone, the state's word
 * is beside it.
 */
public final class Tone {

    private static final Map<String, String> TONES = Map.ofEntries(
            Map.entry("RELEASED", "good"), Map.entry("CLEARED", "good"), Map.entry("APPROVED", "good"),
            Map.entry("DELIVERED", "good"), Map.entry("IN_FORCE", "good"),
            Map.entry("APPROVED_WITH_CONDITIONS", "good"), Map.entry("ACCEPTED", "good"), Map.entry("OK", "good"),
            Map.entry("ACTIVE", "good"), Map.entry("CREDITED", "good"), Map.entry("REVOKED", "bad"),
            Map.entry("SUSPENDED", "warn"), Map.entry("TOP_UP_REQUIRED", "warn"), Map.entry("REGISTERED", "busy"),
            Map.entry("LOCKED", "busy"),
            Map.entry("REJECTED", "bad"), Map.entry("REFUSED", "bad"), Map.entry("DEAD", "bad"),
            Map.entry("FAILED", "bad"),
            Map.entry("OVERDUE", "bad"), Map.entry("ERROR", "bad"),
            Map.entry("QUERY", "warn"), Map.entry("INCOMPLETE", "warn"), Map.entry("INSPECTION", "warn"),
            Map.entry("HELD", "warn"), Map.entry("PARTIALLY_RELEASED", "warn"), Map.entry("APPROVED_IN_PART", "warn"),
            Map.entry("RELEASED_WITHOUT", "warn"), Map.entry("AGREED", "busy"),
            Map.entry("WARNING", "warn"), Map.entry("GUARANTEE_INVALID", "warn"),
            Map.entry("UNDER_CONTROL", "warn"), Map.entry("DISCREPANCY", "warn"), Map.entry("ENQUIRY", "warn"),
            Map.entry("NOT_ARRIVED", "bad"), Map.entry("RECOVERY", "bad"), Map.entry("NOT_RELEASED", "bad"),
            Map.entry("WRITTEN_OFF", "good"), Map.entry("DISCHARGED", "good"), Map.entry("TERMINATED", "good"),
            Map.entry("IN_TRANSIT", "busy"), Map.entry("AT_FRONTIER", "busy"), Map.entry("STARTED", "busy"),
            Map.entry("DELIVERED_WITH_WARNINGS", "warn"),
            Map.entry("PENDING", "busy"), Map.entry("CLAIMED", "busy"), Map.entry("IN_REVIEW", "busy"),
            Map.entry("IN_FLIGHT", "busy"),
            Map.entry("CREATED", "busy"), Map.entry("PARTLY", "busy"), Map.entry("AHEAD", "busy"),
            Map.entry("WAITING", "busy"), Map.entry("MET", "good"), Map.entry("LACKING", "bad"));

    private Tone() {
    }

    public static String of(Object state) {
        return state == null ? "calm" : TONES.getOrDefault(state.toString(), "calm");
    }

    /** An agency's task that its system has pulled is not yet good news: nobody has decided. */
    public static String ofTask(Object state) {
        return state != null && "DELIVERED".equals(state.toString()) ? "busy" : of(state);
    }
}
