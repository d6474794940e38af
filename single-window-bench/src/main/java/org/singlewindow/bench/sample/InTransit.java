package org.singlewindow.bench.sample;

import java.nio.charset.StandardCharsets;

/** The bench's declarations as a transit that nobody has to approve: under a guarantee, or as it is without one. */
public final class InTransit {
    private final Declarations like = Declarations.of(Shape.USUAL, 1);
    private final String guarantee;

    private InTransit(String guarantee) {
        this.guarantee = guarantee;
    }

    public static InTransit withoutGuarantee() {
        return new InTransit("");
    }

    public static InTransit under(String grn, String code, String amount) {
        return new InTransit("<ObligationGuarantee><AmountAmount currencyID=\"USD\">" + amount
                + "</AmountAmount><ReferenceID>" + grn + "</ReferenceID><SecurityDetailsCode>1</SecurityDetailsCode>"
                + "<AccessCode>" + code + "</AccessCode></ObligationGuarantee>");
    }

    /** The next, with a reference that no other has. */
    public byte[] next() {
        return new String(like.next(), StandardCharsets.US_ASCII).replace("<TypeCode>EXA<", "<TypeCode>T1<")
                .replace("</GoodsShipment>", "</GoodsShipment>" + guarantee).getBytes(StandardCharsets.US_ASCII);
    }
}
