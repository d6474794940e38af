package org.singlewindow.declaration;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.singlewindow.declaration.LodgeDeclaration.Classified;
import org.singlewindow.declaration.LodgeDeclaration.Item;
import org.singlewindow.declaration.LodgeDeclaration.Misfit;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.reference.Facts;

/**
 * What decides who has to approve: the type and the commodity codes; offices and posts are for {@link PlaceRules}. None
 * of it may be misread without a word, for an agency that is not asked never learns of the goods. What is wrong is an
 * error, unless real declarations have it as well; then it is pointed out, and routing asks too many rather than too
 * few.
 */
final class DecisiveRules {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{2,}");
    private static final Pattern SPACING = Pattern.compile("[\\s.]");
    private static final int HEADING = 4;

    private DecisiveRules() {
    }

    /**
     * Types of declarations bear a letter of the country's own behind, such as {@code EXA}; other documents have the
     * number of their kind.
     */
    static Stream<Violation> typeIsKnown(LodgeDeclaration declaration, References world) {
        String type = declaration.typeCode();
        boolean known = type.isEmpty() || world.has("declaration-types", type) || world.has("document-types", type)
                || type.length() == 3 && type.charAt(2) >= 'A' && type.charAt(2) <= 'Z'
                        && world.has("declaration-types", type.substring(0, 2));
        return known ? Stream.of()
                : error(RuleCode.OUTSIDE_DOMAIN,
                        "there is no type of declaration '" + type + "'; exports begin with EX, imports with IM",
                        "Declaration/TypeCode");
    }

    static Stream<Violation> commodityCodesExist(LodgeDeclaration declaration, References world) {
        return declaration.items().stream().map(Item::codes).flatMap(codes -> Stream.concat(
                codes.code().stream().flatMap(code -> commodity(code, codes.hs(), world)),
                codes.rivals().stream().flatMap(rival -> commodity(rival, HsCode.parse(rival.value()), world))));
    }

    private static Stream<Violation> commodity(Named code, Optional<HsCode> read, References world) {
        if (read.isPresent()) {
            return listed(code, read.get(), world);
        }
        String digits = SPACING.matcher(code.value()).replaceAll("");
        if (DIGITS.matcher(digits).matches() && digits.length() % 2 == 0) {
            return error(RuleCode.PATTERN,
                    "'" + code.value()
                            + "' is not one commodity code: write its digits without blanks, or in groups of 2 or 4. "
                            + "Was a zero in front lost, or do two codes stand here?",
                    code.path());
        }
        if (DIGITS.matcher(digits).matches()) {
            return error(RuleCode.PATTERN, "'" + code.value() + "' has " + digits.length()
                    + " digits, and must have an even number: the Harmonized System gives 6, a country adds 2 or 4. Was a zero in front lost, or the last digit?",
                    code.path());
        }
        return warning(RuleCode.PATTERN, "'" + code.value() + "' is not a commodity code, which has digits only; "
                + "all agencies that look at some goods will look at these", code.path());
    }

    private static Stream<Violation> listed(Named code, HsCode read, References world) {
        if (!world.has("hs-chapters", read.chapter())) {
            return error(RuleCode.OUTSIDE_DOMAIN,
                    "no commodity code begins with '" + read.chapter() + "', as '" + code.value() + "' does",
                    code.path());
        }
        return !Facts.isOfNoHeading(read.value()) ? Stream.of()
                : warning(RuleCode.OUTSIDE_DOMAIN, "the Harmonized System has no heading '"
                        + read.value().substring(0, HEADING) + "', with which '" + code.value()
                        + "' begins; all agencies that look at some goods will look at these", code.path());
    }

    /**
     * Real items have no code at all, or one and additional codes; those with an additional code alone may be right in
     * their country.
     */
    static Stream<Violation> commodityCodesAreSaidToBeSome(LodgeDeclaration declaration, References world) {
        return declaration.items().stream().map(Item::codes).flatMap(
                codes -> codes.misfit().stream().flatMap(misfit -> misfit(codes, misfit.sort(), misfit.what())));
    }

    /**
     * Beside a commodity code may stand numbers of other lists, such as a seller's; who sends one means something by
     * it.
     */
    private static Stream<Violation> misfit(Classified codes, Misfit.Sort sort, Named what) {
        return switch (sort) {
            case ADDITIONAL -> warning(RuleCode.MISSING,
                    "the item has codes, but no commodity code: those are of kind TSP, SRZ or HS, this one is "
                            + what.value()
                            + "; all agencies that look at some goods will look at these",
                    what.path());
            case STRANGE -> {
                String text = "there is no kind of code '" + what.value()
                        + "'; commodity codes are of kind TSP, SRZ or HS";
                yield codes.code().isPresent()
                        ? warning(RuleCode.OUTSIDE_DOMAIN, text + ", and this one is passed over", what.path())
                        : error(RuleCode.OUTSIDE_DOMAIN, text, what.path());
            }
            case LOOSE -> error(RuleCode.PATTERN, "'" + what.value() + "' cannot stand behind '"
                    + codes.code().map(Named::value).orElse("")
                    + "': a code of kind TRC is the ninth and tenth digit, behind a code of kind TSP with eight",
                    what.path());
        };
    }

    static Stream<Violation> commodityCodesAgree(LodgeDeclaration declaration, References world) {
        return declaration.items().stream().map(Item::codes)
                .flatMap(codes -> codes.hs().stream().flatMap(hs -> codes.rivals().stream()
                        .filter(rival -> HsCode.parse(rival.value())
                                .filter(other -> !other.isUnder(hs.value()) && !hs.isUnder(other.value())).isPresent())
                        .flatMap(rival -> error(RuleCode.INCONSISTENT,
                                "the item has two commodity codes for different goods, '"
                                        + codes.code().orElseThrow().value() + "' and '" + rival.value() + "'",
                                rival.path()))));
    }

    private static Stream<Violation> error(RuleCode code, String text, String path) {
        return Stream.of(Violation.at(code, text, "/" + path, ""));
    }

    private static Stream<Violation> warning(RuleCode code, String text, String path) {
        return Stream.of(Violation.warning(code, text, "/" + path, ""));
    }
}
