package org.singlewindow.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes a firm into the register: from then on it is a participant, and its person signs in. It is in no country's
 * files, and they say nothing of it. Codes are given here, in a form that no file may use.
 */
@ApplicationScoped
public class TakingIn {

    private static final Pattern OWN_CODE = Pattern.compile("[A-Z]{2}-R[0-9]{7,}");

    @Inject
    ParticipantRepository participants;

    @Inject
    PersonRepository people;

    @Inject
    Event<IdentityEvent> events;

    /** Who they are from now on. */
    public record TakenIn(String code, String signIn) {}

    /** True for codes as the register gives them. */
    public static boolean isOwnCode(String code) {
        return OWN_CODE.matcher(code).matches();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public TakenIn takeIn(Newcomer newcomer, String actor) {
        Participant member = participants.add(newcomer);
        String code = member.code();
        String signIn = code.toLowerCase(Locale.ROOT);
        people.add(new Person(signIn, newcomer.person(), member.id(),
                newcomer.capabilities().stream().map(Capability::name).map(Role::valueOf).collect(Collectors.toSet()),
                newcomer.password().hash(), false));
        events.fire(new IdentityEvent.TakenIn(code, actor, newcomer.name() + " by the register, sign-in " + signIn));
        return new TakenIn(code, signIn);
    }
}
