package org.singlewindow.declaration;

import static org.singlewindow.declaration.LodgementRule.notes;
import static org.singlewindow.declaration.LodgementRule.refuses;
import static org.singlewindow.declaration.LodgementRule.remarks;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.singlewindow.declaration.LodgeDeclaration.Classified;
import org.singlewindow.declaration.LodgeDeclaration.Item;
import org.singlewindow.declaration.LodgeDeclaration.Misfit;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.declaration.LodgementRule.Hold;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Wording;
import org.singlewindow.reference.Facts;
import org.singlewindow.routing.Regimes;

/**
 * What decides who has to approve: the type and the commodity codes; offices and posts are for {@link PlaceRules}. None
 * of it may be misread without a word, for an agency that is not asked never learns of the goods. What is wrong is an
 * error, unless real declarations have it as well; then it is pointed out, and routing asks too many rather than too
 * few.
 */
final class DecisiveRules {

    static final List<LodgementRule> NAMED = List.of(
            refuses("DOC-04", RuleTier.CODE_LIST, RuleSource.WCO_DM).holds(Hold.APPROVAL).says("type.ended",
                    "type.unknown"),
            remarks("DOC-05", RuleTier.CODE_LIST, RuleSource.SINGLE_WINDOW).holds(Hold.APPROVAL).says("type.own"),
            remarks("CMD-01", RuleTier.RULE, RuleSource.HS_CONVENTION).holds(Hold.APPROVAL).says("goods.silent"),
            refuses("CMD-02", RuleTier.CODE_LIST, RuleSource.HS_CONVENTION).holds(Hold.APPROVAL)
                    .says("commodity.chapter"),
            remarks("CMD-03", RuleTier.CODE_LIST, RuleSource.HS_CONVENTION).holds(Hold.APPROVAL)
                    .says("commodity.heading"),
            remarks("CMD-04", RuleTier.CODE_LIST, RuleSource.HS_CONVENTION).holds(Hold.APPROVAL)
                    .says("commodity.subheading"),
            remarks("CMD-05", RuleTier.CODE_LIST, RuleSource.HS_CONVENTION).holds(Hold.APPROVAL)
                    .says("commodity.short"),
            remarks("CMD-06", RuleTier.CODE_LIST, RuleSource.HS_CONVENTION).holds(Hold.APPROVAL).says("commodity.two"),
            refuses("CMD-07", RuleTier.CODE_LIST, RuleSource.HS_CONVENTION).holds(Hold.APPROVAL)
                    .says("commodity.groups", "commodity.odd"),
            remarks("CMD-08", RuleTier.CODE_LIST, RuleSource.HS_CONVENTION).holds(Hold.APPROVAL)
                    .says("commodity.letters"),
            remarks("CMD-09", RuleTier.CODE_LIST, RuleSource.SINGLE_WINDOW).holds(Hold.APPROVAL).says("commodity.own"),
            remarks("CMD-10", RuleTier.RULE, RuleSource.WCO_DM).holds(Hold.APPROVAL).says("commodity.none"),
            refuses("CMD-11", RuleTier.CODE_LIST, RuleSource.WCO_DM).holds(Hold.APPROVAL).says("commodity.kind"),
            remarks("CMD-12", RuleTier.CODE_LIST, RuleSource.WCO_DM).holds(Hold.APPROVAL).says("commodity.kind.passed"),
            remarks("CMD-13", RuleTier.RULE, RuleSource.WCO_DM).holds(Hold.APPROVAL).says("commodity.stray"),
            refuses("CMD-14", RuleTier.RULE, RuleSource.WCO_DM).holds(Hold.APPROVAL).says("commodity.loose"),
            refuses("CMD-15", RuleTier.RULE, RuleSource.HS_CONVENTION).holds(Hold.APPROVAL).says("commodity.rival"),
            notes("CMD-16", RuleTier.CODE_LIST, RuleSource.HS_CONVENTION).holds(Hold.APPROVAL)
                    .says("commodity.edition"));

