package org.singlewindow.declaration;

import static org.singlewindow.declaration.LodgementRule.notes;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.declaration.LodgementRule.Hold;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.routing.Unposted;

/**
 * Offices and border posts that are said by their names, and those that are not said at all although somebody has a say
 * there.
 */
final class NamedPlaces {

    static final LodgementRule UNSAID = notes("PLC-06", RuleTier.ACROSS, RuleSource.SINGLE_WINDOW)
            .says("office.unsaid").holds(Hold.APPROVAL);

    static final List<LodgementRule> NAMED = List.of(UNSAID);

    private static final int LETTERS = 2;

    private NamedPlaces() {
    }

    /** The same, with the code of the place where its name stands; a name that two countries have is left as it is. */
    static LodgeDeclaration byCode(LodgeDeclaration declaration, References world) {
        if (declaration.offices().stream().allMatch(place -> world.places().has(place.value()))) {
            return declaration;
        }
        return declaration.at(declaration.offices().stream().flatMap(place -> codes(place, world)).toList());
    }

    private static Stream<Named> codes(Named place, References world) {
        Set<String> codes = world.places().has(place.value()) ? Set.of() : world.places().named(place.value());
        boolean ofOne = codes.stream().map(code -> code.substring(0, LETTERS)).distinct().count() == 1;
        return ofOne ? codes.stream().sorted().map(code -> new Named(code, place.path())) : Stream.of(place);
    }

    /**
     * Whoever has to approve at a post is asked where the declaration names it. Where it names none of that kind in
     * that country, it may be any, or another one, and the declarant is told, once for each country. Each is looked at
     * by itself: an office that answers for one of them says nothing of a border post that another asks for.
     */
    static Stream<Violation> unsaid(List<Unposted> unposted, LodgeDeclaration declaration, References world) {
        return unposted.stream().filter(each -> !isSaid(each, declaration, world))
                .collect(Collectors.groupingBy(Unposted::country, TreeMap::new, Collectors.toList())).entrySet()
                .stream()
                .map(open -> UNSAID.broken(RuleCode.MISSING, "Declaration", open.getKey(),
                        words(open.getValue().stream().flatMap(each -> each.posts().stream())),
                        words(open.getValue().stream().map(Unposted::agency))));
    }

    private static boolean isSaid(Unposted unposted, LodgeDeclaration declaration, References world) {
        return declaration.offices().stream().map(Named::value)
                .filter(code -> world.places().has(code) && code.startsWith(unposted.country().value()))
                .anyMatch(code -> unposted.posts().stream().anyMatch(
                        post -> world.places().hasBorderPost(code) == world.places().hasBorderPost(post)));
    }

    private static String words(Stream<String> codes) {
        return codes.distinct().sorted().collect(Collectors.joining(", "));
    }
}
