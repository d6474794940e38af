package org.singlewindow.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.primefaces.model.LazyDataModel;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.ParticipantKind;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.web.SignedInUser;

/** Everyone who takes part. */
@Named
@RequestScoped
public class ParticipantsPage {

    @Inject
    SignedInUser user;

    @Inject
    Participants participants;

    private final LazyDataModel<Participant> rows = new ParticipantRows(() -> participants.list(user.get()));

    public LazyDataModel<Participant> getRows() {
        return rows;
    }

    public ParticipantKind[] getKinds() {
        return ParticipantKind.values();
    }

    public List<String> getCountries() {
        return participants.list(user.get()).stream().filter(each -> each.kind() == ParticipantKind.COUNTRY)
                .map(Participant::code).sorted().toList();
    }

    static boolean matches(Participant each, String words) {
        String all = (each.code() + " " + each.name() + " " + each.localName()).toLowerCase(Locale.ROOT);
        return all.contains(Blanks.strip(words).toLowerCase(Locale.ROOT));
    }
}
