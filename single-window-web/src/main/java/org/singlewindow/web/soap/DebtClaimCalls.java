package org.singlewindow.web.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.singlewindow.guarantee.DebtClaimNews;
import org.singlewindow.guarantee.DebtClaimOutcome;
import org.singlewindow.guarantee.DebtClaimStep;
import org.singlewindow.guarantee.DebtClaimView;
import org.singlewindow.guarantee.DebtClaimWish;
import org.singlewindow.guarantee.DebtClaims;
import org.singlewindow.guarantee.DebtEvidence;
import org.singlewindow.guarantee.DebtNotice;
import org.singlewindow.guarantee.GuaranteeUndone;
import org.singlewindow.guarantee.NoticingDebt;
import org.singlewindow.guarantee.PursuingDebt;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.wco.transit.Claim;
import org.singlewindow.wco.transit.ClaimDebt;
import org.singlewindow.wco.transit.GetClaimEvents;
import org.singlewindow.wco.transit.GetClaimEventsResponse;
import org.singlewindow.wco.transit.GetClaims;
import org.singlewindow.wco.transit.GetClaimsResponse;
import org.singlewindow.wco.transit.GiveNotice;
import org.singlewindow.wco.transit.GiveNoticeResponse;
import org.singlewindow.wco.transit.Proved;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** Customs claim, banks and insurers answer. */
@ApplicationScoped
class DebtClaimCalls {

    private static final String EVIDENCE = "evidence/";

    @Inject
    DebtClaims claims;

    @Inject
    NoticingDebt noticing;

    @Inject
    PursuingDebt pursuing;

    @Inject
    SignedInUser user;

    GetClaimsResponse list(GetClaims call) {
        DebtClaims.Listed found = claims.list(Boolean.TRUE.equals(call.isOpen()), Given.place(call.getAfter()),
                Given.page(call.getMax()), user.get());
        GetClaimsResponse response = new GetClaimsResponse();
        found.rows().stream().map(DebtClaimParts::of).forEach(response.getClaim()::add);
        found.next().ifPresent(next -> response.setNext(Long.toString(next)));
        return response;
    }

    Claim one(long id) {
        return claims.find(id, user.get()).map(DebtClaimParts::of)
                .orElseThrow(() -> Refusal.notThere(Thing.DEBT_CLAIM));
    }

    GetClaimEventsResponse events(GetClaimEvents call) {
        OptionalLong after = Given.place(call.getAfter());
        List<DebtClaimNews> found = claims.news(after, Given.page(call.getMax()), user.get());
        GetClaimEventsResponse response = new GetClaimEventsResponse();
        found.stream().map(DebtClaimParts::event).forEach(response.getEvent()::add);
        after.ifPresent(place -> response.setNext(Long.toString(place)));
        found.stream().reduce((one, later) -> later).map(last -> Long.toString(last.place()))
                .ifPresent(response::setNext);
        return response;
    }

    GiveNoticeResponse notice(GiveNotice call) {
        DebtClaimOutcome outcome = noticing.notice(new DebtNotice(Given.orEmpty(call.getMrn()),
                Given.orEmpty(call.getGrn()), Given.day(call.getOn()), Given.orEmpty(call.getReason())), user.get());
        GiveNoticeResponse response = new GiveNoticeResponse();
        response.setClaim(DebtClaimParts.of(stands(outcome, List.of())));
        response.setAgain(((DebtClaimOutcome.Stands) outcome).again());
        return response;
    }

    Claim claim(ClaimDebt call) {
        List<Proved> said = call.getEvidence();
        Map<DebtEvidence, String> evidence = new EnumMap<>(DebtEvidence.class);
        for (int i = 0; i < said.size(); i++) {
            if (evidence.put(DebtEvidence.valueOf(said.get(i).getKind()),
                    Given.orEmpty(said.get(i).getReference())) != null) {
                throw Refusal.at("evidence[" + (i + 1) + "]/kind", RuleCode.INCONSISTENT, "Each kind stands once.");
            }
        }
        DebtClaimWish wish = new DebtClaimWish(DebtClaimStep.CLAIM, Given.orEmpty(call.getReason()),
                Given.orEmpty(call.getAmount()), Given.orEmpty(call.getDebtor()), evidence);
        return take(call.getId(), wish, call.getVersion(), said);
    }

    /** A step with which a reason is said; of a payment its reference. */
    Claim step(long id, DebtClaimStep step, String reason, Integer version) {
        return take(id, DebtClaimWish.to(step, Given.orEmpty(reason)), version, List.of());
    }

    private Claim take(long id, DebtClaimWish wish, Integer version, List<Proved> evidence) {
        return DebtClaimParts
                .of(stands(pursuing.take(id, wish, Given.version(version), user.get()), evidence));
    }

    private static DebtClaimView stands(DebtClaimOutcome outcome, List<Proved> evidence) {
        if (outcome instanceof DebtClaimOutcome.Stands stands) {
            return stands.claim();
        }
        GuaranteeUndone undone = (GuaranteeUndone) outcome;
        String place = undone.place().replaceFirst("/", "");
        throw Refusal.of(undone, Thing.DEBT_CLAIM)
                .pointing(place.startsWith(EVIDENCE) ? place(place.substring(EVIDENCE.length()), evidence) : place);
    }

    /** Where there is none of a kind, all of them lack it. */
    private static String place(String kind, List<Proved> evidence) {
        return IntStream.range(0, evidence.size()).filter(i -> evidence.get(i).getKind().equals(kind))
                .mapToObj(i -> "evidence[" + (i + 1) + "]/reference").findFirst().orElse("evidence");
    }
}
