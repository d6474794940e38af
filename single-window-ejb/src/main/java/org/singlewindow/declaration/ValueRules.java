package org.singlewindow.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.singlewindow.declaration.LodgeDeclaration.Form;
import org.singlewindow.declaration.LodgeDeclaration.Said;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;

/**
 * What holds for single values, wherever in the document they stand: codes are in their lists, dates are what their format code says,
 * no number is negative. A code that is wrong in several places is told once, at the first of them.
 */
final class ValueRules {

    /** Lists that countries and unions add to without telling: real declarations have such codes. */
    private static final Set<Form> OPEN = Set.of(Form.UNIT, Form.PAPER, Form.DANGEROUS);

    private static final Set<String> AT_THE_HEAD = Set.of("Declaration/AcceptanceDateTime/DateTimeString", "Declaration/IssueDateTime/DateTimeString");

    private static final String DAY = "102";
    private static final String MOMENT = "304";
    private static final int DIGITS_OF_A_DAY = 8;
    private static final int DIGITS_OF_A_MOMENT = 14;
    /** In hours; nowhere on earth is it more. */
    private static final int FURTHEST_ZONE = 14;

    private ValueRules() {
    }

    private record Code(Form form, String code) {
    }

    static Stream<Violation> codesAreListed(LodgeDeclaration declaration, References world) {
        Map<Code, List<Said>> unknown = new LinkedHashMap<>();
        for (Said said : declaration.values()) {
            if (!said.form().list().isEmpty() && !isListed(said, world)) {
                unknown.computeIfAbsent(new Code(said.form(), said.value()), code -> new ArrayList<>()).add(said);
            }
        }
        return unknown.values().stream().map(ValueRules::unknown);
    }

    private static boolean isListed(Said said, References world) {
        String list = said.form().list();
        return switch (said.form()) {
            // behind the unit of the list may stand how it is counted, as in KGM#G for a gross mass
            case UNIT -> world.has(list, said.value().contains("#") ? said.value().substring(0, said.value().indexOf('#')) : said.value());
            case PAPER -> world.has(list, said.value()) || world.has(list, said.detail() + said.value());
            default -> world.has(list, said.value());
        };
    }

    private static Violation unknown(List<Said> places) {
        Said first = places.get(0);
        String text = switch (first.form()) {
            case COUNTRY -> first.value().isEmpty() ? "the country is left empty" : "there is no country '" + first.value() + "'";
            case CURRENCY -> "there is no currency '" + first.value() + "' today";
            case PACKAGE -> "there is no kind of package '" + first.value() + "'";
            case MODE -> "there is no mode of transport '" + first.value() + "'";
            case UNIT -> "the list of units does not have '" + first.value() + "'";
            case PAPER -> "the list of document types does not have '" + first.detail() + first.value() + "'";
            default -> "the list of dangerous goods does not have the UN number '" + first.value() + "'";
        };
        String more = places.size() == 1 ? "" : places.size() == 2 ? ", also in one more place" : ", also in " + (places.size() - 1) + " more places";
        RuleCode code = first.form() != Form.COUNTRY ? RuleCode.OUTSIDE_DOMAIN : first.value().isEmpty() ? RuleCode.MISSING : RuleCode.UNKNOWN_COUNTRY;
        return new Violation(code, text + more, path(first), "", 0, OPEN.contains(first.form()));
    }

    static Stream<Violation> datesAreDates(LodgeDeclaration declaration, References world) {
        return dates(declaration).flatMap(date -> fault(date).map(text -> Violation.at(RuleCode.BAD_DATE, text, path(date), "")).stream());
    }

    private static Optional<String> fault(Said date) {
        String text = date.value();
        return switch (date.detail()) {
            case DAY -> text.length() != DIGITS_OF_A_DAY ? Optional.of("format code 102 is for a day such as 20260131, not for '" + text + "'")
                    : isDay(text) ? Optional.empty() : Optional.of("there is no day '" + text + "'");
            case MOMENT -> text.length() <= DIGITS_OF_A_MOMENT ? Optional.of("format code 304 is for a moment such as 20260131120000Z, not for '" + text + "'")
                    : isDay(text) && isTime(text) ? Optional.empty() : Optional.of("there is no moment '" + text + "'");
            default -> Optional.of("format code '" + date.detail() + "' is not read; a day has 102, a moment 304");
        };
    }

    /** The schema has checked that these are digits, and asking the calendar is much quicker than reading the text once more. */
    private static boolean isDay(String text) {
        int month = number(text, 4, 6);
        int day = number(text, 6, 8);
        return month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(number(text, 0, 4), month).lengthOfMonth();
    }

    /** Behind the day stand hour, minute, second, and {@code Z} or how many hours from it. */
    private static boolean isTime(String text) {
        int zone = text.charAt(DIGITS_OF_A_MOMENT) == 'Z' ? 0 : number(text, DIGITS_OF_A_MOMENT + 1, text.length());
        return number(text, 8, 10) < 24 && number(text, 10, 12) < 60 && number(text, 12, DIGITS_OF_A_MOMENT) < 60 && zone <= FURTHEST_ZONE;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** When it was issued and accepted; a permit may be valid much longer. */
    static Stream<Violation> datesArePlausible(LodgeDeclaration declaration, References world) {
        LocalDate latest = world.today().plusYears(1);
        LocalDate earliest = world.today().minusYears(30);
        return dates(declaration).filter(date -> fault(date).isEmpty()).flatMap(date -> {
            LocalDate day = LocalDate.of(number(date.value(), 0, 4), number(date.value(), 4, 6), number(date.value(), 6, DIGITS_OF_A_DAY));
            boolean plausible = !day.isAfter(latest) && !day.isBefore(earliest) || !AT_THE_HEAD.contains(date.place().path());
            return plausible ? Stream.of() : Stream.of(Violation.warning(RuleCode.BAD_DATE,
                    "the date '" + date.value() + "' is " + (day.isAfter(latest) ? "more than a year ahead" : "more than 30 years ago"), path(date), ""));
        });
    }

    static Stream<Violation> nothingIsNegative(LodgeDeclaration declaration, References world) {
        return declaration.values().stream().filter(said -> said.form() == Form.NEGATIVE && new BigDecimal(said.value()).signum() < 0)
                .map(said -> Violation.at(RuleCode.OUTSIDE_DOMAIN, said.detail() + " is " + said.value() + ", and cannot be less than 0", path(said), ""));
    }

    private static Stream<Said> dates(LodgeDeclaration declaration) {
        return declaration.values().stream().filter(said -> said.form() == Form.DATE);
    }

    private static String path(Said said) {
        return "/" + said.place().path();
    }
}
