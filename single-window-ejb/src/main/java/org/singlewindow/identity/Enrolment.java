package org.singlewindow.identity;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.kernel.CountryCode;

/**
 * Everyone one country, or the region itself, brings along.
 *
 * @param home    the country's two letters, or {@code REGION}
 * @param members participants, the country's own queue among them
 * @param people  who signs in for them
 */
public record Enrolment(String home, List<Member> members, List<Person> people) {

    private static final String REGION = "REGION";

    /** Empty: it is the region's. */
    Optional<CountryCode> country() {
        return Optional.of(home).filter(each -> !each.equals(REGION)).map(CountryCode::new);
    }

    /**
     * @param hours       the time an agency gives itself to answer; 0 for everyone else
     * @param russianName what an agency is called in Russian; empty where the files have no name for that
     * @param zone        by which a country counts its days; empty where it does not say, and for everyone else
     */
    public record Member(String code, Set<Capability> capabilities, String name, String localName, int hours,
            Optional<ZoneId> zone, String russianName) {

        /** Of whom nothing else is to be said. */
        public Member(String code, Set<Capability> capabilities, String name, String localName, int hours) {
            this(code, capabilities, name, localName, hours, Optional.empty(), "");
        }
    }

    /** Without a password hash of its own the sign-in has the demo's password, and exists in demo mode only. */
    public record Person(String signIn, String name, String participant, Set<Role> roles,
            Optional<String> passwordHash) {}
}
