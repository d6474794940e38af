package org.singlewindow.web.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.singlewindow.declaration.DeclarationStatus;

/** The board does not say that all is well where a part of the goods was refused. */
class ApprovalBoardTest {

    private static ApprovalBoard board(int items, int refused) {
        return new ApprovalBoard(List.of(), "", new ApprovalBoard.Approvals(4, 4, 1),
                new ApprovalBoard.Goods(items, refused));
    }

    @ParameterizedTest
    @CsvSource({"0,0,RELEASED", "3,0,RELEASED", "3,2,RELEASED_WITHOUT", "3,3,RELEASED"})
    void released_is_not_said_of_what_went_without_a_part(int items, int refused, String told) {
        assertEquals(told, board(items, refused).told(DeclarationStatus.RELEASED));
    }

    @Test
    void any_other_state_is_told_as_it_is() {
        for (DeclarationStatus status : DeclarationStatus.values()) {
            if (status != DeclarationStatus.RELEASED) {
                assertEquals(status.name(), board(3, 2).told(status));
            }
        }
    }
}
