package org.singlewindow.onboarding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one file names of another. A code that nothing has is told once, with all lines that name it, and at the end
 * where the mistake is: a line that was told of already explains those that hang on it.
 */
final class CrossReferences {

    private static final int SHOWN = 12;
    /**
     * Who mistypes more codes than that has done something else; to look for each among all traders would take minutes.
     */
    private static final int LOOKED_UP = 20;
    /** As many codes that nothing has are lines that were lost, and not as many slips. */
    private static final int LOST = 4;

    private final CountryFiles draft;
    private final Problems problems;
    private int lookedUp;

    CrossReferences(CountryFiles draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    void check() {
        List<FileRow> agencies = draft.table("agencies");
        List<FileRow> members = Stream.concat(agencies.stream(), draft.table("participants").stream()).toList();
        Map<String, List<FileRow>> acting = uses("people", row -> List.of(row.get("participant")));
        acting.remove(draft.home());
        Map<String, List<FileRow>> asked = uses("routing", row -> List.of(row.get("agency")));
        uses(Layout.URGENT, row -> row.words("agencies")).forEach((code, rows) -> asked.merge(code, rows,
                (one, other) -> Stream.concat(one.stream(), other.stream()).toList()));
        tell("UNKNOWN_AGENCY", asked, acting, agencies);
        Set<String> told = asked.keySet();
        acting.keySet().removeIf(told::contains);
        tell("UNKNOWN_PARTICIPANT", acting, asked, members);
        Map<String, List<FileRow>> posts = uses("routing", row -> row.words("post"));
        posts.keySet().removeIf(post -> !post.regionMatches(true, 0, draft.home(), 0, draft.home().length()));
        tell("UNKNOWN_POST", posts, Map.of(), draft.places().toList());
    }

    private interface Column {
        List<String> in(FileRow row);
    }

    private Map<String, List<FileRow>> uses(String table, Column column) {
        Map<String, List<FileRow>> uses = new LinkedHashMap<>();
        draft.table(table).forEach(
                row -> column.in(row).forEach(code -> uses.computeIfAbsent(code, same -> new ArrayList<>()).add(row)));
        return uses;
    }

    /** @param elsewhere what else names the same things */
    private void tell(String id, Map<String, List<FileRow>> uses, Map<String, List<FileRow>> elsewhere,
            List<FileRow> there) {
        Map<String, FileRow> byCode = new LinkedHashMap<>();
        there.forEach(row -> byCode.putIfAbsent(row.get("code"), row));
        Map<String, FileRow> byShape = new HashMap<>();
        there.forEach(row -> byShape.putIfAbsent(Meant.shape(row.get("code")), row));
        Map<String, List<FileRow>> lost = new LinkedHashMap<>();
        uses.forEach((code, rows) -> {
            if (byCode.containsKey(code)) {
                return;
            }
            List<FileRow> all = Stream.concat(rows.stream(), elsewhere.getOrDefault(code, List.of()).stream())
                    .distinct()
                    .toList();
            Optional<FileRow> meant = Optional.ofNullable(byShape.get(Meant.shape(code)))
                    .or(() -> lookedUp++ < LOOKED_UP ? Meant.code(code, byCode.keySet()).map(byCode::get)
                            : Optional.empty());
            if (meant.isEmpty()) {
                lost.put(code, all);
            } else if (!problems.hasErrors(meant.get())) {
                boolean unnamed = !uses.containsKey(meant.get().get("code"))
                        && !elsewhere.containsKey(meant.get().get("code"));
                misspelt(id, code, all, meant.get(), unnamed && all.size() > 1);
            }
        });
        lost(id, lost);
    }

    private void misspelt(String id, String code, List<FileRow> uses, FileRow meant, boolean there) {
        if (there) {
            problems.error(meant, id + ".there", meant.get("code"), code, places(uses));
        } else {
            problems.error(uses.get(0), id + ".meant", code, meant.get("code"), places(uses));
        }
    }

    private void lost(String id, Map<String, List<FileRow>> lost) {
        if (lost.size() < LOST) {
            lost.forEach((code, uses) -> problems.error(uses.get(0), code.isEmpty() ? "MISSING.reference" : id, code,
                    places(uses)));
            return;
        }
        List<FileRow> uses = lost.values().stream().flatMap(List::stream).distinct().toList();
        String codes = lost.keySet().stream().limit(SHOWN).collect(Collectors.joining(", "))
                + (lost.size() > SHOWN ? ", …" : "");
        problems.error(
                uses.stream().min(Comparator.comparing(FileRow::file).thenComparingInt(FileRow::line)).orElseThrow(),
                id + ".several", codes, places(uses), lost.size());
    }

    /** Such as {@code people.csv 4, 7; routing.csv 12}. */
    private static String places(List<FileRow> rows) {
        Map<String, Set<Integer>> lines = new TreeMap<>();
        rows.forEach(row -> lines.computeIfAbsent(row.file(), file -> new LinkedHashSet<>()).add(row.line()));
        return lines.entrySet().stream()
                .map(file -> file.getKey() + " "
                        + file.getValue().stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "))
                        + (file.getValue().size() > SHOWN ? ", …" : ""))
                .collect(Collectors.joining("; "));
    }
}
