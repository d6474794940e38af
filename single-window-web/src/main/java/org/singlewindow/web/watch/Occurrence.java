package org.singlewindow.web.watch;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** One thing that happened, as names with values; the same names in the same order each time. */
public record Occurrence(Map<String, String> facts) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:/+-]{1,100}");
    private static final int LONGEST = 100;

    public Occurrence {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /**
     * @param what    {@code sign-in}, {@code sign-out}, {@code access} or {@code change}
     * @param who     the sign-in as it was given; empty where none was
     * @param address the client's
     */
    public static Occurrence of(String what, String outcome, String who, String address) {
        return new Occurrence(Map.of()).with("what", what).with("outcome", outcome).with("who", who).with("address",
                address);
    }

    public Occurrence with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(facts);
        more.put(name, String.valueOf(value));
        return new Occurrence(more);
    }

    String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    /**
     * {@code what=sign-in outcome=refused who="it\u000as me" address=203.0.113.7}: one line, whatever the values hold.
     */
    String line() {
        StringBuilder line = new StringBuilder(160);
        facts.forEach((name, value) -> line.append(line.isEmpty() ? "" : " ").append(name).append('=')
                .append(written(value)));
        return line.toString();
    }

    private static String written(String value) {
        if (PLAIN.matcher(value).matches()) {
            return value;
        }
        StringBuilder quoted = new StringBuilder("\"");
        value.chars().limit(LONGEST).forEach(each -> {
            if (each == '"' || each == '\\' || !isHarmless(each)) {
                quoted.append(String.format("\\u%04x", each));
            } else {
                quoted.append((char) each);
            }
        });
        return quoted.append(value.length() > LONGEST ? "…\"" : "\"").toString();
    }

    /** Nothing that moves the cursor, breaks the line or turns the direction of reading. */
    private static boolean isHarmless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED, Character.PRIVATE_USE ->
                false;
            default -> true;
        };
    }
}
