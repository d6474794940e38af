package org.singlewindow.declaration;

import static org.singlewindow.declaration.LodgementRule.refuses;
import static org.singlewindow.declaration.LodgementRule.remarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.singlewindow.declaration.LodgeDeclaration.Form;
import org.singlewindow.declaration.LodgeDeclaration.Said;
import org.singlewindow.declaration.LodgementRule.Hold;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Wording;

/**
 * What holds for single values, wherever in the document they stand: codes are in their lists, dates are what their
 * format code says, no number is negative, and nothing is begun that then says nothing.
 */
final class ValueRules {

    static final List<LodgementRule> NAMED = List.of(
            refuses("COD-01", RuleTier.CODE_LIST, RuleSource.ISO_3166).holds(Hold.APPROVAL).says("country.unknown",
                    "country.empty"),
            remarks("COD-02", RuleTier.CODE_LIST, RuleSource.SINGLE_WINDOW).holds(Hold.APPROVAL).says("country.own"),
            refuses("COD-03", RuleTier.CODE_LIST, RuleSource.ISO_4217).says("currency.unknown."),
            refuses("COD-04", RuleTier.CODE_LIST, RuleSource.REC_21).says("package.unknown"),
            refuses("COD-05", RuleTier.CODE_LIST, RuleSource.REC_19).says("mode.unknown"),
            remarks("COD-06", RuleTier.CODE_LIST, RuleSource.REC_20).says("unit.unknown"),
            remarks("COD-07", RuleTier.CODE_LIST, RuleSource.UNCL_1001).holds(Hold.APPROVAL).says("paper.unknown"),
            remarks("COD-08", RuleTier.CODE_LIST, RuleSource.UN_DANGEROUS).says("dangerous.unknown"),
            refuses("OPN-01", RuleTier.RULE, RuleSource.WCO_DM).holds(Hold.APPROVAL).says("open.classification"),
            refuses("OPN-02", RuleTier.RULE, RuleSource.WCO_DM).holds(Hold.APPROVAL).says("open.office"),
            remarks("OPN-03", RuleTier.RULE, RuleSource.WCO_DM).holds(Hold.APPROVAL).says("open.paper"),
            remarks("OPN-04", RuleTier.RULE, RuleSource.WCO_DM).holds(Hold.APPROVAL).says("open.place"),
            refuses("DAT-01", RuleTier.CODE_LIST, RuleSource.UNCL_2379).holds(Hold.READING).says("date.day",
                    "date.noDay", "date.moment", "date.noMoment", "date.format"),
            remarks("DAT-02", RuleTier.RULE, RuleSource.SINGLE_WINDOW).says("date.ahead", "date.ago"),
            refuses("NUM-01", RuleTier.RULE, RuleSource.WCO_DM).says("negative"));

    /** Lists that countries and unions add to without telling: real declarations have such codes. */
    private static final Set<Form> UNTOLD = Set.of(Form.UNIT, Form.PAPER, Form.DANGEROUS);

    /** The schema asks for neither, and real declarations leave them out. */
    private static final Set<String> MAY_BE_OPEN = Set.of("AdditionalDocument", "GoodsLocation", "LoadingLocation");

    private static final String COUNTRIES = Form.COUNTRY.list();

    private static final int YEARS_BACK = 30;
    private static final String DAY = "102";
    private static final String MOMENT = "304";
    private static final int DIGITS_OF_A_DAY = 8;
    private static final int DIGITS_OF_A_MOMENT = 14;
    /** In hours; nowhere on earth is it more. */
    private static final int FURTHEST_ZONE = 14;

    private ValueRules() {
    }

    static Stream<Violation> codesAreListed(LodgeDeclaration declaration, References world) {
        var papers = new PaperTypes(declaration, world);
        return declaration.values().stream()
                .filter(said -> !said.form().list().isEmpty() && !isListed(said, world, papers))
                .map(said -> unknown(said, declaration, world.today()));
    }

    /** A country that is on this country's list alone: another one may be meant, that would be asked. */
    static Stream<Violation> countriesAreThoseOfAll(LodgeDeclaration declaration, References world) {
        var journey = declaration.journey();
        return Stream.of(journey.exports(), journey.itinerary(), journey.destinations()).flatMap(List::stream)
                .filter(country -> !world.common().has(COUNTRIES, country.value())
                        && world.has(COUNTRIES, country.value()))
                .map(country -> Violation.warning(RuleCode.UNKNOWN_COUNTRY,
                        FindingTexts.say("country.own", country.value(), world.lodger().country()),
                        "/" + country.path(), ""));
    }

    private static boolean isListed(Said said, References world, PaperTypes papers) {
        String list = said.form().list();
        return switch (said.form()) {
            // behind the unit of the list may stand how it is counted, as in KGM#G for a gross mass
            case UNIT -> world.has(list,
                    said.value().contains("#") ? said.value().substring(0, said.value().indexOf('#')) : said.value());
            case PAPER -> papers.has(said.detail(), said.value());
            default -> world.has(list, said.value());
        };
    }

