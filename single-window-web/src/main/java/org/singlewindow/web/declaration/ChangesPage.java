package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.singlewindow.declaration.VersionView;
import org.singlewindow.identity.UseCase;
import org.singlewindow.web.Address;
import org.singlewindow.web.Serves;

/** Two versions of a declaration side by side: what differs, before and after. */
@Named
@RequestScoped
public class ChangesPage {

    @Inject
    Address address;

    @Inject
    VersionRows rows;

    /** What one may not see is not there. */
    @Serves(UseCase.READ_DOCUMENT)
    public void open() {
        if (getVersions().isEmpty() || getRows() == null) {
            NotThere.answer(FacesContext.getCurrentInstance());
        }
    }

    public List<VersionView> getVersions() {
        return rows.of(getMrn());
    }

    public List<ChangeRow> getRows() {
        return rows.changes(getMrn(), getFrom(), getTo());
    }

    /** Where the address does not say, the one before the other. */
    public int getFrom() {
        return number("from", Math.max(1, getTo() - 1));
    }

    /** Where the address does not say, the one in force. */
    public int getTo() {
        VersionView last = rows.last(getMrn());
        return number("to", last == null ? 0 : last.number());
    }

    private int number(String name, int otherwise) {
        String said = address.get(name);
        return said.isEmpty() ? otherwise : said.matches("\\d{1,9}") ? Integer.parseInt(said) : 0;
    }

    public String getMrn() {
        return address.get("mrn");
    }
}
