package org.singlewindow.guarantee;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.kernel.Moments;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Sentences;
import org.singlewindow.kernel.Wording;

/** What must hold for a guarantee to be registered. */
public final class GuaranteeRules {

    /** What is said of one, in the order in which it is asked, and where it stands in what a program sends. */
    public enum Part {
        TYPE("type"), FORM("form"), GRN("grn"), GUARANTOR("guarantor"), HOLDER("holder"), AMOUNT("parts"),
        CURRENCY("currency"), TIER("tier"), PERMISSION("permission"), VOUCHERS("vouchers"),
        ACCESS_CODE("accessCode"), OTHER_REFERENCE("otherReference"), NOT_IN("notIn"), NOT_FOR("notFor"),
        DEPARTURE("departure"), MONITORING("monitoring"), FROM("from"), UNTIL("until");

        private final String field;

        Part(String field) {
            this.field = field;
        }

        /** Its name for programs. */
        public String field() {
            return field;
        }
    }

    public static final int MOST_PARTS = 20;
    public static final int MOST_VOUCHERS = 100;
    public static final int MOST_YEARS = 10;
    static final Pattern CODE = Pattern.compile("[A-Za-z0-9]{4}");

    private static final int LONGEST = 35;
    private static final Sentences TEXTS = new Sentences("org.singlewindow.guarantee.flaws");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> TIERS = Set.of("", "100", "50", "30", "0");

    private GuaranteeRules() {
    }

    /**
     * Who is meant by what was said, where there is such a firm.
     *
     * @param files whether it is the guarantor who says it
     */
    record Meant(Optional<Integer> guarantor, Optional<Integer> holder, boolean files) {}

    /**
     * What is amiss with which part; empty where it can be registered so.
     *
     * @param today where the guarantee is registered
     */
    static Map<Part, RuleCode> flaws(RegisterGuarantee said, Meant meant, LocalDate today) {
        Map<Part, RuleCode> flaws = new EnumMap<>(Part.class);
        Optional<GuaranteeType> type = GuaranteeType.find(said.what().type());
        note(flaws, Part.TYPE, missing(said.what().type())
                .or(() -> type.isPresent() ? Optional.empty() : Optional.of(RuleCode.OUTSIDE_DOMAIN)));
        note(flaws, Part.GRN, number(said.grn(), meant.files()));
        note(flaws, Part.HOLDER, said.who().holder().isEmpty() && meant.holder().isEmpty()
                ? Optional.of(RuleCode.MISSING)
                : meant.holder().isEmpty() ? Optional.of(RuleCode.UNKNOWN_PARTY) : Optional.empty());
        type.ifPresent(known -> ofType(flaws, said, known, meant));
        money(flaws, said.amounts());
        note(flaws, Part.NOT_IN, unlisted(said.scope().notIn()));
        note(flaws, Part.NOT_FOR, said.scope().notFor().stream().allMatch(each -> HsCode.parse(each).isPresent())
                ? Optional.empty() : Optional.of(RuleCode.PATTERN));
        note(flaws, Part.DEPARTURE, said.scope().departure().isEmpty() ? Optional.empty()
                : unlisted(List.of(said.scope().departure())));
        note(flaws, Part.MONITORING, said.scope().monitoring().matches("[123]?") ? Optional.empty()
                : Optional.of(RuleCode.OUTSIDE_DOMAIN));
        days(flaws, said.days(), today);
        return flaws;
    }

    /** An applicant that brought numbers along could try which there are. */
    private static Optional<RuleCode> number(String said, boolean files) {
        if (said.isEmpty()) {
            return Optional.empty();
        }
        return !files ? Optional.of(RuleCode.INCONSISTENT)
                : Grn.parse(said).filter(grn -> !grn.isVoucher()).isPresent() ? Optional.empty()
                        : Optional.of(RuleCode.PATTERN);
    }

    private static void ofType(Map<Part, RuleCode> flaws, RegisterGuarantee said, GuaranteeType type, Meant meant) {
        RegisterGuarantee.What what = said.what();
        note(flaws, Part.FORM, what.form().isEmpty() || fits(what.form(), type) ? Optional.empty()
                : Optional.of(RuleCode.INCONSISTENT));
        note(flaws, Part.GUARANTOR, guarantor(said.who().guarantor(), type, meant));
        note(flaws, Part.TIER, tier(said.amounts().tier(), type));
        boolean lodgesLess = type.isReducible() && !tierOf(said.amounts().tier(), type).equals("100");
        note(flaws, Part.PERMISSION, lodgesLess ? missing(what.permission()) : Optional.empty());
        note(flaws, Part.PERMISSION, FreeText.unfit(what.permission(), LONGEST));
        note(flaws, Part.OTHER_REFERENCE, type == GuaranteeType.PUBLIC_BODY ? missing(what.otherReference())
                : Optional.empty());
        note(flaws, Part.OTHER_REFERENCE, FreeText.unfit(what.otherReference(), LONGEST));
        note(flaws, Part.ACCESS_CODE, what.accessCode().isEmpty()
                ? type == GuaranteeType.VOUCHER ? Optional.of(RuleCode.MISSING) : Optional.empty()
                : CODE.matcher(what.accessCode()).matches() ? Optional.empty() : Optional.of(RuleCode.PATTERN));
        note(flaws, Part.VOUCHERS, vouchers(said.amounts().vouchers(), type));
        boolean several = said.amounts().parts().size() > 1;
        note(flaws, Part.AMOUNT, several && type != GuaranteeType.COMPREHENSIVE ? Optional.of(RuleCode.INCONSISTENT)
                : several && said.amounts().parts().size() > MOST_PARTS ? Optional.of(RuleCode.LIMIT_EXCEEDED)
                        : Optional.empty());
    }