    private static Violation unknown(Said said, LodgeDeclaration declaration, LocalDate today) {
        Wording words = switch (said.form()) {
            case COUNTRY -> said.value().isEmpty() ? FindingTexts.say("country.empty")
                    : FindingTexts.say("country.unknown", said.value());
            case CURRENCY -> currency(said.value(), day(declaration, today), today);
            case PACKAGE -> FindingTexts.say("package.unknown", said.value());
            case MODE -> FindingTexts.say("mode.unknown", said.value());
            case UNIT -> FindingTexts.say("unit.unknown", said.value());
            case PAPER -> FindingTexts.say("paper.unknown", said.detail() + said.value());
            default -> FindingTexts.say("dangerous.unknown", said.value());
        };
        RuleCode code = said.form() != Form.COUNTRY ? RuleCode.OUTSIDE_DOMAIN
                : said.value().isEmpty() ? RuleCode.MISSING : RuleCode.UNKNOWN_COUNTRY;
        // which may be an attribute of the element that the path leads to
        return new Violation(code, words, path(said), "", 0, UNTOLD.contains(said.form())).with(said.value());
    }

    private static Wording currency(String code, LocalDate day, LocalDate today) {
        return day.equals(today) ? FindingTexts.say("currency.unknown.today", code)
                : FindingTexts.say("currency.unknown.then", code, day);
    }

    /**
     * A country without its code, a classification without one, an office without its number: the one that was meant is
     * not asked.
     */
    static Stream<Violation> nothingIsLeftOpen(LodgeDeclaration declaration, References world) {
        return declaration.values().stream().filter(said -> said.form() == Form.OPEN)
                .map(said -> new Violation(RuleCode.MISSING, FindingTexts.say(switch (said.detail()) {
                    case "Classification" -> "open.classification";
                    case "AdditionalDocument" -> "open.paper";
                    case "GoodsLocation", "LoadingLocation" -> "open.place";
                    default -> "open.office";
                }), path(said), "", 0, MAY_BE_OPEN.contains(said.detail())));
    }

    /**
     * Of which the declaration is, so that its codes are judged by the lists of that day: when it was accepted, else
     * issued; today where it does not say.
     */
    static LocalDate day(LodgeDeclaration declaration, LocalDate today) {
        for (Said said : declaration.values()) {
            if (said.form() == Form.HEAD_DATE && fault(said).isEmpty()) {
                LocalDate day = day(said);
                return isPlausible(day, today) ? day : today;
            }
        }
        return today;
    }

    private static LocalDate day(Said date) {
        return LocalDate.of(number(date.value(), 0, 4), number(date.value(), 4, 6),
                number(date.value(), 6, DIGITS_OF_A_DAY));
    }

    private static boolean isPlausible(LocalDate day, LocalDate today) {
        return !day.isAfter(today.plusYears(1)) && !day.isBefore(today.minusYears(YEARS_BACK));
    }

    static Stream<Violation> datesAreDates(LodgeDeclaration declaration, References world) {
        return dates(declaration).flatMap(
                date -> fault(date).map(words -> Violation.at(RuleCode.BAD_DATE, words, path(date), "")).stream());
    }

    private static Optional<Wording> fault(Said date) {
        String text = date.value();
        return switch (date.detail()) {
            case DAY -> text.length() != DIGITS_OF_A_DAY
                    ? Optional.of(FindingTexts.say("date.day", text))
                    : isDay(text) ? Optional.empty() : Optional.of(FindingTexts.say("date.noDay", text));
            case MOMENT -> text.length() <= DIGITS_OF_A_MOMENT
                    ? Optional.of(FindingTexts.say("date.moment", text))
                    : isDay(text) && isTime(text) ? Optional.empty()
                            : Optional.of(FindingTexts.say("date.noMoment", text));
            default -> Optional.of(FindingTexts.say("date.format", date.detail()));
        };
    }

    /**
     * The schema has checked that these are digits, and asking the calendar is much quicker than reading the text once
     * more.
     */
    private static boolean isDay(String text) {
        int month = number(text, 4, 6);
        int day = number(text, 6, 8);
        return month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(number(text, 0, 4), month).lengthOfMonth();
    }

    /** Behind the day stand hour, minute, second, and {@code Z} or how many hours from it. */
    private static boolean isTime(String text) {
        int zone = text.charAt(DIGITS_OF_A_MOMENT) == 'Z' ? 0 : number(text, DIGITS_OF_A_MOMENT + 1, text.length());
        return number(text, 8, 10) < 24 && number(text, 10, 12) < 60 && number(text, 12, DIGITS_OF_A_MOMENT) < 60
                && zone <= FURTHEST_ZONE;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** When it was issued and accepted; a permit may be valid much longer. */
    static Stream<Violation> datesArePlausible(LodgeDeclaration declaration, References world) {
        return declaration.values().stream()
                .filter(said -> said.form() == Form.HEAD_DATE && fault(said).isEmpty()
                        && !isPlausible(day(said), world.today()))
                .map(date -> Violation.warning(RuleCode.BAD_DATE,
                        FindingTexts.say(day(date).isAfter(world.today()) ? "date.ahead" : "date.ago", date.value()),
                        path(date), ""));
    }

    static Stream<Violation> nothingIsNegative(LodgeDeclaration declaration, References world) {
        return declaration.values().stream()
                .filter(said -> said.form() == Form.NEGATIVE && new BigDecimal(said.value()).signum() < 0)
                .map(said -> Violation.at(RuleCode.OUTSIDE_DOMAIN,
                        FindingTexts.say("negative", said.detail(), said.value()), path(said), ""));
    }

    private static Stream<Said> dates(LodgeDeclaration declaration) {
        return declaration.values().stream().filter(said -> said.form() == Form.DATE || said.form() == Form.HEAD_DATE);
    }

    private static String path(Said said) {
        return "/" + said.place().path();
    }
}
