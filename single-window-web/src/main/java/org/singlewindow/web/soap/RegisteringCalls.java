package org.singlewindow.web.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.singlewindow.delivery.MessageId;
import org.singlewindow.guarantee.GuaranteeRules;
import org.singlewindow.guarantee.GuaranteeView;
import org.singlewindow.guarantee.RegisterGuarantee;
import org.singlewindow.guarantee.RegisteringGuarantee;
import org.singlewindow.guarantee.SeveralRegistered;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.wco.transit.Amount;
import org.singlewindow.wco.transit.RegisterGuarantees;
import org.singlewindow.wco.transit.RegisterGuaranteesResponse;
import org.singlewindow.wco.transit.RegisteredGuarantee;
import org.singlewindow.wco.transit.WishedGuarantee;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.RegisteringRefusal;
import org.singlewindow.web.SignedInUser;

/** Guarantors file for their clients, several guarantees in one message. */
@ApplicationScoped
class RegisteringCalls {

    @Inject
    RegisteringGuarantee registering;

    @Inject
    CallArrivals arrivals;

    @Inject
    SignedInUser user;

    RegisterGuaranteesResponse register(RegisterGuarantees call) {
        List<WishedGuarantee> wished = call.getGuarantee();
        RegisteringRefusal.checkCount(wished.size(), "guarantee");
        for (int i = 0; i < wished.size(); i++) {
            checkCurrency(wished.get(i), place(i));
        }
        Optional<String> key = arrivals.under(call.getMessageId()).id().map(MessageId::value);
        List<RegisterGuarantee> said = wished.stream().map(RegisteringCalls::said).toList();
        SeveralRegistered outcome = registering.registerAll(said, key, user.get());
        if (outcome instanceof SeveralRegistered.Refused refused) {
            WishedGuarantee one = wished.get(refused.place());
            throw pointed(RegisteringRefusal.of(refused.why(), said.get(refused.place()), part -> entries(one, part)),
                    place(refused.place()));
        }
        SeveralRegistered.All kept = (SeveralRegistered.All) outcome;
        RegisterGuaranteesResponse response = new RegisterGuaranteesResponse();
        response.setAgain(kept.again());
        kept.guarantees().stream().map(RegisteringCalls::registered).forEach(response.getGuarantee()::add);
        return response;
    }

    private static String place(int index) {
        return "guarantee[" + (index + 1) + "]";
    }

    /** What stands there as in JSON is counted from 1 on its way out. */
    private static Refusal pointed(Refusal refusal, String place) {
        return refusal.pointing(refusal.pointer().isEmpty() ? "messageId"
                : place + "/" + refusal.pointer().replaceFirst("^parts", "part"));
    }

    private static List<String> entries(WishedGuarantee of, GuaranteeRules.Part part) {
        return switch (part) {
            case NOT_IN -> of.getNotIn().stream().map(Given::orEmpty).toList();
            case NOT_FOR -> of.getNotFor().stream().map(Given::orEmpty).toList();
            default -> List.of();
        };
    }

    private static void checkCurrency(WishedGuarantee wished, String place) {
        List<String> currencies = wished.getPart().stream().map(Amount::getCurrency).toList();
        for (int i = 1; i < currencies.size(); i++) {
            if (!currencies.get(i).equals(currencies.get(0))) {
                throw Refusal.at(place + "/part[" + (i + 1) + "]/currency", RuleCode.INCONSISTENT,
                        "All parts of a guarantee are in one currency.");
            }
        }
    }

    private static RegisterGuarantee said(WishedGuarantee wished) {
        List<Amount> parts = wished.getPart();
        return new RegisterGuarantee(Given.orEmpty(wished.getGrn()),
                new RegisterGuarantee.What(Given.orEmpty(wished.getType()), Given.orEmpty(wished.getForm()),
                        Given.orEmpty(wished.getPermission()), Given.orEmpty(wished.getOtherReference()),
                        Given.orEmpty(wished.getAccessCode())),
                new RegisterGuarantee.Who(Given.orEmpty(wished.getGuarantor()), Given.orEmpty(wished.getHolder())),
                new RegisterGuarantee.Amounts(parts.get(0).getCurrency(),
                        parts.stream().map(Amount::getAmount).toList(), number(wished.getTier()),
                        number(wished.getVouchers())),
                new RegisterGuarantee.Scope(Given.texts(wished.getNotIn()), Given.texts(wished.getNotFor()),
                        Given.orEmpty(wished.getDeparture()), number(wished.getMonitoring())),
                new RegisterGuarantee.Days(Given.day(wished.getFrom()), Given.day(wished.getUntil())));
    }

    private static String number(Integer part) {
        return part == null ? "" : part.toString();
    }

    private static RegisteredGuarantee registered(GuaranteeView kept) {
        RegisteredGuarantee told = new RegisteredGuarantee();
        told.setGrn(kept.grn().value());
        told.setState(kept.state().name());
        told.setVersion(kept.version());
        kept.together().stream().map(Grn::value).forEach(told.getTogether()::add);
        return told;
    }
}
