package org.singlewindow.reference;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Sha256;

/**
 * One list through all its versions, as all have it or as it stands in one country, whose own entries come over those
 * of all.
 *
 * <p>A version is told as what it was taken from, and in brackets its numbers and what its content comes to, such as
 * {@code UN/ECE Recommendation 20 (1.XX2.5c0d9a12)}: so nobody takes one of another list, or of another single window,
 * for one of this.
 *
 * @param country whose own entries are among these; empty for the list of all
 */
record ListHistory(String name, Optional<CountryCode> country, List<ListVersion> versions, List<ListEntry> entries) {

    private static final Pattern NUMBERS = Pattern
            .compile("\\((\\d{1,9})(?:\\.([A-Z]{2})(\\d{1,9}))?\\.[0-9a-f]{8}\\)$");

    /** Numbers of the version of all, and of the country's; 0 where there is none yet. */
    private record Stand(int field, int own) {

        Stand after(ListVersion version) {
            return version.isOwn() ? new Stand(field, version.number()) : new Stand(version.number(), own);
        }
    }

    /** False where nobody ever had a list of this name. */
    boolean isThere() {
        return !versions.isEmpty();
    }

    CodeList now() {
        return at(new Stand(latest(false), latest(true)));
    }

    /** The state that was told by this name. */
    Optional<CodeList> find(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        if (!numbers.find() || numbers.group(2) != null
                && country.filter(home -> home.value().equals(numbers.group(2))).isEmpty()) {
            return Optional.empty();
        }
        Stand stand = new Stand(Integer.parseInt(numbers.group(1)),
                numbers.group(2) == null ? 0 : Integer.parseInt(numbers.group(3)));
        return Optional.of(stand).filter(each -> each.field() <= latest(false) && each.own() <= latest(true))
                .map(this::at).filter(list -> list.version().equals(version));
    }

    /** What became different each time, the newest first. */
    List<ListStep> steps() {
        List<ListStep> steps = new ArrayList<>();
        Stand stand = new Stand(0, 0);
        CodeList before = new CodeList(name, "", List.of());
        for (ListVersion version : versions.stream()
                .sorted(Comparator.comparing(ListVersion::at).thenComparing(ListVersion::isOwn)
                        .thenComparing(ListVersion::number))
                .toList()) {
            stand = stand.after(version);
            CodeList after = at(stand);
            steps.add(0, new ListStep(after.version(), version.country(), version.at(), version.by(),
                    HandedList.between(before, after)));
            before = after;
        }
        return steps;
    }

    private int latest(boolean own) {
        return versions.stream().filter(each -> each.isOwn() == own).mapToInt(ListVersion::number).max().orElse(0);
    }

    private CodeList at(Stand stand) {
        Map<String, Code> codes = new TreeMap<>();
        for (boolean own : List.of(false, true)) {
            int version = own ? stand.own() : stand.field();
            entries.stream().filter(each -> each.own() == own && each.isIn(version))
                    .forEach(each -> codes.put(each.code().code(), each.code()));
        }
        return new CodeList(name, label(stand, codes), List.copyOf(codes.values()));
    }

    private String label(Stand stand, Map<String, Code> codes) {
        String edition = versions.stream().filter(each -> !each.isOwn() && each.number() == stand.field())
                .map(each -> each.edition() + " ").findFirst().orElse("");
        String own = stand.own() == 0 ? "" : "." + country.orElseThrow() + stand.own();
        return "%s(%d%s.%s)".formatted(edition, stand.field(), own, sum(codes));
    }

    private static String sum(Map<String, Code> codes) {
        String content = codes.values().stream().map(Code::toString).collect(Collectors.joining("\n"));
        return "%08x".formatted(ByteBuffer.wrap(Sha256.of(content.getBytes(StandardCharsets.UTF_8))).getInt());
    }
}
