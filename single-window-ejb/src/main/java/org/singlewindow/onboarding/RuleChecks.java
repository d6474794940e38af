package org.singlewindow.onboarding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.criteria.Criterion;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.routing.Duty;
import org.singlewindow.routing.RoutingCriteria;
import org.singlewindow.routing.Rule;
import org.singlewindow.routing.RuleLine;
import org.singlewindow.routing.RuleView;

/** What has to hold in a country's routing table: everything it names exists, and every line can make a difference. */
final class RuleChecks {

    private static final List<String> DUTIES = Stream.of(Duty.values()).map(Duty::name).toList();
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** How customs write the codes of their offices, with digits in them. */
    private static final Pattern ABROAD = Pattern.compile("[A-Z]{2}(?=.*[0-9])[A-Z0-9]{3,}");

    private static final Pattern CATEGORY = Pattern.compile("[A-Z][0-9]{1,3}");
    private static final Pattern LIST = Pattern.compile("\\s*[;,/|+&]\\s*");

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 1_000;

    private final CountryFiles draft;
    private final Problems problems;
    private final Known known;
    private final HsChecks commodities;

    RuleChecks(CountryFiles draft, Problems problems, Known known) {
        this.draft = draft;
        this.problems = problems;
        this.known = known;
        this.commodities = new HsChecks(known.isCommodity());
    }

    void run() {
        List<FileRow> lines = draft.table("routing");
        Set<String> names = new HashSet<>();
        for (FileRow line : lines) {
            if (line.get("rule").isEmpty()) {
                problems.error(line, "MISSING", "rule");
            } else if (!names.add(line.get("rule"))) {
                problems.error(line, "DUPLICATE.rule", line.get("rule"));
            }
            line(line);
        }
        silentAgencies(lines);
        if (!draft.isRegion()) {
            new ApprovalChecks(lines, problems).run();
        }
        pointless(lines);
    }

    private void line(FileRow line) {
        if (line.get("duty").isEmpty()) {
            problems.error(line, "MISSING", "duty");
        } else if (!DUTIES.contains(line.get("duty"))) {
            problems.error(line, "UNKNOWN_DUTY", line.get("duty"),
                    Meant.by(line.get("duty"), DUTIES).orElse(String.join(" / ", DUTIES)));
        }
        RoutingCriteria.all().list().stream().filter(criterion -> !criterion.isOpen())
                .forEach(criterion -> words(line, criterion));
        if (line.words("dangerous").size() > 1) {
            problems.error(line, "UNKNOWN_WORD.one");
        }
        commodities.look(line, problems);
        documents(line);
        posts(line);
        if (FreeText.length(line.get("rule")) > LONGEST_NAME || FreeText.length(line.get("text")) > LONGEST_TEXT
                || FreeText.length(line.get(Layout.RUSSIAN_TEXT)) > LONGEST_TEXT) {
            problems.error(line, "TOO_LONG.rule", LONGEST_NAME, LONGEST_TEXT);
        }
        if (line.get("text").isEmpty()) {
            problems.warning(line, "MISSING.text");
        }
    }

    private void words(FileRow line, Criterion<?, ?> criterion) {
        List<String> known = criterion.vocabulary();
        line.words(criterion.name()).stream().filter(word -> !known.contains(word))
                .forEach(word -> problems.error(line, "UNKNOWN_WORD", word, criterion.name(),
                        Meant.by(word, known).orElse(String.join(" / ", known))));
    }

    private void documents(FileRow line) {
        String written = String.join(" ", line.words("document"));
        if (LIST.matcher(written).find()) {
            problems.error(line, "UNKNOWN_DOCUMENT.list", written, LIST.matcher(written).replaceAll(" ").strip());
            return;
        }
        line.words("document").stream().filter(type -> !known.isDocument().test(type)).forEach(
                type -> problems.warning(line, isOfCategory(type) ? "UNKNOWN_DOCUMENT.category" : "UNKNOWN_DOCUMENT",
                        type, type.substring(0, 1), type.substring(1)));
    }

    /** Behind the letter stands a type that the list has: documents bear it without the letter, or with another. */
    private boolean isOfCategory(String type) {
        return CATEGORY.matcher(type).matches() && known.isDocument().test(type.substring(1));
    }

    /**
     * Posts of countries that do not take part are not ours to know; but what looks like no post at all is none of
     * theirs either.
     */
    private void posts(FileRow line) {
        for (String post : line.words("post")) {
            String country = post.substring(0, Math.min(2, post.length())).toUpperCase(Locale.ROOT);
            if (!country.equals(draft.home()) && !known.isPlace().test(post)) {
                foreign(line, post, country);
            }
        }
    }

    private void foreign(FileRow line, String post, String country) {
        if (known.takesPart().test(country)) {
            problems.warning(line, "UNKNOWN_POST.ofCountry", post, country);
        } else if (!COUNTRIES.contains(country) || !ABROAD.matcher(post).matches()) {
            problems.error(line, "UNKNOWN_POST.none", post);
        }
    }

    private void silentAgencies(List<FileRow> lines) {
        if (problems.hasErrors("routing.csv")) {
            return;
        }
        Set<String> named = lines.stream().map(line -> line.get("agency")).collect(Collectors.toSet());
        draft.table("agencies").stream()
                .filter(agency -> !named.contains(agency.get("code")) && !problems.hasErrors(agency))
                .forEach(agency -> problems.warning(agency, "AGENCY_WITHOUT_RULE", agency.get("code")));
    }

    /** A line that another one of the same agency covers entirely, with at least its duty, changes nothing. */
    private void pointless(List<FileRow> lines) {
        List<Rule> rules = parsed(lines).orElse(List.of());
        Coverage coverage = new Coverage(rules);
        for (int i = 0; i < rules.size(); i++) {
            FileRow line = lines.get(i);
            String rule = rules.get(i).id();
            coverage.find(i).ifPresent(wide -> problems.warning(line, "POINTLESS_RULE", wide.id(), rule));
        }
    }

    /** Empty where a line cannot be read, which is reported in its place. */
    static Optional<List<Rule>> parsed(List<FileRow> lines) {
        List<Rule> rules = new ArrayList<>();
        for (FileRow line : lines) {
            try {
                rules.add(RuleLine.parse(view(line)));
            } catch (IllegalArgumentException reported) {
                return Optional.empty();
            }
        }
        return Optional.of(rules);
    }

    static RuleView view(FileRow line) {
        Map<String, String> conditions = RoutingCriteria.all().names().stream()
                .filter(name -> !line.words(name).isEmpty())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), line::condition));
        return new RuleView(line.get("rule"), line.get("agency"), Duty.valueOf(line.get("duty")), conditions,
                line.get("text"), line.get(Layout.RUSSIAN_TEXT));
    }
}
