package org.singlewindow.web.declaration;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.reference.Facts;
import org.singlewindow.web.TypedNumber;

/** What can be typed into a field of the form, and how it is written once it is understood. */
enum FieldForm {

    TEXT,
    /** The number of one; whoever keeps guarantees says whether there is one of it. */
    GUARANTEE, MASS(13, "\\d{1,13}(\\.\\d{1,6})?", "draft.number"),
    AMOUNT(13, "\\d{1,13}(\\.\\d{1,3})?", "draft.amount"),
    COUNT(8, "\\d{1,8}", "draft.count"),
    /** Of Incoterms. */
    TERMS("[A-Z]{3}", "draft.terms"), COMMODITY("(\\d\\d){3,5}", "draft.commodity"),
    UN_NUMBER("\\d{4}", "draft.unNumber"), ACCESS_CODE("[A-Za-z0-9]{4}", "draft.accessCode"),
    /** Of a participant: its code, or the number of a register. */
    CODE("(?=.{1,17}$)(\\S+|.*\\d.*)", "draft.noCode");

    /** Nobody means a code by more than that, with whatever stands between its digits. */
    private static final int LONGEST_CODE = 100;

    private final Predicate<String> fits;
    private final String complaint;

    /** Of a number; 0 where it is none. */
    private final int digits;

    FieldForm() {
        this.fits = text -> true;
        this.complaint = "";
        this.digits = 0;
    }

    FieldForm(String pattern, String complaint) {
        this(0, pattern, complaint);
    }

    FieldForm(int digits, String pattern, String complaint) {
        this.digits = digits;
        this.fits = Pattern.compile(pattern).asMatchPredicate();
        this.complaint = complaint;
    }

    private boolean isNumber() {
        return digits > 0;
    }

    /**
     * As it is shown back: numbers plain, codes without the spaces and points that people put into them; what is not
     * understood as typed.
     */
    String tidy(String typed) {
        String text = Blanks.strip(typed);
        return text.isEmpty() ? text : switch (this) {
            case TEXT, CODE, ACCESS_CODE -> text;
            case GUARANTEE -> Grn.written(text).map(Grn::value).orElse(text);
            case TERMS -> text.toUpperCase(Locale.ROOT);
            case MASS, AMOUNT, COUNT -> TypedNumber.read(text).isOne() ? TypedNumber.read(text).plain() : text;
            case COMMODITY -> commodity(text.replace('\u00A0', ' '));
            case UN_NUMBER -> text.replaceFirst("(?i)^UN[\\s\\u00A0]*(?=\\d)", "");
        };
    }

    /** In groups that are no commodity code's, two codes may stand; without its blanks nobody would see that. */
    private static String commodity(String text) {
        return text.length() > LONGEST_CODE ? text : code(text);
    }

    private static String code(String text) {
        return HsCode.parse(text).map(HsCode::value).filter(digits -> !Facts.endsWithHeading(text))
                .orElse(text);
    }

    /** As the document has it. */
    String exact(String typed) {
        String text = tidy(typed);
        return isNumber() && TypedNumber.read(text).isOne() ? TypedNumber.read(text).exact() : text;
    }

    /** What is wrong with a text that is there. */
    Optional<FieldProblem.Complaint> complain(String typed) {
        TypedNumber number = TypedNumber.read(typed);
        if (isNumber() && number.isTwo()) {
            return Optional.of(new FieldProblem.Complaint("draft.twoNumbers", number.plain(), number.unmistakable()));
        }
        if (isNumber() && number.isOne() && new BigDecimal(number.exact()).compareTo(BigDecimal.TEN.pow(digits)) >= 0) {
            return Optional.of(new FieldProblem.Complaint("draft.tooLarge",
                    BigDecimal.TEN.pow(digits).subtract(BigDecimal.ONE).toPlainString(), ""));
        }
        return fits.test(exact(typed)) ? Optional.empty() : Optional.of(new FieldProblem.Complaint(complaint, "", ""));
    }
}
