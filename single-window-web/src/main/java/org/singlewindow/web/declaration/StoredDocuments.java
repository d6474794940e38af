package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.singlewindow.declaration.DeclarationVersions;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.DocumentView;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.web.SignedInUser;

/** A declaration's documents by what an address says of them. */
@RequestScoped
class StoredDocuments {

    @Inject
    SignedInUser user;

    @Inject
    Declarations declarations;

    @Inject
    DeclarationVersions versions;

    /** The declaration itself where no number is given, as it was in that version; else the answer with that number. */
    Optional<DocumentView> find(String mrn, String number, String version) {
        Optional<Mrn> parsed = Mrn.parse(mrn);
        if (version != null && !version.isEmpty()) {
            return version.matches("\\d{1,9}")
                    ? parsed.flatMap(each -> versions.document(each, Integer.parseInt(version), user.get()))
                    : Optional.empty();
        }
        if (number == null || number.isEmpty()) {
            return parsed.flatMap(each -> declarations.document(each, user.get()));
        }
        return number.matches("\\d{1,18}")
                ? parsed.flatMap(each -> declarations.answer(each, Long.parseLong(number), user.get()))
                : Optional.empty();
    }
}
