package org.singlewindow.web.guarantee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.tier.HolderTiers;
import org.singlewindow.tier.TierView;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/** Holders of whom customs of a country has decided something, and one to be looked up by its code. */
@Named
@RequestScoped
public class TiersPage {

    @Inject
    HolderTiers tiers;

    @Inject
    SignedInUser user;

    private List<HolderTiers.Decided> rows;
    private String code = "";
    private String problem = "";

    @Serves(UseCase.DECIDE_TIER)
    public String look() {
        Optional<TierView> found = tiers.find(code.strip(), "", user.get());
        if (found.isEmpty()) {
            problem = Words.get("notThere.HOLDER");
            return null;
        }
        return "/guarantee/tier?faces-redirect=true&holder=" + found.get().holder().code() + "&country="
                + found.get().country().value();
    }

    public List<HolderTiers.Decided> getRows() {
        if (rows == null) {
            rows = tiers.list(user.get());
        }
        return rows;
    }

    /** Of all of them. */
    public String getCountry() {
        return user.get().country().map(CountryCode::value).orElse("");
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null ? "" : code;
    }

    public String getProblem() {
        return problem;
    }
}
