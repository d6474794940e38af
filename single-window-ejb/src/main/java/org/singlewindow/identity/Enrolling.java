package org.singlewindow.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.JsonText;
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
        int present = participants.replace(enrolment.home(), members(enrolment.members()));
        if (present != enrolment.members().size()) {
            throw new IllegalStateException("a code of " + enrolment.home() + " is one that the register has given");
        }
        List<Enrolment.Person> able = enrolment.people().stream()
                .filter(person -> person.passwordHash().isPresent() || Settings.isOn(Setting.DEMO)).toList();
        int taken = people.replace(enrolment.home(), people(able));
        if (taken != able.size()) {
            throw new IllegalStateException(
                    "a sign-in of " + enrolment.home() + " is taken by somebody else, or stands for nobody");
        }
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

    /** Everybody of this home, as far as files say something of them. */
    public List<Enrolment.Person> people(CountryCode home) {
        return people.all().stream()
                .filter(person -> !register.isOfRegister(person.participant())
                        && register.get(person.participant()).country().filter(home::equals).isPresent())
                .map(person -> new Enrolment.Person(person.signIn(), person.name(),
                        register.get(person.participant()).code(), person.roles(),
                        Optional.of(person.passwordHash()).filter(hash -> !person.demo())))
                .toList();
    }

    /** Makes the change visible to everyone who asks on this node. */
    public void refresh() {
        register.refresh();
        people.refresh();
    }

    private static String members(List<Enrolment.Member> members) {
        JsonArrayBuilder rows = JsonText.array();
        members.forEach(member -> rows.add(JsonText.object()
                .add("code", member.code()).add("capabilities", names(member.capabilities())).add("name", member.name())
                .add("local_name", member.localName()).add("hours", member.hours())));
        return rows.build().toString();
    }

    private static JsonArrayBuilder names(Set<Capability> capabilities) {
        JsonArrayBuilder names = JsonText.array();
        Capability.of(capabilities).forEach(each -> names.add(each.name()));
        return names;
    }

    private String people(List<Enrolment.Person> people) {
        JsonArrayBuilder rows = JsonText.array();
        people.forEach(
                person -> rows
                        .add(row(person).add("password_hash", person.passwordHash().orElseGet(passwords::hashOfDemo))));
        return rows.build().toString();
    }

    private static JsonObjectBuilder row(Enrolment.Person person) {
        return JsonText.object()
                .add("sign_in", person.signIn()).add("name", person.name()).add("participant", person.participant())
                .add("roles", person.roles().stream().map(Role::name).sorted().collect(Collectors.joining(" ")))
                .add("demo", person.passwordHash().isEmpty());
    }
}
