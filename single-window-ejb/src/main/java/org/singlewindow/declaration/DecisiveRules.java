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
    private static final int SUBHEADING = 6;

    private DecisiveRules() {
    }

    /**
     * Types of declarations bear a letter of the country's own behind, such as {@code EXA}; some documents that are
     * declarations as well have a number instead.
     */
    static Stream<Violation> typeIsKnown(LodgeDeclaration declaration, References world) {
        String type = declaration.typeCode();
        boolean known = type.isEmpty() || world.has("declaration-types", type)
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
        if (read.isPresent() && !world.has("hs-chapters", read.get().chapter())) {
            return error(RuleCode.OUTSIDE_DOMAIN,
                    "no commodity code begins with '" + read.get().chapter() + "', as '" + code.value() + "' does",
                    code.path());
        }
        Optional<Doubt> doubt = Doubt.of(code, read, world);
        if (doubt.isPresent()) {
            return doubtful(code, read, doubt.get());
        }
        return read.isPresent() ? Stream.of() : illegible(code);
    }

    private static Stream<Violation> doubtful(Named code, Optional<HsCode> read, Doubt doubt) {
        String all = "; all agencies that look at some goods will look at these";
        return switch (doubt) {
            case TWO_CODES -> warning(RuleCode.PATTERN, "'" + code.value()
                    + "' may be two commodity codes. Write one, of 10 digits at most, without blanks or as 0809 10 00"
                    + all, code.path());
            case NO_HEADING -> warning(RuleCode.OUTSIDE_DOMAIN, none("heading", read, HEADING, code) + all,
                    code.path());
            case NO_SUBHEADING -> warning(RuleCode.OUTSIDE_DOMAIN, none("subheading", read, SUBHEADING, code) + all,
                    code.path());
        };
    }

    private static String none(String level, Optional<HsCode> read, int digits, Named code) {
        return "the Harmonized System has no " + level + " '" + read.orElseThrow().value().substring(0, digits)
                + "', with which '" + code.value() + "' begins";
    }

    private static Stream<Violation> illegible(Named code) {
        String digits = SPACING.matcher(code.value()).replaceAll("");
        if (DIGITS.matcher(digits).matches() && digits.length() % 2 == 0) {
            return error(RuleCode.PATTERN,
                    "'" + code.value() + "' is not one commodity code: write its digits without blanks, or as "
                            + "0809 10 00. Was a zero in front lost, or do two codes stand here?",
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
            case STRAY -> warning(RuleCode.PATTERN, "'" + what.value()
                    + "' is of kind TRC, the ninth and tenth digit of"
                    + " a code of kind TSP with eight, and there is none; all agencies that look at some goods will look"
                    + " at these", what.path());
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
