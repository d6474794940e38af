package org.singlewindow.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Settings;
import org.singlewindow.kernel.setting.Setting;

/** Takes in everyone a country brings along, in the caller's transaction. Ids once given stay. */
@ApplicationScoped
public class Enrolling {

    @Inject
    ParticipantRepository participants;

    @Inject
    PersonRepository people;

    @Inject
    Participants register;

    @Inject
    Passwords passwords;

    @Transactional(Transactional.TxType.MANDATORY)
    public void enrol(Enrolment enrolment) {
        Optional<CountryCode> home = enrolment.country();
        participants.replace(home, enrolment.members());
        Map<String, Integer> ids = participants.ids(home);
        people.replace(home, enrolment.people().stream()
                .filter(person -> person.passwordHash().isPresent() || Settings.isOn(Setting.DEMO))
                .map(person -> person(person, ids)).toList());
    }

    private Person person(Enrolment.Person line, Map<String, Integer> ids) {
        Integer participant = ids.get(line.participant());
        if (participant == null) {
            throw new IllegalStateException(line.signIn() + " stands for nobody");
        }
        return new Person(line.signIn(), line.name(), participant, line.roles(),
                line.passwordHash().orElseGet(passwords::hashOfDemo), line.passwordHash().isEmpty());
    }

    /** True where {@code text} may stand in a country's file as somebody's password. */
    public static boolean isPasswordHash(String text) {
        return Passwords.isHash(text);
    }

    /** Everybody who has a password of their own, and not the demo's. */
    public Set<String> withOwnPassword() {
        return people.all().stream().filter(person -> !person.demo()).map(Person::signIn)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Everybody of this home, as far as files say something of them. For whom they stand is asked of the database as
     * well: another node may have taken in somebody a moment ago whom this one does not know yet.
     */
    public List<Enrolment.Person> people(CountryCode home) {
        Map<Integer, String> codes = participants.named(home);
        return people.all().stream().filter(person -> codes.containsKey(person.participant()))
                .map(person -> new Enrolment.Person(person.signIn(), person.name(), codes.get(person.participant()),
                        person.roles(),
                        Optional.of(person.passwordHash()).filter(hash -> !person.demo())))
                .toList();
    }

    /** Makes the change visible to everyone who asks on this node. */
    public void refresh() {
        register.refresh();
        people.refresh();
    }
}
