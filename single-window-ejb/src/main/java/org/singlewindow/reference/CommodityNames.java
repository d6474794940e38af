package org.singlewindow.reference;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.singlewindow.reference.ShortNames.ShortName;

/**
 * Commodity codes by their own short names, for whoever fills in a form: every chapter, and the headings and
 * subheadings that the region trades most. They help to find a code and say nothing in law; a code that has no name
 * here is as good as any other.
 */
public final class CommodityNames {

    private static final int CHAPTER = 2;
    private static final int HEADING = 4;
    private static final int LONGEST = 6;
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9 .]*");

    /** They never change while this JVM runs, so they are read once. */
    private static final class Once {
        static final ShortNames NAMES = ShortNames.read("hs-chapters", "goods");
    }

    private CommodityNames() {
    }

    /** What begins with these digits, or has these words in its name; not more than so many. */
    public static List<ShortName> search(String typed, Locale language, int most) {
        String text = typed.strip();
        return (NUMBER.matcher(text).matches() ? numbered(text.replaceAll("[ .]", ""), language)
                : Once.NAMES.search(text, language)).limit(most).toList();
    }

    /** By number; below a heading all its subheadings, those without a name of their own by what is above them. */
    private static Stream<ShortName> numbered(String digits, Locale language) {
        Map<String, ShortName> found = new LinkedHashMap<>();
        Once.NAMES.under(digits, language).forEach(each -> found.put(each.code(), each));
        if (digits.length() >= HEADING) {
            String heading = digits.substring(0, HEADING);
            Facts.subheadings(heading).stream().filter(code -> code.startsWith(digits))
                    .forEach(code -> find(code, language)
                            .ifPresent(name -> found.putIfAbsent(code, new ShortName(code, name))));
        }
        return found.values().stream().sorted(Comparator.comparing(ShortName::code));
    }

    /** What a code is called, or what is above it and has a name; nothing where there is no such chapter. */
    public static Optional<String> find(String code, Locale language) {
        if (!code.matches("\\d{2,10}") || code.length() >= LONGEST && !Facts.isSubheading(code.substring(0, LONGEST))) {
            return Optional.empty();
        }
        for (int length = Math.min(code.length() / 2 * 2, LONGEST); length >= CHAPTER; length -= 2) {
            Optional<ShortName> name = Once.NAMES.find(code.substring(0, length), language);
            if (name.isPresent()) {
                String more = length < Math.min(code.length(), LONGEST) ? " …" : "";
                return name.map(each -> each.name() + more);
            }
        }
        return Optional.empty();
    }
}
