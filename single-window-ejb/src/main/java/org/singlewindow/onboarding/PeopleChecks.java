package org.singlewindow.onboarding;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether whoever has to can still sign in afterwards. */
final class PeopleChecks {

    private static final int SHOWN = 5;
    private static final String GATEWAY = "GATEWAY";
    private static final String PEOPLE = "people.csv";

    private final CountryFiles draft;
    private final Problems problems;
    private final boolean demo;

    PeopleChecks(CountryFiles draft, Problems problems, boolean demo) {
        this.draft = draft;
        this.problems = problems;
        this.demo = demo;
    }

    /** @param withOwnPassword everybody, of whatever country, who signs in with a password of their own now */
    void run(Set<String> withOwnPassword) {
        List<FileRow> people = draft.table("people");
        List<String> losing = people.stream().filter(row -> row.get("password_hash").isEmpty())
                .map(row -> row.get("sign_in")).filter(withOwnPassword::contains).toList();
        if (!losing.isEmpty()) {
            problems.error(PEOPLE, 0, "PASSWORD_LOST", some(losing));
        }
        List<String> unable = people.stream().filter(row -> !isAble(row)).map(row -> row.get("sign_in")).toList();
        if (unable.size() > losing.size()) {
            problems.warning(PEOPLE, "NO_PASSWORD", unable.size(), some(unable));
        }
        if (draft.isRegion() && !problems.hasErrors(PEOPLE)
                && people.stream().noneMatch(row -> isAble(row) && row.words("roles").contains("ADMIN"))) {
            problems.error(PEOPLE, 0, demo ? "NO_ADMINISTRATOR" : "NO_ADMINISTRATOR.password");
        }
        if (!problems.hasErrors(PEOPLE)) {
            agenciesWithoutPeople(people);
            nobodyFor(people, GATEWAY, "NO_GATEWAY");
            nobodyFor(people, "SUPERVISOR", "NO_SUPERVISOR");
        }
    }

    /** Whoever stands there without a password is told for that already. */
    private void nobodyFor(List<FileRow> people, String role, String code) {
        if (!draft.isRegion() && people.stream()
                .noneMatch(row -> row.get("participant").equals(draft.home()) && row.words("roles").contains(role))) {
            problems.warning(PEOPLE, code, draft.home());
        }
    }

    /** Nobody else can decide for an agency. */
    private void agenciesWithoutPeople(List<FileRow> people) {
        Set<String> officers = actingFor(people, "OFFICER");
        Set<String> systems = actingFor(people, GATEWAY);
        Set<String> deciding = draft.table("routing").stream().filter(rule -> rule.get("duty").equals("APPROVE"))
                .map(rule -> rule.get("agency")).collect(Collectors.toSet());
        draft.table("agencies").stream()
                .filter(agency -> deciding.contains(agency.get("code")) && !officers.contains(agency.get("code"))
                        && !problems.hasErrors(agency))
                .forEach(agency -> problems.warning(agency, systems.contains(agency.get("code"))
                        ? "AGENCY_WITHOUT_PEOPLE.system" : "AGENCY_WITHOUT_PEOPLE", agency.get("code")));
    }

    private static Set<String> actingFor(List<FileRow> people, String role) {
        return people.stream().filter(row -> row.words("roles").contains(role)).map(row -> row.get("participant"))
                .collect(Collectors.toSet());
    }

    private boolean isAble(FileRow person) {
        return demo || !person.get("password_hash").isEmpty();
    }

    private static String some(List<String> signIns) {
        return signIns.stream().limit(SHOWN).collect(Collectors.joining(", "))
                + (signIns.size() > SHOWN ? ", … (" + signIns.size() + ")" : "");
    }
}
