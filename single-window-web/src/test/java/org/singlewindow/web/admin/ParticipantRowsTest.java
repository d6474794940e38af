package org.singlewindow.web.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.ParticipantKind;
import org.singlewindow.kernel.CountryCode;

class ParticipantRowsTest {

    private final ParticipantRows rows = new ParticipantRows(() -> List.of(of(1, "KZ", ParticipantKind.COUNTRY, "KZ"),
            of(2, "KZ-PLANT", ParticipantKind.AGENCY, "KZ"), of(3, "UZ-CUSTOMS", ParticipantKind.AGENCY, "UZ"),
            of(4, "UZ", ParticipantKind.COUNTRY, "UZ"))) {
        private static final long serialVersionUID = 1L;

        @Override
        public void setRowCount(int rowCount) {
            // there is no table to tell
        }
    };

    @Test
    void the_head_of_a_column_sorts_by_it_before_the_page_is_cut() {
        assertEquals("UZ-CUSTOMS UZ KZ-PLANT KZ", sorted(4, "code", SortOrder.DESCENDING));
        assertEquals("UZ-CUSTOMS", sorted(1, "code", SortOrder.DESCENDING));
        assertEquals("UZ UZ-CUSTOMS KZ KZ-PLANT", sorted(4, "country", SortOrder.DESCENDING));
        assertEquals("KZ KZ-PLANT UZ UZ-CUSTOMS", sorted(4, "country", SortOrder.ASCENDING));
        assertEquals("KZ KZ-PLANT UZ UZ-CUSTOMS", sorted(4, "kind", SortOrder.UNSORTED));
    }

    @Test
    void kinds_stand_together() {
        assertEquals(sorted(4, "kind", SortOrder.ASCENDING),
                sorted(4, "kind", SortOrder.DESCENDING).replaceFirst("(\\S+ \\S+) (.*)", "$2 $1"));
    }

    private String sorted(int size, String column, SortOrder order) {
        return String.join(" ",
                rows.load(0, size, Map.of(column, SortMeta.builder().field(column).order(order).build()), Map.of())
                        .stream().map(Participant::code).toList());
    }

    private static Participant of(int id, String code, ParticipantKind kind, String country) {
        return new Participant(id, code, kind, CountryCode.parse(country), code, code, true);
    }
}
