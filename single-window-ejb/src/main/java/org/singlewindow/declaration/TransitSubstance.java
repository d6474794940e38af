package org.singlewindow.declaration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private static final Pattern ITEM = Pattern
            .compile("Declaration/GoodsShipment(?:\\[\\d+])?/GovernmentAgencyGoodsItem(?:\\[(\\d+)])?");

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
     * numbered anew are the goods they were. Which is which the differences say: of the others the first is the first.
     */
    private static List<Violation> goods(Mrn mrn, Revising.Revised revised, boolean lacking) {
        List<LodgeDeclaration.Item> before = revised.before().items();
        List<LodgeDeclaration.Item> after = revised.declaration().items();
        if (isWithin(count(after), count(before))) {
            return List.of();
        }
        Set<Integer> put = places(revised, Difference.Kind.ADDED);
        Set<Integer> taken = places(revised, Difference.Kind.REMOVED);
        List<LodgeDeclaration.Item> stayed = before.stream().filter(item -> !taken.contains(item.place())).toList();
        List<LodgeDeclaration.Item> kept = after.stream().filter(item -> !put.contains(item.place())).toList();
        Set<String> known = count(before).keySet();
        Stream<LodgeDeclaration.Item> strange = after.stream()
                .filter(item -> put.contains(item.place()) && !known.contains(code(item)));
        Stream<LodgeDeclaration.Item> other = isWithin(count(kept), count(stayed)) ? Stream.of()
                : IntStream.range(0, kept.size()).filter(i -> i >= stayed.size()
                        || isOther(code(kept.get(i)), code(stayed.get(i)), lacking)).mapToObj(kept::get);
        return Stream.concat(strange, other).limit(1)
                .map(item -> RequestRules.kept("GOODS", item.codes().code().map(LodgeDeclaration.Named::path)
                        .orElse(item.path() + "/Commodity"), mrn, code(item)))
                .toList();
    }

    /** Of whole items, in the version in which they are. */
    private static Set<Integer> places(Revising.Revised revised, Difference.Kind kind) {
        return revised.differences().stream().filter(each -> each.kind() == kind)
                .map(each -> ITEM.matcher(place(each))).filter(Matcher::matches)
                .map(item -> item.group(1) == null ? 1 : Integer.parseInt(item.group(1))).collect(Collectors.toSet());
    }

    private static boolean isOther(String code, String before, boolean lacking) {
        return before.isEmpty() ? !lacking && !code.isEmpty()
                : !code.startsWith(before); // more exact than before is not another
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
