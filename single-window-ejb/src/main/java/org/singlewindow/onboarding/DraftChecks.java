package org.singlewindow.onboarding;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Capacity;
import org.singlewindow.identity.Enrolling;
import org.singlewindow.identity.Role;
import org.singlewindow.identity.TakingIn;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.Moments;

/**
 * What has to hold in a country's files before they may be loaded, the routing table apart. Codes begin with the
 * country's own, and sign-ins end with it: so one country's files can never touch what is another's.
 */
final class DraftChecks {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,34}");
    private static final Pattern SIGN_IN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CODE = 35;
    private static final List<String> OF_TRADE = Capability.ofTrade().stream().map(Enum::name).toList();

    private final CountryFiles draft;
    private final Problems problems;
    private final Predicate<String> isCountry;

    DraftChecks(CountryFiles draft, Problems problems, Predicate<String> isCountry) {
        this.draft = draft;
        this.problems = problems;
        this.isCountry = isCountry;
    }

    void run() {
        home();
        agencies();
        participants();
        people();
        places();
        codes();
        new CrossReferences(draft, problems).check();
    }

    private void home() {
        if (!draft.isRegion() && !isCountry.test(draft.home())) {
            problems.error(DraftReader.COUNTRY_FILE, 0, "UNKNOWN_COUNTRY.home", draft.home());
        }
        if (draft.property("name").isEmpty()) {
            problems.error(DraftReader.COUNTRY_FILE, 0, "MISSING.countryName");
        }
        if (Stream.of("name", "localName")
                .anyMatch(each -> FreeText.fault(draft.property(each), LONGEST_NAME).isPresent())) {
            problems.error(DraftReader.COUNTRY_FILE, 0, "TOO_LONG.name", LONGEST_NAME);
        }
        String zone = draft.property(Layout.ZONE_KEY);
        if (!zone.isEmpty() && draft.zone().isEmpty()) {
            problems.idle(DraftReader.COUNTRY_FILE, "UNKNOWN_ZONE", zone);
        }
        RetentionChecks.check(draft, problems);
    }

    private void agencies() {
        for (FileRow row : draft.table("agencies")) {
            ownCode(row);
            named(row);
            if (row.get("hours").isEmpty()) {
                problems.error(row, "MISSING", "hours");
            } else if (!row.get("hours").matches("[0-9]{1,4}") || row.get("hours").matches("0+")) {
                problems.error(row, "BAD_HOURS", row.get("hours"));
            }
        }
        unique(Stream.concat(draft.table("agencies").stream(), draft.table("participants").stream()).toList(), "code");
    }

    private void participants() {
        for (FileRow row : draft.table("participants")) {
            ownCode(row);
            named(row);
            if (row.words("capabilities").isEmpty()) {
                problems.error(row, "MISSING", "capabilities");
            }
            row.words("capabilities").stream().filter(word -> !OF_TRADE.contains(word))
                    .forEach(word -> problems.error(row, "UNKNOWN_CAPABILITY", word, meant(word, OF_TRADE)));
        }
    }

    private void people() {
        Map<String, Set<Capability>> known = new Members(draft).capabilities();
        unique(draft.table("people"), "sign_in");
        for (FileRow row : draft.table("people")) {
            signIn(row);
            named(row);
            Optional.ofNullable(known.get(row.get("participant"))).ifPresent(capabilities -> roles(row, capabilities));
            if (!row.get("password_hash").isEmpty() && !Enrolling.isPasswordHash(row.get("password_hash"))) {
                problems.error(row, "BAD_PASSWORD_HASH");
            }
        }
    }

    private void signIn(FileRow row) {
        String signIn = row.get("sign_in");
        String end = "." + draft.home().toLowerCase(Locale.ROOT);
        boolean own = draft.isRegion() ? !signIn.matches(".*\\.[a-z]{2}") : signIn.endsWith(end);
        if (!SIGN_IN.matcher(signIn).matches() || !own) {
            problems.error(row, draft.isRegion() ? "BAD_SIGN_IN.region" : "BAD_SIGN_IN", signIn, end);
        }
    }

    private void roles(FileRow row, Set<Capability> capabilities) {
        if (row.words("roles").isEmpty()) {
            problems.error(row, "MISSING.role");
        }
        List<String> possible = Stream.of(Role.values()).filter(role -> Capacity.isOne(role, capabilities))
                .map(Role::name)
                .toList();
        row.words("roles").stream().filter(role -> !possible.contains(role))
                .forEach(role -> problems.error(row, "ROLE_NOT_ALLOWED." + named(capabilities), role,
                        meant(role, possible)));
    }

    private static String named(Set<Capability> capabilities) {
        return capabilities.size() == 1 ? capabilities.iterator().next().name() : "several";
    }

    /** What to write instead: the one that looks like it, or any of them. */
    private static String meant(String written, List<String> possible) {
        return Meant.by(written, possible).orElse(String.join(" / ", possible));
    }

    private void places() {
        unique(draft.table("offices"), "code");
        unique(draft.table("border-posts"), "code");
        for (FileRow row : Stream.concat(draft.table("offices").stream(), draft.table("border-posts").stream())
                .toList()) {
            ownCode(row);
            named(row);
        }
        new PlaceChecks(draft, problems, isCountry).run();
    }

    private void codes() {
        draft.tables().forEach((name, rows) -> {
            if (name.startsWith("codes/")) {
                unique(rows, "code");
                rows.forEach(this::code);
            }
        });
    }

    private void code(FileRow row) {
        named(row);
        if (row.get("code").isEmpty()) {
            problems.error(row, "MISSING", "code");
        } else if (FreeText.length(row.get("code")) > LONGEST_CODE) {
            problems.error(row, "TOO_LONG.value", "code", LONGEST_CODE);
        }
        for (String column : List.of("valid_from", "valid_to")) {
            String day = row.get(column);
            if (!day.isEmpty() && Moments.day(day).isEmpty()) {
                problems.error(row, "BAD_DATE", day);
            }
        }
        if (Moments.day(row.get("valid_from")).flatMap(first -> Moments.day(row.get("valid_to")).filter(first::isAfter))
                .isPresent()) {
            problems.error(row, "BAD_DATE.order");
        }
    }

    private void ownCode(FileRow row) {
        String code = row.get("code");
        if (!CODE.matcher(code).matches() || !code.startsWith(draft.home()) || code.equals(draft.home())) {
            problems.error(row, code.isEmpty() ? "MISSING" : "BAD_CODE", code.isEmpty() ? "code" : code, draft.home());
        } else if (TakingIn.isOwnCode(code)) {
            problems.error(row, "BAD_CODE.register", code);
        }
    }

    private void named(FileRow row) {
        if (row.get("name").isEmpty()) {
            problems.error(row, "MISSING", "name");
        }
        for (String column : List.of("name", "local_name", Layout.RUSSIAN_NAME)) {
            if (FreeText.length(row.get(column)) > LONGEST_NAME) {
                problems.error(row, "TOO_LONG.value", column, LONGEST_NAME);
            }
        }
    }

    private void unique(List<FileRow> rows, String column) {
        Set<String> seen = new HashSet<>();
        for (FileRow row : rows) {
            if (!row.get(column).isEmpty() && !seen.add(row.get(column))) {
                problems.error(row, "DUPLICATE", row.get(column));
            }
        }
    }
}
