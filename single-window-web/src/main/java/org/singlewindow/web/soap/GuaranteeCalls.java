package org.singlewindow.web.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.singlewindow.guarantee.AskCover;
import org.singlewindow.guarantee.CheckingCover;
import org.singlewindow.guarantee.GuaranteeReason;
import org.singlewindow.guarantee.GuaranteeView;
import org.singlewindow.guarantee.Guarantees;
import org.singlewindow.guarantee.UsePeriod;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.transit.MovementTurn;
import org.singlewindow.transit.Movements;
import org.singlewindow.wco.transit.CheckGuarantee;
import org.singlewindow.wco.transit.CheckGuaranteeResponse;
import org.singlewindow.wco.transit.CoverReason;
import org.singlewindow.wco.transit.GetGuarantee;
import org.singlewindow.wco.transit.GetGuaranteeResponse;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** Banks, insurers, holders and customs ask after guarantees. */
@ApplicationScoped
class GuaranteeCalls {

    @Inject
    Guarantees guarantees;

    @Inject
    Movements movements;

    @Inject
    CheckingCover checking;

    @Inject
    SignedInUser user;

    @Inject
    Clock clock;

    /** A number that is none is one that is not there. */
    CheckGuaranteeResponse check(CheckGuarantee call) {
        AskCover said = new AskCover(Given.orEmpty(call.getAccessCode()), Given.orEmpty(call.getType()),
                call.getAmount().getAmount(), call.getAmount().getCurrency(), Given.orEmpty(call.getHolder()),
                Given.texts(call.getRoute()), Given.texts(call.getGoods()), Given.orEmpty(call.getDeparture()));
        List<GuaranteeReason> reasons = Grn.parse(call.getGrn())
                .map(number -> checking.check(number, said, user.get())).orElse(List.of(GuaranteeReason.G01));
        CheckGuaranteeResponse response = new CheckGuaranteeResponse();
        response.setCovered(reasons.isEmpty());
        reasons.stream().map(reason -> reason(call.getGrn(), reason)).forEach(response.getReason()::add);
        return response;
    }

    private static CoverReason reason(String grn, GuaranteeReason why) {
        CoverReason reason = new CoverReason();
        reason.setGrn(Given.orEmpty(grn));
        reason.setCode(why.name());
        return reason;
    }

    GetGuaranteeResponse one(GetGuarantee call) {
        int size = Given.page(call.getMax());
        OptionalLong behind = Given.place(call.getAfter());
        Grn grn = Grn.parse(call.getGrn()).orElseThrow(GuaranteeCalls::noSuch);
        GuaranteeView seen = guarantees.find(grn, user.get()).orElseThrow(GuaranteeCalls::noSuch);
        Guarantees.Usages used = guarantees
                .usages(grn, new Guarantees.UsePage(period(call), behind, size), user.get())
                .orElseThrow(GuaranteeCalls::noSuch);
        GetGuaranteeResponse response = GuaranteeParts.of(seen);
        Map<Mrn, MovementTurn.Now> turns = movements.turns(grn, user.get());
        used.rows().stream().map(each -> GuaranteeParts.usage(each,
                Optional.ofNullable(turns.get(each.use().mrn())), clock.instant())).forEach(response.getUsage()::add);
        used.next().ifPresent(next -> response.setNext(Long.toString(next)));
        return response;
    }

    private static Optional<UsePeriod> period(GetGuarantee call) {
        UsePeriod.Said said = new UsePeriod.Said(Given.day(call.getFrom()), Given.day(call.getTo()));
        said.flaw().ifPresent(flaw -> {
            throw Refusal.of(flaw, Thing.GUARANTEE).pointing(flaw.place().substring(1));
        });
        return said.find();
    }

    private static Refusal noSuch() {
        return Refusal.notThere(Thing.GUARANTEE);
    }
}
