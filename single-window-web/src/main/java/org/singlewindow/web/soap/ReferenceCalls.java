package org.singlewindow.web.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.reference.Editions;
import org.singlewindow.reference.HandedList;
import org.singlewindow.schema.Database;
import org.singlewindow.wco.exchange.CheckConnectivityResponse;
import org.singlewindow.wco.exchange.Code;
import org.singlewindow.wco.exchange.GetCodeList;
import org.singlewindow.wco.exchange.GetCodeListResponse;
import org.singlewindow.web.CodeListAsk;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Release;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** What every system needs before it can take part: are you there, and what are the codes? */
@ApplicationScoped
class ReferenceCalls {

    @Inject
    Editions editions;

    @Inject
    CodeListAsk ask;

    @Inject
    Clock clock;

    @Inject
    Database database;

    @Inject
    SignedInUser user;

    /** Connected as far as the database, since without it nothing else would be answered. */
    CheckConnectivityResponse checkConnectivity() {
        database.find("select 1", row -> row.number(1));
        CheckConnectivityResponse response = new CheckConnectivityResponse();
        response.setParticipant(user.get().participant().code());
        response.setTime(clock.instant());
        response.setVersion(Release.VERSION);
        return response;
    }

    /** As it stands in the caller's country, unless the call names another. */
    GetCodeListResponse codeList(GetCodeList call) {
        HandedList list = editions
                .find(Blanks.strip(call.getName()), ask.country(call.getCountry(), user.get()),
                        ask.version(call.getKnownVersion()))
                .orElseThrow(() -> Refusal.notThere(Thing.CODE_LIST, "name"))
                .only(code -> Optional.ofNullable(call.getSince()).map(since -> !code.validFrom().isBefore(since))
                        .orElse(true));
        GetCodeListResponse response = new GetCodeListResponse();
        response.setVersion(list.version());
        list.codes().stream().map(ReferenceCalls::entry).forEach(response.getCode()::add);
        list.scope().map(HandedList.Scope::name).ifPresent(response::setScope);
        list.withdrawn().stream().map(ReferenceCalls::code).forEach(response.getWithdrawn()::add);
        return response;
    }

    private static Code entry(HandedList.Entry from) {
        Code code = code(from.code());
        from.change().map(HandedList.Change::name).ifPresent(code::setChange);
        return code;
    }

    private static Code code(org.singlewindow.reference.Code from) {
        Code code = new Code();
        code.setCode(from.code());
        code.setName(from.name());
        code.setValidFrom(from.validFrom());
        from.validTo().ifPresent(code::setValidTo);
        return code;
    }
}
