package org.singlewindow.delivery;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.RuleCode;

/**
 * What a sender calls a message of its own, for ever: the same message again under it gets the first answer again,
 * anything else is refused. A UUID is best: then it is the number that the message bears everywhere.
 */
public record MessageId(String value) {

    public static final int LONGEST = 64;

    static final String PREFIX = "ID:";

    private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7E]*");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
            Pattern.CASE_INSENSITIVE);

    /** The letters of a UUID are the same large and small. */
    public MessageId {
        if (UUID_FORM.matcher(value).matches()) {
            value = value.toLowerCase(Locale.ROOT);
        }
    }

    /** What forbids to take it, if anything does. */
    public static Optional<RuleCode> fault(String text) {
        if (text.isEmpty()) {
            return Optional.of(RuleCode.MISSING);
        }
        return FreeText.fault(text, LONGEST)
                .or(() -> PLAIN.matcher(text).matches() ? Optional.empty() : Optional.of(RuleCode.PATTERN));
    }

    /** The {@link #fault}, in words. */
    public static String complaint(RuleCode fault) {
        return switch (fault) {
            case MISSING -> "the id of a message is empty; leave it out, or say one";
            case TOO_LONG -> "the id of a message has at most " + LONGEST + " characters";
            default -> "the id of a message is of plain letters, digits and signs (ASCII); a UUID is best";
        };
    }

    Optional<UUID> uuid() {
        return UUID_FORM.matcher(value).matches() ? Optional.of(UUID.fromString(value)) : Optional.empty();
    }

    public String key() {
        return PREFIX + value;
    }
}
