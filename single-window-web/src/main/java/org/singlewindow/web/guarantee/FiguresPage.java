package org.singlewindow.web.guarantee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.singlewindow.guarantee.GuaranteeFigures;
import org.singlewindow.guarantee.Guarantees;
import org.singlewindow.web.SignedInUser;

/** What all guarantees come to, and whether their ledger proves it, for those who look after the region. */
@Named
@RequestScoped
public class FiguresPage {

    @Inject
    SignedInUser user;

    @Inject
    Guarantees guarantees;

    private GuaranteeFigures figures;

    public GuaranteeFigures getFigures() {
        if (figures == null) {
            figures = guarantees.figures(user.get());
        }
        return figures;
    }
}
