package org.singlewindow.declaration;

import java.util.List;
import java.util.stream.Stream;
import org.singlewindow.declaration.LodgeDeclaration.Form;

/**
 * Types of papers that there are, by the lists of the country where it is lodged and of all on the way: each may have
 * rules that ask for types of its own, and a type that is mistyped would pass them.
 */
final class PaperTypes {

    /**
     * The category of papers whose types are those of UNCL 1001; those of the others are a union's or a country's own.
     */
    private static final String LISTED = "N";
    private static final String LIST = Form.PAPER.list();
    private static final int SIGNS_OF_A_TYPE = 3;

    private final LodgeDeclaration declaration;
    private final References world;
    /** Made once a paper is of no list here; most are. */
    private List<References> others;

    PaperTypes(LodgeDeclaration declaration, References world) {
        this.declaration = declaration;
        this.world = world;
    }

    /**
     * Of a category that is in no list, only the form can be judged: letters and digits, as all have it. But where the
     * type is one that a list has behind another category, that one may be meant.
     */
    boolean has(String category, String type) {
        boolean here = category.isEmpty() || category.equals(LISTED) || world.codes().hasCategory(LIST, category);
        if (here && isIn(world, category, type)) {
            return true;
        }
        List<References> keeping = others().stream().filter(other -> other.codes().hasCategory(LIST, category))
                .toList();
        return here || !keeping.isEmpty() ? keeping.stream().anyMatch(other -> isIn(other, category, type))
                : isOfTheForm(category, type) && !isBehindAnother(type) && !isTurnedRound(category, type);
    }

    private List<References> others() {
        if (others == null) {
            others = Profiling.parts(declaration, world).keySet().stream()
                    .filter(country -> world.takesPart().test(country) && !country.equals(world.lodger().country()))
                    .map(world::in).toList();
        }
        return others;
    }

    private boolean isBehindAnother(String type) {
        return world.codes().hasBehind(LIST, type)
                || others().stream().anyMatch(other -> other.codes().hasBehind(LIST, type));
    }

    private static boolean isIn(References world, String category, String type) {
        return Stream.of(type, category + type).anyMatch(code -> world.has(LIST, code));
    }

    /**
     * One sign, and three: so all lists have it that we know. Anything else is parted in another place or the wrong way
     * round: N8 and 51, 851 and N, 67 and 8 for C678.
     */
    private static boolean isOfTheForm(String category, String type) {
        return category.length() == 1 && type.length() == SIGNS_OF_A_TYPE && isPlain(category) && isPlain(type);
    }

    /** Of a category that is a digit the type may have taken its letter along: N85 and 3 are N and 853. */
    private boolean isTurnedRound(String category, String type) {
        return category.charAt(0) <= '9'
                && Stream.concat(Stream.of(world), others().stream()).anyMatch(each -> isCode(type + category, each));
    }

    private static boolean isCode(String whole, References world) {
        return world.has(LIST, whole) || whole.startsWith(LISTED) && world.has(LIST, whole.substring(1));
    }

    private static boolean isPlain(String code) {
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if ((c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }
}
