package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Optional;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.web.Address;
import org.singlewindow.web.SignedInUser;

/** The declaration that a page's address names, as its reader may see it; read once for a page. */
@RequestScoped
public class NamedDeclaration {

    @Inject
    Address address;

    @Inject
    SignedInUser user;

    @Inject
    Declarations declarations;

    private Optional<DeclarationView> view;

    /** As it was typed; it may be the number of none. */
    String mrn() {
        return address.get("mrn");
    }

    Optional<DeclarationView> find() {
        if (view == null) {
            view = Mrn.parse(mrn()).flatMap(number -> declarations.find(number, user.get()));
        }
        return view;
    }

    /** What one may not see is not there. */
    void demand() {
        if (find().isEmpty()) {
            NotThere.answer(FacesContext.getCurrentInstance());
        }
    }

    /** After something was tried it may stand otherwise. */
    void lookAgain() {
        view = null;
    }
}
