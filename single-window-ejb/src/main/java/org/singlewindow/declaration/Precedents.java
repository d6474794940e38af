package org.singlewindow.declaration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;

/**
 * Declarations of this window that a document names as coming before it.
 *
 * @param looked for which ones it was looked
 * @param found  of these, those that whoever lodges may go on from
 * @param itself the number of the declaration itself, where it names that
 */
record Precedents(Set<String> looked, Map<String, Forerunner> found, Set<String> itself) {

    static final Precedents NONE = new Precedents(Set.of(), Map.of(), Set.of());

    /** Whoever names more has them named by a list; looking for each costs time. */
    private static final int MOST = 100;
    private static final char OF_THIS_WINDOW = 'J';
    private static final int LETTER = 16;

    /** Whoever gave it. */
    private static final Pattern DECLARATION = Pattern.compile("\\d{2}[A-Z]{2}[A-Z0-9]{14}");

    /**
     * The numbers that could be of this window, by their form alone: those of other systems, which real documents have
     * in masses, ask nothing of anybody.
     */
    static List<Mrn> namedIn(LodgeDeclaration declaration, Predicate<CountryCode> takesPart) {
        return Stream.concat(declaration.particulars().proof().previous().stream(),
                declaration.items().stream().flatMap(item -> item.particulars().previous().stream()))
                .map(Particulars.Previous::id)
                .filter(id -> id.length() > LETTER && id.charAt(LETTER) == OF_THIS_WINDOW).distinct()
                .flatMap(id -> Mrn.parse(id).stream())
                .filter(mrn -> takesPart.test(mrn.country())).limit(MOST).toList();
    }

    /** @param itself the row of the declaration that names them; one that is there already cannot come before itself */
    static Precedents of(List<Mrn> named, long itself, Function<Mrn, Optional<Forerunner>> look) {
        if (named.isEmpty()) {
            return NONE;
        }
        Set<String> looked = new TreeSet<>();
        Map<String, Forerunner> found = new TreeMap<>();
        Set<String> own = new TreeSet<>();
        named.forEach(mrn -> {
            looked.add(mrn.value());
            look.apply(mrn).ifPresent(each -> {
                if (each.found().id() == itself) {
                    own.add(mrn.value());
                } else {
                    found.put(mrn.value(), each);
                }
            });
        });
        return new Precedents(looked, found, own);
    }

    /** Whether all of these that may be declarations of some window or customs are there. */
    boolean knows(Set<String> named) {
        return named.stream().noneMatch(id -> DECLARATION.matcher(id).matches() && !found.containsKey(id));
    }

    /** Numbers of their rows. */
    List<Long> ids() {
        return found.values().stream().map(each -> each.found().id()).toList();
    }
}
