package org.singlewindow.guarantee;

import java.util.List;
import java.util.Locale;
import org.singlewindow.kernel.Blanks;

/**
 * A guarantee as somebody wants to register it; what is not said is empty.
 *
 * @param grn where it has a number already, else we issue one
 */
public record RegisterGuarantee(String grn, What what, Who who, Amounts amounts, Scope scope, Days days) {

    /**
     * @param type           of code list CL251
     * @param form           by the names of {@link GuaranteeForm}; empty for the usual one of the type
     * @param permission     number of the decision of customs that allows to lodge less than the whole
     * @param otherReference what it goes by elsewhere
     * @param accessCode     four characters, by which it can be used at once; vouchers must have one
     */
    public record What(String type, String form, String permission, String otherReference, String accessCode) {
        public What {
            type = Blanks.strip(type).toUpperCase(Locale.ROOT);
            form = Blanks.strip(form).toUpperCase(Locale.ROOT);
            permission = Blanks.strip(permission);
            otherReference = Blanks.strip(otherReference);
            accessCode = Blanks.strip(accessCode);
        }
    }

    /** By their codes or their numbers in the register; one's own firm may be left out. */
    public record Who(String guarantor, String holder) {
        public Who {
            guarantor = Blanks.strip(guarantor).toUpperCase(Locale.ROOT);
            holder = Blanks.strip(holder).toUpperCase(Locale.ROOT);
        }
    }

    /**
     * @param parts    reference amounts: one, or one of each part of a comprehensive guarantee
     * @param tier     per cent that are lodged; empty for 100, or 0 where all is waived
     * @param vouchers how many are issued, each of that amount
     */
    public record Amounts(String currency, List<String> parts, String tier, String vouchers) {
        public Amounts {
            currency = Blanks.strip(currency).toUpperCase(Locale.ROOT);
            parts = parts.stream().map(Blanks::strip).toList();
            tier = Blanks.strip(tier);
            vouchers = Blanks.strip(vouchers);
        }
    }

    /**
     * @param notIn      countries where it is not good
     * @param notFor     beginnings of commodity codes that it does not cover
     * @param departure  country of departure that it is for; empty where it is good from anywhere
     * @param monitoring 1 to 3, of code list CL050; empty for 3
     */
    public record Scope(List<String> notIn, List<String> notFor, String departure, String monitoring) {
        public Scope {
            notIn = notIn.stream().map(each -> Blanks.strip(each).toUpperCase(Locale.ROOT))
                    .filter(each -> !each.isEmpty()).distinct().toList();
            notFor = notFor.stream().map(Blanks::strip).filter(each -> !each.isEmpty()).distinct().toList();
            departure = Blanks.strip(departure).toUpperCase(Locale.ROOT);
            monitoring = Blanks.strip(monitoring);
        }
    }

    /** The first and the last, such as {@code 2026-12-31}; without a first it begins today. */
    public record Days(String first, String last) {
        public Days {
            first = Blanks.strip(first);
            last = Blanks.strip(last);
        }
    }

    public RegisterGuarantee {
        grn = Blanks.strip(grn).toUpperCase(Locale.ROOT);
    }
}
