package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.wco.WcoPart;

/** The model of documents and the kernel do not see each other; what one takes for a blank, the other does as well. */
class OneRuleOfBlanksTest {

    @Test
    void the_model_strips_what_the_kernel_strips() {
        List<String> different = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .filter(c -> inTheModel(c) != Blanks.strip(Character.toString(c)).isEmpty())
                .mapToObj(Integer::toHexString).toList();
        assertEquals(List.of(), different);
    }

    private static boolean inTheModel(int c) {
        return WcoPart.response().add("FunctionalReferenceID", Character.toString(c)).text().equals(Optional.empty());
    }
}
