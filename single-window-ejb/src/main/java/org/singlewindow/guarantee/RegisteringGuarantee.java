package org.singlewindow.guarantee;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Sha256;

/**
 * A guarantor registers a guarantee for its client, or the client applies for one. Nothing is locked of it before the
 * guarantor has confirmed it, or customs, where nobody answers for it but the holder.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class RegisteringGuarantee {

    @Inject
    GuaranteeRepository guarantees;

    @Inject
    GuaranteeFiling filing;

    @Inject
    CodeDigest digest;

    @Inject
    GuaranteeViews views;

    /** @param key chosen by the sender, so that the same guarantee twice is one */
    public RegisteringOutcome register(RegisterGuarantee said, Optional<String> key, SignedInAs who) {
        Policy.require(UseCase.REGISTER_GUARANTEE, who);
        aloneWith(who);
        Optional<GuaranteeRepository.Sending> sending = key
                .map(each -> new GuaranteeRepository.Sending(each, hash(said, each)));
        return sending.flatMap(each -> again(each, who)).or(() -> filing.findFault(said, who))
                .orElseGet(() -> new RegisteringOutcome.Registered(views.of(filing.keep(said, sending, who), who),
                        false));
    }

    private void aloneWith(SignedInAs who) {
        guarantees.lock("guarantees registered by " + who.participant().id());
    }

    private Optional<RegisteringOutcome> again(GuaranteeRepository.Sending sending, SignedInAs who) {
        return guarantees.findSentUnder(who.participant().id(), sending.key())
                .map(known -> guarantees.wasSentAs(known, sending.hash())
                        ? new RegisteringOutcome.Registered(views.of(known, who), true)
                        : new RegisteringOutcome.KeyUsed());
    }

    /**
     * Several in one message: all of them, or none. What is wrong is told of the first one with which something is.
     *
     * @param key of the whole message
     */
    public SeveralRegistered registerAll(List<RegisterGuarantee> all, Optional<String> key, SignedInAs who) {
        Policy.require(UseCase.REGISTER_GUARANTEE, who);
        aloneWith(who);
        Optional<String> hash = key.map(each -> hash(all, each));
        List<Optional<GuaranteeRepository.Sending>> sending = IntStream.range(0, all.size())
                .mapToObj(place -> key.map(each -> sending(each, place, hash.orElseThrow()))).toList();
        Optional<RegisteringOutcome> before = sending.stream().findFirst().flatMap(each -> each)
                .flatMap(first -> again(first, who));
        if (before.isPresent()) {
            return before.get() instanceof RegisteringOutcome.KeyUsed ? new SeveralRegistered.Refused(0, before.get())
                    : new SeveralRegistered.All(sending.stream().flatMap(Optional::stream)
                            .map(each -> guarantees.findSentUnder(who.participant().id(), each.key()).orElseThrow())
                            .map(each -> views.of(each, who)).toList(), true);
        }
        for (int i = 0; i < all.size(); i++) {
            Optional<RegisteringOutcome> fault = filing.findFault(all.get(i), who);
            if (fault.isPresent() || isNumberOf(all.subList(0, i), all.get(i).grn())) {
                return new SeveralRegistered.Refused(i, fault.orElseGet(RegisteringOutcome.NumberTaken::new));
            }
        }
        List<GuaranteeView> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            kept.add(views.of(filing.keep(all.get(i), sending.get(i), who), who));
        }
        return new SeveralRegistered.All(kept, false);
    }

    /**
     * The first has the key as it was chosen, so that it is taken for everything else; no key has a line break in it.
     */
    private static GuaranteeRepository.Sending sending(String key, int place, String hash) {
        return new GuaranteeRepository.Sending(place == 0 ? key : key + "\n" + place, hash);
    }

    private static boolean isNumberOf(List<RegisterGuarantee> before, String grn) {
        Optional<Grn> number = Grn.parse(grn);
        return number.isPresent() && before.stream().anyMatch(each -> Grn.parse(each.grn()).equals(number));
    }

    /** One alone is the same as by itself. */
    private String hash(List<RegisterGuarantee> all, String key) {
        List<String> each = all.stream().map(one -> hash(one, key)).toList();
        return each.size() == 1 ? each.get(0) : hash(each.toString());
    }

    /** The access code goes in under a key that is not in the database: it cannot be found by trying. */
    private String hash(RegisterGuarantee said, String key) {
        RegisterGuarantee.What what = said.what();
        String code = what.accessCode().isEmpty() ? "" : digest.of(what.accessCode(), key);
        return hash(List.of(said.grn(), what.type(), what.form(), what.permission(), what.otherReference(), code,
                said.who(), said.amounts(), said.scope(), said.days()).toString());
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
