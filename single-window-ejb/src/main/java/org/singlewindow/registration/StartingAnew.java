package org.singlewindow.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.identity.ChosenPassword;
import org.singlewindow.identity.Passwords;
import org.singlewindow.identity.RegisterWatch;
import org.singlewindow.kernel.Gate;
import org.singlewindow.kernel.RuleCode;

/** Choosing a new password with a code that customs has {@link HandingOut handed out}. */
@ApplicationScoped
public class StartingAnew {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Inject
    HandingOut codes;

    @Inject
    Passwords passwords;

    @Inject
    RegisterWatch watch;

    /** Its slow work must not take a processor from those who are in already. */
    private final Gate slow = new Gate(1, SOON.toMillis());

    public boolean isHeld(String code) {
        return codes.whose(code).isPresent();
    }

    /** This node knows the password at once, the others within seconds. */
    public NewStartOutcome choose(String code, String password) {
        Optional<RegistrationView> whose = codes.whose(code);
        if (whose.isEmpty()) {
            return new NewStartOutcome.Gone();
        }
        Optional<RuleCode> fault = ChosenPassword.fault(password, known(whose.get()));
        if (fault.isPresent()) {
            return new NewStartOutcome.Unfit(fault.get());
        }
        NewStartOutcome outcome = slow.enter(() -> passwords.choose(password))
                .<NewStartOutcome>map(chosen -> codes.use(code, chosen).<NewStartOutcome>map(NewStartOutcome.Done::new)
                        .orElseGet(NewStartOutcome.Gone::new))
                .orElseGet(() -> new NewStartOutcome.Later(SOON));
        watch.look();
        return outcome;
    }

    private static List<String> known(RegistrationView firm) {
        return Stream.of(firm.firm().name(), firm.firm().number(), firm.contact().person(), firm.contact().email(),
                firm.verdict().flatMap(RegistrationView.Verdict::code).orElse("")).toList();
    }
}
