package org.singlewindow.declaration.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.LodgementRegister;
import org.singlewindow.kernel.Violation;
import org.singlewindow.wco.WcoPointer;
import org.w3c.dom.Element;

/**
 * What was found, in a WCO response: errors as {@code Error}, warnings as {@code AdditionalInformation} of type
 * {@code WRN}, each with its place in the declaration.
 *
 * <p>The schema has no room for the rule and for the value as it stood. They stand behind everything else that is said,
 * in an {@code AdditionalInformation} of type {@code RUL} for each finding, in the order of the findings: first those
 * of the errors, then those of the warnings. They have no pointer: all pointers of an answer lead into the declaration,
 * and whoever gathers them must find nothing else. Whoever looks for other types reads the answer as before.
 */
final class FoundParts {

    static final String RULE = "RUL";

    private static final String WARNING = "WRN";
    private static final String WARNING_WRITTEN = ">" + WARNING + "<";
    private static final String STATEMENT = "AdditionalInformation";
    private static final String TEXT = "StatementDescription";

    private FoundParts() {
    }

    /** Every error at its place; warnings after them. */
    static void write(Parts parts, List<Violation> found) {
        List<Violation> errors = found.stream().filter(each -> !each.warning()).toList();
        List<Violation> warnings = found.stream().filter(Violation::warning).toList();
        errors.forEach(error -> parts.error(error.code().code(), FoundText.write(error), error.pointer()));
        warnings.forEach(warning -> WcoPointer
                .point(parts.say(warning.code().code(), FoundText.write(warning), WARNING), warning.pointer()));
        Stream.of(errors, warnings).flatMap(List::stream)
                .forEach(each -> parts.say(LodgementRegister.id(each), each.value(), RULE));
    }

    /** The warnings of an answer as it was kept. */
    static List<Violation> warnings(byte[] answer) {
        if (!new String(answer, StandardCharsets.ISO_8859_1).contains(WARNING_WRITTEN)) {
            return List.of(); // most have none, and every reader of a status comes by here
        }
        Element root = Dom.parse(answer);
        Element response = root.getLocalName().equals("Response") ? root : Dom.child(root, "Response").orElse(root);
        List<Element> said = Dom.children(response, STATEMENT).toList();
        List<Element> warnings = said.stream().filter(each -> type(each).equals(WARNING)).toList();
        List<String> values = said.stream().filter(each -> type(each).equals(RULE))
                .skip(Dom.children(response, "Error").count())
                .map(each -> Dom.text(each, TEXT)).toList();
        return Stream.iterate(0, place -> place < warnings.size(), place -> place + 1)
                .map(place -> FoundText.readWarning(Dom.text(warnings.get(place), "StatementCode"),
                        Dom.text(warnings.get(place), TEXT))
                        .map(read -> pointed(read, warnings.get(place)))
                        .map(read -> read.with(place < values.size() ? values.get(place) : "")))
                .flatMap(Optional::stream).toList();
    }

    /** By the chain that was written, which says more than its path: parts may bear numbers of their own. */
    private static Violation pointed(Violation read, Element said) {
        String chain = Dom.children(said, "Pointer").flatMap(FoundParts::ids).collect(Collectors.joining(" / "));
        return chain.isEmpty() ? read : new Violation(read.code(), read.words(), read.xpath(), chain, read.line(),
                read.warning(), read.further(), read.value());
    }

    private static Stream<String> ids(Element block) {
        String number = Dom.text(block, "SequenceNumeric");
        return Stream.of(Dom.text(block, "DocumentSectionCode") + (number.isEmpty() ? "" : "[" + number + "]"),
                Dom.text(block, "TagID")).filter(id -> !id.isEmpty());
    }

    private static String type(Element said) {
        return Dom.text(said, "StatementTypeCode");
    }
}
