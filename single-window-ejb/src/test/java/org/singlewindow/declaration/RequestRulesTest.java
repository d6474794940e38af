package org.singlewindow.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.Lrn;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Violation;

/** Which declaration is not there is said at what names it, and of a number in the wrong place that it is there. */
class RequestRulesTest {

    private static final String MRN = "26UZ00000000001KJ5";
    private static final String PREVIOUS = "/Declaration/GoodsShipment/PreviousDocument";

    private static String unknown(MessageFunction function, String number, String reference, String... previous) {
        Violation violation = RequestRules.unknown(new DeclarationRequest(function, "13",
                Optional.of(number).filter(text -> !text.isEmpty()),
                Optional.of(reference).filter(text -> !text.isEmpty()).map(Lrn::new), List.of(previous), List.of()));
        return violation.words().key() + " " + violation.xpath();
    }

    @Test
    void what_names_it_is_where_the_finding_points() {
        assertEquals("meant.unknown /Declaration/ID", unknown(MessageFunction.STATUS, MRN, ""));
        assertEquals("meant.unknown /Declaration/FunctionalReferenceID", unknown(MessageFunction.STATUS, "", "A-1"));
        assertEquals("meant.unknown " + PREVIOUS + "[1]/ID", unknown(MessageFunction.STATUS, "", "", "A-1"));
        assertEquals("meant.unknown " + PREVIOUS + "[2]/ID", unknown(MessageFunction.CANCEL, "", "C-1", "", "A-1"));
        assertEquals("meant.unknown /Declaration/ID", "meant.unknown " + RequestRules.unknown(new Mrn(MRN)).xpath());
    }

    @Test
    void a_number_in_a_previous_document_is_not_said_to_be_of_no_declaration() {
        for (MessageFunction function : Stream.of(MessageFunction.values()).toList()) {
            assertEquals("meant.previous " + PREVIOUS + "[2]/ID", unknown(function, "", "", "A-1", MRN));
        }
        assertEquals("meant.previous " + PREVIOUS + "[1]/ID", unknown(MessageFunction.CANCEL, "", "C-1", MRN));
    }

    /** A whole declaration names what it goes on from, and is named itself by its reference. */
    @Test
    void of_a_whole_declaration_its_own_reference_is_what_names_it() {
        assertEquals("meant.unknown /Declaration/FunctionalReferenceID",
                unknown(MessageFunction.REPLACE, "", "A-1", MRN));
    }
}