    private static final Pattern DIGITS = Pattern.compile("[0-9]{2,}");
    private static final Pattern SPACING = Pattern.compile("[\\s.]");
    /** Whose beginning is right for all countries: telling it would explain nothing. */
    private static final Pattern OF_ALL = Pattern.compile("(?:EX|IM)[A-Z]?");
    private static final String TYPES = "declaration-types";
    private static final int CHAPTER = 2;
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
        if (!isType(type, world)) {
            return error(RuleCode.OUTSIDE_DOMAIN,
                    FindingTexts.say(OF_ALL.matcher(type).matches() ? "type.ended" : "type.unknown", type),
                    "Declaration/TypeCode");
        }
        List<CountryCode> others = isOfOwnType(declaration, world) ? others(declaration, world) : List.of();
        return others.isEmpty() ? Stream.of()
                : warning(RuleCode.OUTSIDE_DOMAIN, FindingTexts.say("type.own", type, world.lodger().country(), others),
                        "Declaration/TypeCode");
    }

    private static boolean isType(String type, References world) {
        return type.isEmpty() || Regimes.isType(type, each -> world.has(TYPES, each));
    }

    /** True where only the country where it is lodged has such declarations: what they mean, nobody else knows. */
    static boolean isOfOwnType(LodgeDeclaration declaration, References world) {
        return !isType(declaration.typeCode(), world.common()) && isType(declaration.typeCode(), world);
    }

    /** All that take part in the journey beside the country where it is lodged. */
    private static List<CountryCode> others(LodgeDeclaration declaration, References world) {
        return Profiling.parts(declaration, world).keySet().stream()
                .filter(country -> world.takesPart().test(country) && !country.equals(world.lodger().country()))
                .sorted().toList();
    }

    static Stream<Violation> commodityCodesExist(LodgeDeclaration declaration, References world) {
        References common = world.common();
        return inEachCode(declaration,
                (code, read) -> Stream.concat(commodity(code, read, world),
                        own(code, read, declaration, world, common)),
                (rival, read) -> commodity(rival, read, world));
    }

    /** What may be wrong with a commodity code, as it is written and as it is read. */
    @FunctionalInterface
    private interface Look {
        Stream<Violation> at(Named code, Optional<HsCode> read);
    }

    /** @param rivals looks at those beside the code of an item that may be meant instead */
    private static Stream<Violation> inEachCode(LodgeDeclaration declaration, Look look, Look rivals) {
        Notebook notes = new Notebook();
        for (Item item : declaration.items()) {
            Classified codes = item.codes();
            if (codes.code().isPresent()) {
                notes.add(look.at(codes.code().get(), codes.hs()));
            }
            for (Named rival : codes.rivals()) {
                notes.add(rivals.at(rival, HsCode.parse(rival.value())));
            }
        }
        return notes.found().stream();
    }

    private static Stream<Violation> commodity(Named code, Optional<HsCode> read, References world) {
        if (read.isPresent() && !world.has("hs-chapters", read.get().chapter())) {
            return doubtful(code, read, Doubt.NO_CHAPTER);
        }
        Optional<Doubt> doubt = Doubt.of(code, read, world);
        if (doubt.isPresent()) {
            return doubtful(code, read, doubt.get());
        }
        return read.isPresent() ? Stream.of() : illegible(code);
    }

    /** Known here by a list of this country's own, and to others by none: they cannot tell what goods these are. */
    private static Stream<Violation> own(Named code, Optional<HsCode> read, LodgeDeclaration declaration,
            References world, References common) {
        if (Doubt.of(code, read, common).isEmpty() || Doubt.of(code, read, world).isPresent()) {
            return Stream.of();
        }
        List<CountryCode> strange = others(declaration, world).stream()
                .filter(country -> Doubt.of(code, read, world.in(country)).isPresent()).toList();
        return strange.isEmpty() ? Stream.of()
                : warning(RuleCode.OUTSIDE_DOMAIN,
                        FindingTexts.say("commodity.own", code.value(), world.lodger().country(), strange),
                        code.path());
    }

    private static Stream<Violation> doubtful(Named code, Optional<HsCode> read, Doubt doubt) {
        return switch (doubt) {
            case TWO_CODES -> warning(RuleCode.PATTERN, FindingTexts.say("commodity.two", code.value()), code.path());
            case NO_CHAPTER -> error(RuleCode.OUTSIDE_DOMAIN, none("commodity.chapter", read, CHAPTER, code),
                    code.path());
            case NO_HEADING -> warning(RuleCode.OUTSIDE_DOMAIN, none("commodity.heading", read, HEADING, code),
                    code.path());
            case NO_SUBHEADING -> warning(RuleCode.OUTSIDE_DOMAIN, none("commodity.subheading", read, SUBHEADING, code),
                    code.path());
            case SHORT -> warning(RuleCode.PATTERN,
                    FindingTexts.say("commodity.short", code.value(), read.orElseThrow().value().length()),
                    code.path());
        };
    }

    private static Wording none(String key, Optional<HsCode> read, int digits, Named code) {
        return FindingTexts.say(key, read.orElseThrow().value().substring(0, digits), code.value());
    }

    private static Stream<Violation> illegible(Named code) {
        String digits = SPACING.matcher(code.value()).replaceAll("");
        if (DIGITS.matcher(digits).matches() && digits.length() % 2 == 0) {
            return error(RuleCode.PATTERN, FindingTexts.say("commodity.groups", code.value()), code.path());
        }
        if (DIGITS.matcher(digits).matches()) {
            return error(RuleCode.PATTERN, FindingTexts.say("commodity.odd", code.value(), digits.length()),
                    code.path());
        }
        return warning(RuleCode.PATTERN, FindingTexts.say("commodity.letters", code.value()), code.path());
    }

    /** A country may take the codes of an earlier edition for longer, or those of a later one before others do. */
    static Stream<Violation> commodityCodesAreInForce(LodgeDeclaration declaration, References world) {
        Look look = (code, read) -> edition(code, read, world);
        return inEachCode(declaration, look, look);
    }

    private static Stream<Violation> edition(Named code, Optional<HsCode> read, References world) {
        Optional<String> year = read.flatMap(hs -> Facts.onlyEdition(hs.value()));
        if (year.isEmpty() || world.has("hs-editions", year.get())) {
            return Stream.of();
        }
        String subheading = read.get().value().substring(0, SUBHEADING);
        return world.has("hs-chapters", subheading) ? Stream.of()
                : warning(RuleCode.OUTSIDE_DOMAIN,
                        FindingTexts.say("commodity.edition", subheading, code.value(), year.get()), code.path());
    }

    /** Of such goods nobody can say whether they are dangerous, either. */
    static Stream<Violation> itemsSayWhatTheyAre(LodgeDeclaration declaration, References world) {
        return declaration.items().stream().filter(Item::isSilent).flatMap(
                item -> warning(RuleCode.MISSING, FindingTexts.say("goods.silent"), item.path() + "/Commodity"));
    }

    /**
     * Real items have no code at all, or one and additional codes; those with an additional code alone may be right in
     * their country.
     */
    static Stream<Violation> commodityCodesAreSaidToBeSome(LodgeDeclaration declaration, References world) {
        return declaration.items().stream().map(Item::codes).filter(codes -> codes.misfit().isPresent()).flatMap(
                codes -> codes.misfit().stream().flatMap(misfit -> misfit(codes, misfit.sort(), misfit.what())));
    }

    /**
     * Beside a commodity code may stand numbers of other lists, such as a seller's; who sends one means something by
     * it.
     */
    private static Stream<Violation> misfit(Classified codes, Misfit.Sort sort, Named what) {
        return switch (sort) {
            case ADDITIONAL -> warning(RuleCode.MISSING, FindingTexts.say("commodity.none", what.value()), what.path());
            case STRANGE -> codes.code().isPresent()
                    ? warning(RuleCode.OUTSIDE_DOMAIN, FindingTexts.say("commodity.kind.passed", what.value()),
                            what.path())
                    : error(RuleCode.OUTSIDE_DOMAIN, FindingTexts.say("commodity.kind", what.value()), what.path());
            case STRAY -> warning(RuleCode.PATTERN, FindingTexts.say("commodity.stray", what.value()), what.path());
            case LOOSE -> error(RuleCode.PATTERN, FindingTexts.say("commodity.loose", what.value(),
                    codes.code().map(Named::value).orElse("")), what.path());
        };
    }

    static Stream<Violation> commodityCodesAgree(LodgeDeclaration declaration, References world) {
        return declaration.items().stream().map(Item::codes).filter(codes -> !codes.rivals().isEmpty())
                .flatMap(codes -> codes.hs().stream().flatMap(hs -> codes.rivals().stream()
                        .filter(rival -> HsCode.parse(rival.value())
                                .filter(other -> !other.isUnder(hs.value()) && !hs.isUnder(other.value())).isPresent())
                        .flatMap(rival -> error(RuleCode.INCONSISTENT,
                                FindingTexts.say("commodity.rival", codes.code().orElseThrow().value(), rival.value()),
                                rival.path()))));
    }

    private static Stream<Violation> error(RuleCode code, Wording words, String path) {
        return Stream.of(Violation.at(code, words, "/" + path, ""));
    }

    private static Stream<Violation> warning(RuleCode code, Wording words, String path) {
        return Stream.of(Violation.warning(code, words, "/" + path, ""));
    }
}
