package org.singlewindow.wco;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Damages documents, or changes them without damage, in all the ways that a reader might take for something else. The
 * same seed does the same.
 */
final class Mutations {

    private static final Pattern TOKEN = Pattern.compile("<!--.*?-->|<[^>]*>|[^<]+", Pattern.DOTALL);
    private static final List<String> NAMES = List.of("ID", "TypeCode", "Name", "SequenceNumeric", "Declaration",
            "Response", "MetaData", "AdditionalInformation", "Pointer", "DateTimeString", "id", "a".repeat(300), "x:ID",
            "Xyz", "xml");
    private static final List<String> ATTRIBUTES = List.of(" schemeID='x'", " formatCode='102'", " unitCode=' KGM '",
            " currencyID='USD'", " languageID='a&#10;b'", " listID=''", " languageID='\u202E'", " colour='red'",
            " xml:lang='en'", " xmlns:p=''", " xmlns:q='urn:x'", " xmlns=''",
            " xmlns='urn:wco:datamodel:WCO:RES-DMS:2'",
            " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:nil='true'",
            " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:nil='false'",
            " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:type='Code'",
            " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:noNamespaceSchemaLocation='a.xsd'",
            " xmlns:q='urn:x' q:schemeID='x'", " schemeID='x' schemeID='y'", " unitCode='&lt;&unknown;'");
    private static final List<String> BETWEEN = List.of(" ", "\n\t", "\r\n", "<!-- -->", "<![CDATA[ ]]>",
            "<![CDATA[x]]>",
            "&#32;", "&#10;", "&#x85;", "\u0085", "\u00A0", "\u200B", "x", "<?pi x?>", "&amp;", "<x/>", "<ID/>",
            "\uFEFF");
    private static final List<String> HEADS = List.of("<?xml version='1.0'?>", "<?xml version='1.1'?>", "",
            "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>", "<?xml version='1.0' encoding='utf-8'?>",
            "<?xml version='1.0' encoding='US-ASCII'?>", "<?xml version='1.0' encoding='ISO-8859-1'?>",
            "<?xml version='1.0' standalone='maybe'?>", "<?xml  version = '1.0' ?>",
            "<?xml version='1.0' encoding=''?>",
            " <?xml version='1.0'?>", "<!DOCTYPE MetaData>", "<!DOCTYPE a [<!ENTITY b 'c'>]>", "<!-- -->\n", "<?a b?>");

    private final Random random;
    private final Values values;
    private final List<UnaryOperator<List<String>>> ways = List.of(this::lose, this::twice, this::swap, this::rename,
            this::attribute, this::attribute, this::bare, this::value, this::value, this::value, this::value,
            this::within, this::within, this::between, this::between, this::head, this::namespace, this::envelope,
            this::hint);

    Mutations(Random random) {
        this.random = random;
        this.values = new Values(random);
    }

