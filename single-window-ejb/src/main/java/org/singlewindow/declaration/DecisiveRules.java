package org.singlewindow.declaration;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.singlewindow.declaration.LodgeDeclaration.Classified;
import org.singlewindow.declaration.LodgeDeclaration.Item;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;

/**
 * What decides who has to approve: the type and the commodity codes; offices and posts are for {@link PlaceRules}. None of it may be misread without a word, for
 * an agency that is not asked never learns of the goods. What is wrong is an error, unless real declarations have it as well; then it is
 * pointed out, and routing asks too many rather than too few.
 */
final class DecisiveRules {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{2,}");
    private static final Pattern SPACING = Pattern.compile("[\\s.]");

    private DecisiveRules() {
    }

    /** Types of declarations bear a letter of the country's own behind, such as {@code EXA}; other documents have the number of their kind. */
    static Stream<Violation> typeIsKnown(LodgeDeclaration declaration, References world) {
        String type = declaration.typeCode();
        boolean known = type.isEmpty() || world.has("declaration-types", type) || world.has("document-types", type)
                || type.length() == 3 && Character.isUpperCase(type.charAt(2)) && world.has("declaration-types", type.substring(0, 2));
        return known ? Stream.of() : error(RuleCode.OUTSIDE_DOMAIN, "there is no type of declaration '" + type + "'; exports begin with EX, imports with IM",
                "Declaration/TypeCode");
    }

    static Stream<Violation> commodityCodesExist(LodgeDeclaration declaration, References world) {
        return declaration.items().stream().map(Item::codes).flatMap(codes -> Stream.concat(
                codes.code().stream().flatMap(code -> commodity(code, codes.hs(), world)),
                codes.rivals().stream().flatMap(rival -> commodity(rival, HsCode.parse(rival.value()), world))));
    }

    private static Stream<Violation> commodity(Named code, Optional<HsCode> read, References world) {
        if (read.isPresent()) {
            return world.has("hs-chapters", read.get().chapter()) ? Stream.of() : error(RuleCode.OUTSIDE_DOMAIN,
                    "no commodity code begins with '" + read.get().chapter() + "', as '" + code.value() + "' does", code.path());
        }
        String digits = SPACING.matcher(code.value()).replaceAll("");
        if (DIGITS.matcher(digits).matches() && digits.length() % 2 == 0) {
            return error(RuleCode.PATTERN, "'" + code.value() + "' is not one commodity code: write its digits without blanks, or in groups of 2 or 4. "
                    + "Was a zero in front lost, or do two codes stand here?", code.path());
        }
        if (DIGITS.matcher(digits).matches()) {
            return error(RuleCode.PATTERN, "'" + code.value() + "' has " + digits.length()
                    + " digits; a commodity code has 2, 4, 6, 8 or 10, often more, but always an even number. Was a zero in front lost?", code.path());
        }
        return warning(RuleCode.PATTERN, "'" + code.value() + "' is not a commodity code, which has digits only; "
                + "all agencies that look at some goods will look at these", code.path());
    }

    /** Real items have no code at all, or one and additional codes; those with an additional code alone may be right in their country. */
    static Stream<Violation> commodityCodesAreSaidToBeSome(LodgeDeclaration declaration, References world) {
        return declaration.items().stream().map(Item::codes).flatMap(codes -> codes.misfit().stream().flatMap(kind -> misfit(codes, kind)));
    }

    private static Stream<Violation> misfit(Classified codes, Named kind) {
        return codes.known()
                ? warning(RuleCode.MISSING, "the item has codes, but no commodity code: those are of kind TSP, SRZ or HS, this one is " + kind.value()
                        + "; all agencies that look at some goods will look at these", kind.path())
                : error(RuleCode.OUTSIDE_DOMAIN, "there is no kind of code '" + kind.value() + "'; commodity codes are of kind TSP, SRZ or HS", kind.path());
    }

    static Stream<Violation> commodityCodesAgree(LodgeDeclaration declaration, References world) {
        return declaration.items().stream().map(Item::codes).flatMap(codes -> codes.hs().stream().flatMap(hs -> codes.rivals().stream()
                .filter(rival -> HsCode.parse(rival.value()).filter(other -> !other.isUnder(hs.value()) && !hs.isUnder(other.value())).isPresent())
                .flatMap(rival -> error(RuleCode.INCONSISTENT, "the item has two commodity codes for different goods, '"
                        + codes.code().orElseThrow().value() + "' and '" + rival.value() + "'", rival.path()))));
    }

    private static Stream<Violation> error(RuleCode code, String text, String path) {
        return Stream.of(Violation.at(code, text, "/" + path, ""));
    }

    private static Stream<Violation> warning(RuleCode code, String text, String path) {
        return Stream.of(Violation.warning(code, text, "/" + path, ""));
    }
}
