package org.singlewindow.web.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.LinkView;
import org.singlewindow.kernel.Mrn;

class DeclarationPartsTest {

    @Test
    void a_link_names_what_else_goes_on_from_it() {
        LinkView link = new LinkView(new Mrn("26UZ00000000001KJ5"), Optional.empty(), Optional.empty(), false,
                List.of(),
                List.of(new Mrn("26UZ00000000001KJ5")), 0);
        assertEquals(List.of("26UZ00000000001KJ5"), DeclarationParts.link(link).getBesides());
    }
}
