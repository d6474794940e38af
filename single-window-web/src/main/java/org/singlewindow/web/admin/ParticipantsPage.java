package org.singlewindow.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.web.Choice;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.TableRows;
import org.singlewindow.web.Words;

/** Everyone who takes part. */
@Named
@RequestScoped
public class ParticipantsPage {

    @Inject
    SignedInUser user;

    @Inject
    Participants participants;

    private final TableRows<Participant> rows = new TableRows<>(() -> participants.list(user.get()), Participant::code)
            .words("code", Participant::code, Participant::name, Participant::localName)
            .codes("capabilities", each -> each.capabilities().stream().map(Enum::name).toList())
            .code("country", each -> each.country().map(CountryCode::value).orElse(""));

    public TableRows<Participant> getRows() {
        return rows;
    }

    public List<Choice> getCapabilities() {
        return Stream.of(Capability.values()).map(each -> new Choice(each.name(), Words.of("capability", each)))
                .toList();
    }

    public List<Choice> getCountries() {
        return participants.countries().stream().map(Participant::code).sorted()
                .map(code -> new Choice(code, Words.country(code))).toList();
    }
}
