package org.singlewindow.declaration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Violation;

/**
 * What a transit under guarantee stays, once it is lodged: of this type, from this office, under this holder and
 * representative, for these goods. Whoever wants another takes it back and lodges another. Pure.
 */
final class TransitSubstance {

    private static final int SUBHEADING = 6;

    private static final Map<String, Pattern> KEPT = kept();

    private TransitSubstance() {
    }

    private static Map<String, Pattern> kept() {
        Map<String, Pattern> kept = new LinkedHashMap<>();
        kept.put("TYPE", Pattern.compile("Declaration/TypeCode"));
        kept.put("OFFICE", Pattern.compile("Declaration/DeclarationOfficeID"));
        kept.put("HOLDER", Pattern.compile("Declaration/Declarant(/ID|/Name)?"));
        kept.put("REPRESENTATIVE", Pattern.compile("Declaration/Agent(/ID|/Name|/FunctionCode)?"));
        return kept;
    }

    /** @param lacking whether something may still be supplied, so that what was not said may be said now */
    static List<Violation> changed(Mrn mrn, Revising.Revised revised, boolean lacking) {
        List<Violation> changed = new ArrayList<>();
        KEPT.forEach((what, path) -> revised.differences().stream()
                .flatMap(each -> Stream.concat(Stream.of(each), each.within().stream()))
                .filter(each -> !lacking || each.before().isPresent())
                .map(TransitSubstance::place).filter(place -> path.matcher(place).matches()).findFirst()
                .ifPresent(place -> changed.add(RequestRules.kept(what, place, mrn, ""))));
        changed.addAll(goods(mrn, revised, lacking));
        return changed;
    }

    private static String place(Difference difference) {
        return difference.xpath().replaceFirst("^/(MetaData/)?", "");
    }

    /**
     * Each item has the subheading that it had; one item more is of a subheading that was there, and goods that are
     * numbered anew are the goods they were.
     */
    private static List<Violation> goods(Mrn mrn, Revising.Revised revised, boolean lacking) {
        List<LodgeDeclaration.Item> before = revised.before().items();
        List<LodgeDeclaration.Item> after = revised.declaration().items();
        if (isWithin(count(after), count(before))) {
            return List.of();
        }
        Map<Integer, String> had = before.stream()
                .collect(
                        Collectors.toMap(LodgeDeclaration.Item::sequence, TransitSubstance::code, (one, other) -> one));
        return after.stream().filter(item -> isOther(item, had, lacking)).limit(1)
                .map(item -> RequestRules.kept("GOODS", item.codes().code().map(LodgeDeclaration.Named::path)
                        .orElse(item.path() + "/Commodity"), mrn, code(item)))
                .toList();
    }

    private static boolean isOther(LodgeDeclaration.Item item, Map<Integer, String> had, boolean lacking) {
        String code = code(item);
        return Optional.ofNullable(had.get(item.sequence()))
                .map(before -> before.isEmpty() ? !lacking && !code.isEmpty()
                        : !code.startsWith(before)) // more exact than before is not another
                .orElseGet(() -> !had.containsValue(code));
    }

    private static String code(LodgeDeclaration.Item item) {
        return item.codes().hs().map(HsCode::value)
                .map(code -> code.substring(0, Math.min(SUBHEADING, code.length()))).orElse("");
    }

    private static Map<String, Long> count(List<LodgeDeclaration.Item> items) {
        return items.stream().map(TransitSubstance::code)
                .collect(Collectors.groupingBy(Function.identity(), HashMap::new, Collectors.counting()));
    }

    private static boolean isWithin(Map<String, Long> few, Map<String, Long> many) {
        return few.entrySet().stream().allMatch(each -> many.getOrDefault(each.getKey(), 0L) >= each.getValue());
    }
}
