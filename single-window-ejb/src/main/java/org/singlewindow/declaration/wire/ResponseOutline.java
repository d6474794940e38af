package org.singlewindow.declaration.wire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.singlewindow.identity.Called;
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

    private static final String BEHIND = " – ";
    private static final Pattern REASON = Pattern.compile("(?<=^|; )([A-Z]{2}-[A-Z0-9-]+: )([A-Z]+)(?=: | \\(|; |$)");

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

    /** What a participant of that code is called now; nothing for who is not there. */
    @FunctionalInterface
    public interface Names {
        Optional<Called> find(String code);
    }

    /** @param names so that who reads another language reads agencies as that calls them */
    public static ResponseOutline read(byte[] response, Names names) {
        Element root = Dom.parse(response);
        Element first = root.getLocalName().equals("Response") ? root : Dom.child(root, "Response").orElse(root);
        List<Line> lines = Stream.concat(Dom.children(first, "AdditionalInformation")
                .filter(each -> !Dom.text(each, "StatementTypeCode").equals(FoundParts.RULE))
                .map(each -> line(Dom.text(each, "StatementCode"), Dom.text(each, "StatementDescription"), names)),
                Dom.children(first, "Error")
                        .map(each -> line(Dom.text(each, "ValidationCode"), Dom.text(each, "Description"), names)))
                .toList();
        String function = Dom.text(first, "FunctionCode");
        return new ResponseOutline(function.length() == 1 ? "0" + function : function, lines);
    }

    /** In words that can be said in every language of ours. */
    static Worded words(String code, String text, Names names) {
        return line(code, text, names).words();
    }

    /** What a time limit is for its sentence says itself. */
    private static Line line(String code, String text, Names names) {
        Optional<Wording> limit = FoundText.ANSWERS.read("limit", text);
        return limit.isPresent() ? new Line("", limit.get()) : new Line(code, FoundText.readWarning(code, text)
                .<Worded>map(found -> in -> FoundText.write(found, in))
                .orElseGet(
                        () -> FoundText.ANSWERS.read("recipient", text).map(duty -> recipient(code, duty, names))
                                .or(() -> FoundText.ANSWERS.read("reason", text).map(FoundText::toRead))
                                .or(() -> FoundText.ANSWERS.read("amended", text).map(amended -> amended))
                                .or(() -> FoundText.ANSWERS.read("item", text).map(ResponseOutline::item))
                                .or(() -> FoundText.ANSWERS.read("state", text).map(FoundText::toRead))
                                .or(() -> FoundText.ANSWERS.read("notice", text).map(notice -> notice))
                                .orElseGet(() -> Wording.verbatim(text))));
    }

    /** Behind an agency the code of its reason, in words. */
    private static Worded item(Wording item) {
        return language -> FoundText.toRead(new Wording(item.from(), item.key(), item.arguments().stream()
                .map(said -> REASON.matcher(said).replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + reason(found.group(2), language))))
                .toList())).in(language);
    }

    private static String reason(String code, Locale language) {
        return FoundText.ANSWERS.read("reason", code + ": ").map(known -> FoundText.toRead(known).in(language))
                .map(words -> words.substring(0, words.length() - 2)).orElse(code);
    }

    /**
     * A country is called as every language calls it; an agency as its own country calls it in that language, as long
     * as it is called what it was then. How it stands is behind that, where it is said.
     */
    private static Worded recipient(String code, Wording duty, Names names) {
        String said = duty.arguments().get(0);
        Optional<CountryCode> country = CountryCode.parse(code);
        int cut = said.lastIndexOf(BEHIND);
        Optional<Wording> state = cut < 0 ? Optional.empty() : FoundText.ANSWERS.read(
                country.isPresent() ? "standing.delivery" : "standing.task", said.substring(cut + BEHIND.length()));
        String name = state.isPresent() ? said.substring(0, cut) : said;
        return language -> FoundText.toRead(new Wording(duty.from(), duty.key(), List.of(country
                .filter(each -> !language.equals(Locale.ENGLISH)).map(each -> each.called(language))
                .or(() -> names.find(code).filter(agency -> agency.name().equals(name))
                        .map(agency -> agency.in(language)))
                .orElse(name)))).in(language)
                + state.map(each -> BEHIND + FoundText.toRead(each).in(language)).orElse("");
    }
}
