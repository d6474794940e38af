package org.singlewindow.declaration;

import java.util.List;
import org.singlewindow.declaration.Particulars.Amount;
import org.singlewindow.declaration.Particulars.Previous;

/**
 * What one goods item says of itself beside what decides who has to approve, as much as a rule looks at. What is not
 * said is empty.
 *
 * @param containers of the consignment that the item is in, by number
 * @param dangers    UN numbers, empty where dangerous goods have none
 */
public record ItemParticulars(Worth worth, Treatment treatment, List<Packaging> packagings, List<String> containers,
        List<String> dangers, List<Previous> previous, List<Paper> papers) {

    public static final ItemParticulars NONE = new ItemParticulars(Worth.NONE, Treatment.NONE, List.of(), List.of(),
            List.of(), List.of(), List.of());

    public ItemParticulars {
        packagings = List.copyOf(packagings);
        containers = List.copyOf(containers);
        dangers = List.copyOf(dangers);
        previous = List.copyOf(previous);
        papers = List.copyOf(papers);
    }

    /**
     * @param supplementary quantity in the unit of the tariff
     * @param method        by which customs finds the value
     */
    public record Worth(Amount price, Amount statistical, Amount customs, Amount supplementary, String method,
            String nature) {
        static final Worth NONE = new Worth(Amount.NONE, Amount.NONE, Amount.NONE, Amount.NONE, "", "");
    }

    /** What customs is asked to do with it. */
    public record Treatment(List<Procedure> procedures, List<Origin> origins, List<Preference> preferences) {
        static final Treatment NONE = new Treatment(List.of(), List.of(), List.of());

        public Treatment {
            procedures = List.copyOf(procedures);
            origins = List.copyOf(origins);
            preferences = List.copyOf(preferences);
        }
    }

    /** @param current two digits of the procedure requested, or three characters of one beside it */
    public record Procedure(int place, String current, String previous) {
        boolean isRequest() {
            return current.length() == 2;
        }
    }

    public record Origin(int place, String country, String type) {}

    /** A preference that is asked for, and the quota that it is taken from. */
    public record Preference(int place, String regime, String quota) {}

    public record Packaging(int place, String sequence, String kind, String number, String marks) {}

    /** @param exempt why there is none */
    public record Paper(int place, String category, String type, String id, String name, String exempt) {}
}
