package org.singlewindow.declaration.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which of the codes of an item is its commodity code. Routing decides by it and officers judge by it, so there is one
 * reading for both.
 *
 * @param code   the codes that make it, in their order: the most exact one, and the digits that a union adds in an
 *               element of their own
 * @param rivals further commodity codes, which should say the same less exactly
 * @param others all other codes: additional codes, numbers of substances, and kinds that nobody knows
 */
record Tariff(List<Code> code, List<Code> rivals, List<Code> others) {

    /**
     * Kinds that are a commodity code, the most exact first (UNCL 7143): TSP is the tariff's, SRZ the same with all
     * digits. One without a kind is taken for one.
     */
    private static final List<String> COMMODITY = List.of("TSP", "SRZ", "HS", "");
    private static final String SPLIT = "TSP";
    /** The ninth and tenth digit to {@link #SPLIT}. */
    private static final String FURTHER_DIGITS = "TRC";
    private static final int BEFORE_FURTHER = 8;
    /** Additional codes of unions and countries, and the customs number of a chemical. */
    private static final Set<String> ADDITIONAL = Set.of(FURTHER_DIGITS, "TRA", "GN", "CV");

    /** One code: its kind, empty where none is given, and its place among the item's classifications, from 1. */
    record Code(String kind, String id, int place) {}

    /** @param codes those with an id, in the order of the document */
    static Tariff of(List<Code> codes) {
        List<Code> code = new ArrayList<>(2);
        COMMODITY.stream().flatMap(kind -> find(codes, kind)).findFirst().ifPresent(code::add);
        if (!code.isEmpty() && code.get(0).kind().equals(SPLIT)) {
            find(codes, FURTHER_DIGITS).findFirst().filter(further -> isFurther(code.get(0).id(), further.id()))
                    .ifPresent(code::add);
        }
        if (code.size() == codes.size()) {
            return new Tariff(code, List.of(), List.of()); // most have no more than that
        }
        List<Code> rivals = new ArrayList<>();
        List<Code> others = new ArrayList<>();
        for (Code each : codes) {
            if (!code.contains(each)) {
                (COMMODITY.contains(each.kind()) ? rivals : others).add(each);
            }
        }
        return new Tariff(code, rivals, others);
    }

    /**
     * The ninth and tenth digit are two, and stand behind eight; of a code with letters nobody knows how many it has.
     */
    private static boolean isFurther(String code, String further) {
        int digits = digits(code);
        return digits(further) == 2 && further.length() == 2 && (digits == BEFORE_FURTHER || digits < 0);
    }

    /** Blanks and points between them do not count; -1 where there is something else. */
    private static int digits(String code) {
        int digits = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c != '.' && c != ' ') {
                return -1;
            }
        }
        return digits;
    }

    private static Stream<Code> find(List<Code> codes, String kind) {
        return codes.stream().filter(code -> code.kind().equals(kind));
    }

    /** As it stands, with a blank between its parts; empty where there is none. */
    String text() {
        return code.stream().map(Code::id).collect(Collectors.joining(" "));
    }

    /** A code of a kind that nobody knows: it may have been meant as the commodity code, or as another one. */
    Optional<Code> stranger() {
        return others.stream().filter(each -> !ADDITIONAL.contains(each.kind())).findFirst();
    }

    /** Further digits that do not fit the code to which they belong. */
    Optional<Code> loose() {
        return isSplit() ? further() : Optional.empty();
    }

    /** Further digits beside a code that has none behind it: they may be another code. */
    Optional<Code> stray() {
        return code.isEmpty() || isSplit() ? Optional.empty() : further();
    }

    private boolean isSplit() {
        return !code.isEmpty() && code.get(0).kind().equals(SPLIT);
    }

    private Optional<Code> further() {
        return find(others, FURTHER_DIGITS).findFirst();
    }
}
