package org.singlewindow.wco;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By which number a pointer means one of several parts of a kind: by their own where each bears one and no two the
 * same, as items do; else by counting, as papers are. Whoever writes a pointer or follows one asks here.
 */
public final class WcoNumbers {

    /** The element with a part's own number. */
    public static final String NUMBER = "SequenceNumeric";

    /** In pointers, the number of a step is no step's own: their order is what they say. */
    private static final String STEPS = "Pointer";
    private static final BigDecimal MOST = BigDecimal.valueOf(99_999);
    private static final Pattern STEP = Pattern.compile("([A-Za-z]+)(?:\\[([0-9]{1,9})])?");

    private WcoNumbers() {
    }

    /** Its own number, however it is written; 0 where it has none that counts. */
    public static int own(WcoPart part) {
        if (!mayBear(part)) {
            return 0;
        }
        return part.value(NUMBER).map(WcoNumbers::whole).orElse(0);
    }

    /** Whether it bears a number of its own, though it may be none that counts. */
    public static boolean bears(WcoPart part) {
        return mayBear(part) && part.value(NUMBER).isPresent();
    }

    private static boolean mayBear(WcoPart part) {
        return !part.name().equals(STEPS) && part.element().child(NUMBER) != null;
    }

    private static int whole(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return number.signum() > 0 && number.compareTo(MOST) <= 0 && number.stripTrailingZeros().scale() <= 0
                    ? number.intValueExact() : 0;
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** Whether each has a number of its own, and no two the same. */
    public static boolean areOwn(List<WcoPart> parts) {
        Set<Integer> seen = new HashSet<>();
        for (WcoPart part : parts) {
            int own = own(part);
            if (own == 0 || !seen.add(own)) {
                return false;
            }
        }
        return !parts.isEmpty();
    }

    /** As pointers mean them, in the order of the list. */
    public static List<Integer> of(List<WcoPart> parts) {
        boolean own = areOwn(parts);
        List<Integer> numbers = new ArrayList<>();
        for (int index = 0; index < parts.size(); index++) {
            numbers.add(own ? own(parts.get(index)) : index + 1);
        }
        return numbers;
    }

    /**
     * The chain of ids to the end of a path of places, by the numbers that the parts on the way bear, as far as they
     * were read.
     *
     * @param root  of the document
     * @param path  from the root on
     * @param chain the same by places; it may end before the path does, where that leads out of the schema
     */
    static String pointer(WcoPart root, String path, String chain) {
        List<String> ids = new ArrayList<>();
        WcoElement element = null;
        Optional<WcoPart> holder = Optional.empty();
        for (String text : path.substring(1).split("/")) {
            Matcher step = STEP.matcher(text);
            WcoElement next = !step.matches() ? null : element == null ? root.element() : element.child(step.group(1));
            if (next == null) {
                break;
            }
            int place = step.group(2) == null ? 1 : Integer.parseInt(step.group(2));
            List<WcoPart> all = element == null ? List.of(root)
                    : holder.map(each -> each.parts(next.name())).orElse(List.of());
            holder = place <= all.size() ? Optional.of(all.get(place - 1)) : Optional.empty();
            if (!next.id().isEmpty()) {
                boolean numbered = step.group(2) != null && next.repeatable();
                ids.add(next.id() + (numbered ? "[" + (holder.isEmpty() ? place : of(all).get(place - 1)) + "]" : ""));
            }
            element = next;
        }
        String numbered = String.join(" / ", ids.subList(0, Math.min(ids.size(), chain.split(" / ").length)));
        return bare(numbered).equals(bare(chain)) ? numbered : chain;
    }

    private static String bare(String chain) {
        return chain.replaceAll("\\[[0-9]+]", "");
    }
}
