package org.singlewindow.declaration.wire;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Worded;
import org.singlewindow.kernel.Wording;
import org.w3c.dom.Element;

/**
 * What a stored WCO {@code Response} says, for a list.
 *
 * @param function code list {@code response-codes}, two digits
 * @param lines    its statements and errors, each in one line
 */
public record ResponseOutline(String function, List<Line> lines) {

    /** One of them: a finding, or something else that is said. */
    public record Line(String code, Worded words) implements Worded {
        @Override
        public String in(Locale language) {
            String text = words.in(language);
            return text.isEmpty() ? code : code.isEmpty() ? text : code + ": " + text;
        }
    }

    public ResponseOutline {
        lines = List.copyOf(lines);
    }

    public static ResponseOutline read(byte[] response) {
        Element root = Dom.parse(response);
        Element first = root.getLocalName().equals("Response") ? root : Dom.child(root, "Response").orElse(root);
        List<Line> lines = Stream.concat(Dom.children(first, "AdditionalInformation")
                .filter(each -> !Dom.text(each, "StatementTypeCode").equals(FoundParts.RULE))
                .map(each -> line(Dom.text(each, "StatementCode"), Dom.text(each, "StatementDescription"))),
                Dom.children(first, "Error")
                        .map(each -> line(Dom.text(each, "ValidationCode"), Dom.text(each, "Description"))))
                .toList();
        String function = Dom.text(first, "FunctionCode");
        return new ResponseOutline(function.length() == 1 ? "0" + function : function, lines);
    }

    /** In words that can be said in every language of ours. */
    static Worded words(String code, String text) {
        return line(code, text).words();
    }

    private static Line line(String code, String text) {
        return new Line(code, FoundText.readWarning(code, text).<Worded>map(found -> in -> FoundText.write(found, in))
                .orElseGet(
                        () -> FoundText.ANSWERS.read("recipient", text).map(duty -> recipient(code, duty))
                                .or(() -> FoundText.ANSWERS.read("reason", text).map(reason -> reason))
                                .or(() -> FoundText.ANSWERS.read("amended", text).map(amended -> amended))
                                .or(() -> FoundText.ANSWERS.read("item", text).map(item -> item))
                                .or(() -> FoundText.ANSWERS.read("state", text).map(state -> state))
                                .or(() -> FoundText.ANSWERS.read("limit", text).map(limit -> limit))
                                .or(() -> FoundText.ANSWERS.read("notice", text).map(notice -> notice))
                                .orElseGet(() -> Wording.verbatim(text))));
    }

    /** An agency is called as it was then; a country, as every language calls it. */
    private static Worded recipient(String code, Wording duty) {
        return language -> CountryCode.parse(code).filter(country -> !language.equals(Locale.ENGLISH))
                .map(country -> FoundText.ANSWERS.say(duty.key(), country.called(language))).orElse(duty).in(language);
    }
}
