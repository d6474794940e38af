package org.singlewindow.onboarding;

import java.util.List;

/** How long what concerns a country is kept: years, and whether it goes by itself then. */
final class RetentionChecks {

    static final String ORDERED = "ordered";
    static final String DAILY = "daily";

    private RetentionChecks() {
    }

    static void check(CountryFiles draft, Problems problems) {
        String years = draft.property(Layout.YEARS_KEY);
        if (!years.isEmpty() && (!years.matches("[0-9]{1,3}") || draft.retentionYears() < 1
                || draft.retentionYears() > 100)) {
            problems.error(DraftReader.COUNTRY_FILE, 0, "BAD_YEARS", years);
        }
        if (!List.of(ORDERED, DAILY).contains(draft.removal())) {
            problems.error(DraftReader.COUNTRY_FILE, 0, "BAD_REMOVAL", draft.removal());
        } else if (draft.removal().equals(DAILY)) {
            problems.warning(DraftReader.COUNTRY_FILE, "REMOVED_DAILY", draft.retentionYears());
        }
    }
}
