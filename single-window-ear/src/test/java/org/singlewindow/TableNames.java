package org.singlewindow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tables and sequences the texts of a Java source, or a script, name where SQL and JPQL expect one. Texts that
 * are put together with {@code +} are read as one; what is put in between from elsewhere is not known, and told.
 */
final class TableNames {

    /** Stands for whatever comes from elsewhere. */
    private static final String UNKNOWN = "\u00a4";

    private static final Pattern PIECE = Pattern.compile(
            "(?<block>(?s:\"\"\".*?\"\"\"))|(?<text>\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\")"
                    + "|(?<remark>//[^\\n]*|(?s:/\\*.*?\\*/))|(?<letter>'(?:\\\\.|[^'\\\\])[^']*')");
    private static final Pattern GLUE = Pattern.compile("\\s*\\+\\s*");
    private static final Pattern LENT = Pattern.compile("\\s*\\+\\s*[A-Z]\\w*Sql\\.\\w[\\s\\S]*");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z_]\\w*(?:\\.\\w+)?|%(?:\\d\\$)?[sd]|\\S");
    private static final Pattern OTHERWISE = Pattern.compile(
            "(?:nextval|currval|setval|to_regclass)\\W*'(\\w+)'"
                    + "|(?:\\bindex \\w+ on|\\btrigger \\w+ [a-z ]*?\\bon|comment on column|comment on sequence|alter sequence|"
                    + "drop sequence|partition of)\\s+(\\w+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HIDDEN = Pattern.compile(
            "\\b(?:from|join|insert into|update|delete from|using)\\s+(?:only\\s+)?(?:" + UNKNOWN
                    + "|%(?:\\d\\$)?s|$)");
    private static final Set<String> BEFORE = Set.of("from", "join", "into", "update", "using", "table", "references",
            "truncate", "copy");
    /** Behind these, what has a bracket behind it is a function. */
    private static final Set<String> CALLED = Set.of("from", "join", "using");
    private static final Set<String> BETWEEN = Set.of("only", "lateral", "if", "not", "exists", "as");
    private static final Set<String> AFTER = Set.of("where", "join", "cross", "left", "right", "inner", "full", "on",
            "set", "order", "group", "limit", "values", "select", "for", "union", "returning", "natural", "using",
            "offset", "default");

    private TableNames() {
    }

    /** In a Java source. */
    static Set<String> inJava(String source) {
        Set<String> named = new TreeSet<>();
        texts(source).forEach(text -> named.addAll(inSql(text)));
        return named;
    }

    /** Texts of a statement that name their table by something that is not to be read in it. */
    static List<String> hiddenInJava(String source) {
        return texts(source).stream().filter(text -> HIDDEN.matcher(text).find()).toList();
    }

    /** In one statement. */
    static Set<String> inSql(String sql) {
        Set<String> named = new TreeSet<>();
        List<String> tokens = TOKEN.matcher(sql).results().map(MatchResult::group).toList();
        for (int i = 0; i < tokens.size(); i++) {
            if (BEFORE.contains(tokens.get(i).toLowerCase(Locale.ROOT)) && !isLock(tokens, i)) {
                list(tokens, i + 1, CALLED.contains(tokens.get(i).toLowerCase(Locale.ROOT)), named);
            }
        }
        OTHERWISE.matcher(sql).results()
                .forEach(found -> named.add(found.group(1) == null ? found.group(2) : found.group(1)));
        return named;
    }

    /** {@code for update} names no table, nor does {@code do update set}. */
    private static boolean isLock(List<String> tokens, int at) {
        return tokens.get(at).equalsIgnoreCase("update") && at > 0
                && Set.of("for", "key", "do", "before", "or").contains(tokens.get(at - 1).toLowerCase(Locale.ROOT));
    }

    /** One name after another, with what they are called beside it, as long as there are commas between. */
    private static void list(List<String> tokens, int from, boolean orFunctions, Set<String> named) {
        OptionalInt next = OptionalInt.of(from);
        while (next.isPresent()) {
            int at = next.getAsInt();
            while (at < tokens.size() && BETWEEN.contains(tokens.get(at).toLowerCase(Locale.ROOT))) {
                at++;
            }
            if (at < tokens.size() && !is(tokens, at, "(") && !(orFunctions && is(tokens, at + 1, "("))) {
                named.add(tokens.get(at).toLowerCase(Locale.ROOT).replaceFirst("^public\\.", "").replaceFirst("\\..*",
                        ""));
            }
            next = behindComma(tokens, at);
        }
    }

    /** Where the next of a list begins, if there is one: a subquery, arguments and another name may come before. */
    private static OptionalInt behindComma(List<String> tokens, int from) {
        int depth = 0;
        for (int at = from; at < tokens.size(); at++) {
            String token = tokens.get(at).toLowerCase(Locale.ROOT);
            if (depth == 0 && token.equals(",")) {
                return OptionalInt.of(at + 1);
            }
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            if (depth < 0 || depth == 0 && at > from && (AFTER.contains(token) || token.equals(";"))) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    private static boolean is(List<String> tokens, int at, String token) {
        return at >= 0 && at < tokens.size() && tokens.get(at).equals(token);
    }

    /** The texts of a source, those that are put together as one. */
    private static List<String> texts(String source) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int end = -1;
        Matcher piece = PIECE.matcher(source);
        while (piece.find()) {
            if (piece.group("remark") == null && piece.group("letter") == null) {
                String gap = end < 0 ? ";" : source.substring(end, piece.start());
                if (!gap.strip().startsWith("+")) {
                    keep(texts, text);
                } else if (!GLUE.matcher(gap).matches()) {
                    text.append(LENT.matcher(gap).matches() ? " (lent) " : UNKNOWN);
                }
                text.append(inside(piece.group()));
                end = piece.end();
            }
        }
        keep(texts, text);
        return texts;
    }

    private static void keep(List<String> texts, StringBuilder text) {
        texts.add(text.toString());
        text.setLength(0);
    }

    private static String inside(String quoted) {
        int quotes = quoted.startsWith("\"\"\"") ? 3 : 1;
        return quoted.substring(quotes, quoted.length() - quotes).replace("\\\"", "\"").replace("\\s", " ")
                .replace("\\n", "\n");
    }
}