    /** @param times how many changes are made, one after the other */
    String of(String document, int times) {
        List<String> tokens = new ArrayList<>();
        TOKEN.matcher(document).results().forEach(found -> tokens.add(found.group()));
        List<String> changed = tokens;
        for (int i = 0; i < times; i++) {
            changed = any(ways).apply(changed);
        }
        return String.join("", changed);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static boolean opens(String token) {
        return token.startsWith("<") && token.length() > 1 && Character.isLetter(token.charAt(1));
    }

    private static boolean isWhole(String token) {
        return token.endsWith("/>");
    }

    /** Where an element begins; -1 where there is none. */
    private int element(List<String> tokens) {
        for (int i = 0; i < 50 && !tokens.isEmpty(); i++) {
            int at = random.nextInt(tokens.size());
            if (opens(tokens.get(at))) {
                return at;
            }
        }
        return -1;
    }

    /** Behind the end of the element that begins there. */
    private static int end(List<String> tokens, int start) {
        int depth = 0;
        for (int i = start; i < tokens.size(); i++) {
            String token = tokens.get(i);
            depth += opens(token) && !isWhole(token) ? 1 : token.startsWith("</") ? -1 : 0;
            if (depth <= 0) {
                return i + 1;
            }
        }
        return tokens.size();
    }

    private List<String> lose(List<String> tokens) {
        int at = element(tokens);
        if (at > 0) {
            tokens.subList(at, end(tokens, at)).clear();
        }
        return tokens;
    }

    private List<String> twice(List<String> tokens) {
        int at = element(tokens);
        if (at > 0) {
            List<String> same = List.copyOf(tokens.subList(at, end(tokens, at)));
            for (int times = same.size() < 10 && random.nextInt(10) == 0 ? random.nextInt(1_100)
                    : 1; times > 0; times--) {
                tokens.addAll(at, same);
            }
        }
        return tokens;
    }

    private List<String> swap(List<String> tokens) {
        int at = element(tokens);
        int next = at < 0 ? -1 : end(tokens, at);
        while (next > 0 && next < tokens.size() && !tokens.get(next).startsWith("<")) {
            next++;
        }
        if (next > 0 && next < tokens.size() && opens(tokens.get(next))) {
            List<String> first = List.copyOf(tokens.subList(at, next));
            List<String> second = List.copyOf(tokens.subList(next, end(tokens, next)));
            tokens.subList(at, at + first.size() + second.size()).clear();
            tokens.addAll(at, first);
            tokens.addAll(at, second);
        }
        return tokens;
    }

    private List<String> rename(List<String> tokens) {
        int at = element(tokens);
        if (at >= 0) {
            String name = any(NAMES);
            int last = end(tokens, at) - 1;
            tokens.set(at, tokens.get(at).replaceFirst("^<[^\\s>/]+", "<" + name));
            if (last > at) {
                tokens.set(last, "</" + name + ">");
            }
        }
        return tokens;
    }

    private List<String> attribute(List<String> tokens) {
        return say(tokens, any(ATTRIBUTES));
    }

    private List<String> hint(List<String> tokens) {
        return say(tokens, " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='" + values.hint()
                + "'");
    }

    private List<String> say(List<String> tokens, String attribute) {
        int at = element(tokens);
        if (at >= 0) {
            String tag = tokens.get(at);
            int end = tag.length() - (isWhole(tag) ? 2 : 1);
            tokens.set(at, tag.substring(0, end) + attribute + tag.substring(end));
        }
        return tokens;
    }

    private List<String> bare(List<String> tokens) {
        int at = element(tokens);
        if (at >= 0) {
            tokens.set(at, tokens.get(at).replaceFirst(" [\\w:]+=(\"[^\"]*\"|'[^']*')", ""));
        }
        return tokens;
    }

    /** Between the tags of an element that has no others in it; -1 where none was found. */
    private int text(List<String> tokens) {
        for (int i = 0; i < 50 && tokens.size() > 2; i++) {
            int at = 1 + random.nextInt(tokens.size() - 2);
            if (!tokens.get(at).startsWith("<") && opens(tokens.get(at - 1)) && tokens.get(at + 1).startsWith("</")) {
                return at;
            }
        }
        return -1;
    }

    private List<String> value(List<String> tokens) {
        int at = text(tokens);
        if (at > 0) {
            tokens.set(at, values.like(tokens.get(at)));
        }
        return tokens;
    }

    private List<String> within(List<String> tokens) {
        int at = text(tokens);
        if (at > 0) {
            String text = tokens.get(at);
            int where = random.nextInt(text.length() + 1);
            tokens.set(at, text.substring(0, where) + values.piece() + text.substring(where));
        }
        return tokens;
    }

    private List<String> between(List<String> tokens) {
        tokens.add(random.nextInt(tokens.size() + 1), any(BETWEEN));
        return tokens;
    }

    private List<String> head(List<String> tokens) {
        if (!tokens.isEmpty() && tokens.get(0).startsWith("<?")) {
            tokens.set(0, any(HEADS));
        } else {
            tokens.add(0, any(HEADS));
        }
        return tokens;
    }

    private List<String> namespace(List<String> tokens) {
        int at = element(tokens);
        if (at >= 0) {
            String tag = tokens.get(at);
            tokens.set(at, switch (random.nextInt(4)) {
                case 0 -> tag.replaceFirst("DEC-DMS", "RES-DMS");
                case 1 -> tag.replaceFirst("xmlns:?\\w*=", "xmlns:other=");
                case 2 -> tag.replaceFirst("DMS:2", "DMS:3");
                default -> tag.replaceFirst("^<\\w+:", "<");
            });
        }
        return tokens;
    }

    private List<String> envelope(List<String> tokens) {
        boolean head = !tokens.isEmpty() && tokens.get(0).startsWith("<?");
        tokens.add(head ? 1 : 0, random.nextBoolean() ? "<e>" : "<MetaData xmlns='urn:e'>");
        tokens.add(tokens.contains("<e>") ? "</e>" : "</MetaData>");
        return tokens;
    }
}
