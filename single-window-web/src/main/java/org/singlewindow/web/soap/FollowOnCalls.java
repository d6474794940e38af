package org.singlewindow.web.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.singlewindow.declaration.Difference;
import org.singlewindow.declaration.wire.FollowOn;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.mandate.Procedure;
import org.singlewindow.wco.exchange.GetFollowDifferences;
import org.singlewindow.wco.exchange.GetFollowDifferencesResponse;
import org.singlewindow.wco.exchange.GetFollowOn;
import org.singlewindow.wco.exchange.GetFollowOnResponse;
import org.singlewindow.wco.exchange.SharedFact;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.SignedInUser;

/** Going on from a declaration on the other side of the border, and in what the two differ. */
@ApplicationScoped
class FollowOnCalls {

    @Inject
    FollowOn followOn;

    @Inject
    SignedInUser user;

    GetFollowOnResponse start(GetFollowOn call) {
        FollowOn.Wish wish = new FollowOn.Wish(
                Given.word(Procedure.class, call.getRegime(), "regime").orElse(Procedure.IMPORT),
                where(Given.text(call.getCountry())));
        return AboutOne.asked(call.getMrn(), mrn -> followOn.start(mrn, wish, user.get(), FollowOnCalls::answer,
                otherwise -> {
                    Refusal refusal = Refusal.of(otherwise, wish.procedure());
                    throw refusal.code() == RuleCode.UNKNOWN_COUNTRY ? noCountry() : refusal;
                }));
    }

    private CountryCode where(Optional<String> said) {
        return said.map(CountryCode::parse).orElseGet(() -> user.get().country())
                .orElseThrow(FollowOnCalls::noCountry);
    }

    private static Refusal noCountry() {
        return Refusal.noCountry().pointing("country");
    }

    private static GetFollowOnResponse answer(FollowOn.Started started) {
        GetFollowOnResponse response = new GetFollowOnResponse();
        response.setContent(started.document());
        response.getMissing().addAll(started.missing());
        started.keptBack().stream().map(FollowOn.Kept::item)
                .forEach(item -> (item.isRefused() ? response.getLeftOut() : response.getNotReleased())
                        .add(DeclarationParts.item(item)));
        started.going().stream().map(Mrn::value).forEach(response.getFollowedBy()::add);
        return response;
    }

    GetFollowDifferencesResponse differences(GetFollowDifferences call) {
        Mrn follower = AboutOne.number(call.getMrn());
        Mrn followed = Mrn.parse(call.getFollowed()).orElseThrow(AboutOne::notThere);
        GetFollowDifferencesResponse response = new GetFollowDifferencesResponse();
        followOn.differences(follower, followed, user.get()).orElseThrow(AboutOne::notThere).stream()
                .map(FollowOnCalls::fact).forEach(response.getDifference()::add);
        return response;
    }

    private static SharedFact fact(Difference difference) {
        SharedFact fact = new SharedFact();
        fact.setPointer(difference.pointer());
        fact.setRemark(difference.isOfSale() ? true : null);
        fact.setXpath(difference.xpath());
        difference.before().ifPresent(fact::setBefore);
        difference.after().ifPresent(fact::setAfter);
        return fact;
    }
}
