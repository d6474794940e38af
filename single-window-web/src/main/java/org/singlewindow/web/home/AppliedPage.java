package org.singlewindow.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.singlewindow.registration.ApplicantView;
import org.singlewindow.registration.Registrations;
import org.singlewindow.web.Address;
import org.singlewindow.web.Serves;
import org.singlewindow.web.declaration.NotThere;

/** How an application stands, for whoever has its address. */
@Named
@RequestScoped
public class AppliedPage {

    @Inject
    Address address;

    @Inject
    Registrations registrations;

    private Optional<ApplicantView> application;

    @Serves
    public void open() {
        if (find().isEmpty()) {
            NotThere.answer(FacesContext.getCurrentInstance());
        }
    }

    private Optional<ApplicantView> find() {
        if (application == null) {
            application = registrations.standing(address.get("application"));
        }
        return application;
    }

    public ApplicantView getApplication() {
        return find().orElse(null);
    }

    /** Whether it was sent just now. */
    public boolean isSent() {
        return !address.get("sent").isEmpty();
    }

    /** The address to be kept, as the one who asks came here. */
    public String getPath() {
        return "/applied.xhtml?application=" + address.get("application");
    }
}