    private static boolean fits(String form, GuaranteeType type) {
        for (GuaranteeForm each : GuaranteeForm.values()) {
            if (each.name().equals(form)) {
                return each.fits(type);
            }
        }
        return false;
    }

    private static Optional<RuleCode> guarantor(String said, GuaranteeType type, Meant meant) {
        if (!type.isGuaranteed()) {
            return said.isEmpty() ? Optional.empty() : Optional.of(RuleCode.INCONSISTENT);
        }
        if (meant.guarantor().isEmpty()) {
            return Optional.of(said.isEmpty() ? RuleCode.MISSING : RuleCode.UNKNOWN_PARTY);
        }
        return meant.guarantor().equals(meant.holder()) ? Optional.of(RuleCode.OTHER_PARTY) : Optional.empty();
    }

    static String tierOf(String said, GuaranteeType type) {
        return said.isEmpty() ? type.isWaived() ? "0" : "100" : said;
    }

    private static Optional<RuleCode> tier(String said, GuaranteeType type) {
        if (!TIERS.contains(said)) {
            return Optional.of(RuleCode.OUTSIDE_DOMAIN);
        }
        String tier = tierOf(said, type);
        boolean right = type.isWaived() ? tier.equals("0") : type.isReducible() || tier.equals("100");
        return right ? Optional.empty() : Optional.of(RuleCode.INCONSISTENT);
    }

    private static Optional<RuleCode> vouchers(String said, GuaranteeType type) {
        if (type != GuaranteeType.VOUCHER) {
            return said.isEmpty() ? Optional.empty() : Optional.of(RuleCode.INCONSISTENT);
        }
        return missing(said).or(() -> said.matches("[1-9][0-9]{0,2}") && Integer.parseInt(said) <= MOST_VOUCHERS
                ? Optional.empty() : Optional.of(RuleCode.OUTSIDE_DOMAIN));
    }

    private static void money(Map<Part, RuleCode> flaws, RegisterGuarantee.Amounts said) {
        note(flaws, Part.CURRENCY, missing(said.currency()).or(() -> Money.isCurrency(said.currency())
                ? Optional.empty() : Optional.of(RuleCode.OUTSIDE_DOMAIN)));
        if (said.parts().isEmpty()) {
            note(flaws, Part.AMOUNT, Optional.of(RuleCode.MISSING));
        }
        if (Money.isCurrency(said.currency())) {
            said.parts().forEach(each -> note(flaws, Part.AMOUNT, Money.fault(each, said.currency())));
        } else if (said.parts().contains("")) {
            note(flaws, Part.AMOUNT, Optional.of(RuleCode.MISSING));
        }
    }

    private static void days(Map<Part, RuleCode> flaws, RegisterGuarantee.Days said, LocalDate today) {
        Optional<LocalDate> first = said.first().isEmpty() ? Optional.of(today) : Moments.day(said.first());
        Optional<LocalDate> last = Moments.day(said.last());
        note(flaws, Part.FROM, first.isEmpty() ? Optional.of(RuleCode.BAD_DATE) : Optional.empty());
        note(flaws, Part.UNTIL, missing(said.last())
                .or(() -> last.isEmpty() ? Optional.of(RuleCode.BAD_DATE)
                        : last.get().isBefore(today) || first.filter(last.get()::isBefore).isPresent()
                                ? Optional.of(RuleCode.INCONSISTENT)
                                : last.get().isAfter(today.plusYears(MOST_YEARS))
                                        ? Optional.of(RuleCode.OUTSIDE_DOMAIN) : Optional.empty()));
    }

    /**
     * Which of several entries of a part is at fault, from 0; empty where none is by itself, or the part has no
     * entries.
     *
     * @param sent all of them, as they were sent: what is passed over in them has its place too
     */
    public static OptionalInt entry(Part part, RuleCode fault, List<String> sent, String currency) {
        Predicate<String> wrong = switch (part) {
            case AMOUNT -> each -> Money.fault(each, currency).filter(fault::equals).isPresent();
            case NOT_IN -> each -> !each.isEmpty() && !isCountry(each.toUpperCase(Locale.ROOT));
            case NOT_FOR -> each -> !each.isEmpty() && HsCode.parse(each).isEmpty();
            default -> each -> false;
        };
        return IntStream.range(0, sent.size()).filter(i -> wrong.test(Blanks.strip(sent.get(i)))).findFirst();
    }

    /** What is amiss, in a sentence. */
    public static Wording say(Part part, RuleCode fault) {
        return TEXTS.say(part.field() + "." + fault.name(), MOST_PARTS, MOST_VOUCHERS, MOST_YEARS);
    }

    private static Optional<RuleCode> missing(String said) {
        return said.isEmpty() ? Optional.of(RuleCode.MISSING) : Optional.empty();
    }

    static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    private static Optional<RuleCode> unlisted(List<String> countries) {
        return COUNTRIES.containsAll(countries) ? Optional.empty() : Optional.of(RuleCode.UNKNOWN_COUNTRY);
    }

    /** The first that is found is told. */
    private static void note(Map<Part, RuleCode> flaws, Part part, Optional<RuleCode> fault) {
        fault.ifPresent(code -> flaws.putIfAbsent(part, code));
    }
}
