package org.singlewindow.onboarding;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.Visible;

/** The file that says whose directory it is: keys and values. */
final class PropertyFile {

    /** A known key, and behind it a sign that stands between the values of tables. */
    private static final Pattern CUT_OTHERWISE = Pattern
            .compile("\\h*\"?(" + String.join("|", Layout.KEYS) + ")\"?\\h*([;,|])");

    private final String file;
    private final Problems problems;

    PropertyFile(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    Map<String, String> read(String text) {
        if (isCutBySomethingElse(text)) {
            return Map.of();
        }
        Set<String> twice = new HashSet<>();
        var properties = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object value) {
                Object former = super.put(key, value);
                if (former != null) {
                    twice.add((String) key);
                }
                return former;
            }
        };
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException malformed) {
            problems.unreadable(file, 0, "BAD_FILE.backslash");
        }
        twice.forEach(key -> problems.unreadable(file, line(text, key), "DUPLICATE.key", key));
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> {
            values.put(key, properties.getProperty(key).strip());
            value(line(text, key), key, values.get(key));
        });
        keys(values.keySet(), text);
        return values;
    }

    /** A file that came from a spreadsheet, or was written like the tables beside it. */
    private boolean isCutBySomethingElse(String text) {
        List<String> lines = text.lines().toList();
        boolean found = false;
        for (int i = 0; i < lines.size(); i++) {
            Matcher cut = CUT_OTHERWISE.matcher(lines.get(i));
            if (cut.lookingAt()) {
                problems.unreadable(file, i + 1, "BAD_FILE.sign", cut.group(2));
                found = true;
            }
        }
        return found;
    }

    private void value(int line, String key, String value) {
        if (FreeText.fault(value, Integer.MAX_VALUE).isPresent()) {
            problems.unreadable(file, line, "BAD_CHARACTER", key, value, Visible.unfit(value));
        }
    }

    private void keys(Set<String> keys, String text) {
        List<String> read = Stream.concat(Layout.KEYS.stream(), Layout.FURTHER_KEYS.stream()).toList();
        List<String> missing = read.stream().filter(key -> !keys.contains(key)).toList();
        keys.stream().filter(key -> !read.contains(key) && !Layout.UNREAD_KEYS.contains(key)).sorted()
                .forEach(key -> Meant.by(key, missing).ifPresentOrElse(
                        name -> problems.unreadable(file, line(text, key), "UNKNOWN_KEY.meant", key, name),
                        () -> problems.error(file, line(text, key), "UNKNOWN_KEY", key,
                                String.join(", ", read))));
        List<String> unread = Layout.UNREAD_KEYS.stream().filter(keys::contains).toList();
        if (!unread.isEmpty()) {
            problems.idle(file, "NOT_READ", String.join(", ", unread));
        }
    }

    private static int line(String text, String key) {
        Pattern wanted = Pattern.compile("\\h*" + Pattern.quote(key) + "\\h*([=:\\h].*)?");
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (wanted.matcher(lines.get(i)).matches()) {
                return i + 1;
            }
        }
        return 0;
    }
}
