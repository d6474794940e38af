package org.singlewindow.wco;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.singlewindow.wco.SchemaViolation.Kind;
import org.xml.sax.ErrorHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Turns what the validator complains of into violations in our words.
 *
 * <p>From a complaint only its key is taken (and, for an attribute, its name): what was found and what was expected is
 * known from the path and the schema, so that the sentence does not depend on the validator's.
 */
final class Complaints implements ErrorHandler {

    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private final DocumentPath path;
    private final ValueTexts values = new ValueTexts();
    private final List<SchemaViolation> found = new ArrayList<>();
    private DocumentPath.Step latestStep;
    private int latestNumber;
    private final CharSequence text;
    private boolean closing;

    Complaints(DocumentPath path, CharSequence text) {
        this.path = path;
        this.text = text;
    }

    void clear() {
        found.clear();
        latestStep = null;
        closing = false;
    }

    /** The validator is being told of the start of the current element. */
    void opening() {
        closing = false;
        latestStep = null;
    }

    /** The validator is being told of its end. Of blanks, it knows only those of XML. */
    void closing(Locator locator) throws Enough {
        closing = true;
        refuseOverrides(locator);
        if (!text.isEmpty() && XmlBlanks.isBlank(Character.codePointAt(text, 0)) && isUnseen()) {
            found(here(Kind.PATTERN,
                    ComplaintWording.of("value.filled", Excerpt.of(path.current().name()), Excerpt.of(text)),
                    new Spot(locator.getLineNumber(), locator.getColumnNumber())));
        }
    }

    /**
     * An override makes letters be shown in another order than they stand in, so that people read another name than
     * programs do; no writing needs one. The milder marks of its kind, which set a direction and leave the letters as
     * they are, real documents may have around a number or a name, and pages hold each text apart from its neighbours.
     */
    private void refuseOverrides(Locator locator) throws Enough {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u202D' || c == '\u202E') {
                var words = ComplaintWording.of("turned", Excerpt.of(path.current().name()), "%04X".formatted((int) c));
                found(new SchemaViolation(Kind.PATTERN, words, path.xpath(), path.pointer(), locator.getLineNumber(),
                        locator.getColumnNumber(), Excerpt.of(text)));
                return;
            }
        }
    }

    private boolean isUnseen() {
        var element = path.current().element();
        var value = text.toString();
        return element != null && element.facets().pattern().equals(ValueTexts.FILLED)
                && XmlBlanks.strip(value).isEmpty()
                && !value.trim().isEmpty();
    }

    private void found(SchemaViolation violation) throws Enough {
        add(violation);
        latestStep = path.current();
        latestNumber = found.size();
    }

    List<SchemaViolation> found() {
        return found;
    }

    @Override
    public void warning(SAXParseException complaint) {
        // The JDK's validator warns of schemas only, and ours is compiled.
    }

    @Override
    public void fatalError(SAXParseException complaint) throws SAXException {
        throw complaint;
    }

    @Override
    public void error(SAXParseException complaint) throws SAXException {
        var message = complaint.getMessage() == null ? "" : complaint.getMessage();
        var key = message.indexOf(':') < 0 ? message : message.substring(0, message.indexOf(':'));
        if (isEcho(key)) {
            return;
        }
        var spot = new Spot(complaint.getLineNumber(), complaint.getColumnNumber());
        var argument = QUOTED.matcher(message);
        found(violation(key, argument.find() ? argument.group(1) : "", spot));
    }

    void add(SchemaViolation violation) throws Enough {
        found.add(violation);
        if (found.size() >= WcoReader.MOST_VIOLATIONS) {
            throw new Enough();
        }
    }

    /**
     * The validator says a bad value twice: the facet, then that the element's value is bad. Elements in place of a
     * value are no value, and an element that says by itself that it has none is not blank as well.
     */
    private boolean isEcho(String key) {
        if (latestStep != path.current() || latestNumber != found.size() || found.isEmpty()) {
            return false;
        }
        boolean second = key.equals("cvc-type.3.1.3") || key.equals("cvc-complex-type.2.2")
                || key.equals("cvc-attribute.3");
        var latest = found.get(found.size() - 1);
        boolean elementsForValue = latest.kind() == Kind.UNEXPECTED_ELEMENT && latestStep.hasChildren();
        boolean saidToBeEmpty = closing && text.isEmpty() && latest.words().key().equals("attribute.xsi");
        boolean unseen = latest.words().key().equals("value.filled");
        return second || saidToBeEmpty || unseen || elementsForValue && !key.startsWith("cvc-complex-type.");
    }

    record Spot(int line, int column) {}

    private SchemaViolation violation(String key, String argument, Spot spot) {
        if (key.startsWith("cvc-complex-type.2.4")) {
            return closing ? incomplete(spot) : misplaced(spot);
        }
        var name = Excerpt.of(path.current().name());
        return switch (key) {
            case "cvc-complex-type.2.3" -> here(Kind.UNEXPECTED_TEXT, ComplaintWording.of("textBetween", name), spot);
            case "cvc-complex-type.2.2", "cvc-type.3.1.2" ->
                here(Kind.UNEXPECTED_ELEMENT, ComplaintWording.of("elementsForValue", name), spot);
            case "cvc-complex-type.3.2.2", "cvc-type.3.1.1" ->
                here(Kind.BAD_ATTRIBUTE, ComplaintWording.of("attribute.strange", Excerpt.of(argument), name), spot);
            case "cvc-complex-type.4" ->
                here(Kind.MISSING_ATTRIBUTE, ComplaintWording.of("attribute.missing", Excerpt.of(argument), name),
                        spot);
            default -> other(key, name, spot);
        };
    }

    private SchemaViolation other(String key, String name, Spot spot) {
        if (key.startsWith("cvc-elt.")) {
            return here(Kind.BAD_ATTRIBUTE, ComplaintWording.of("attribute.xsi", name), spot);
        }
        var bad = values.find(key, path, text.toString()).orElse(null);
        return bad != null
                ? new SchemaViolation(bad.kind(), bad.words(), path.xpath(), path.pointer(), spot.line(), spot.column(),
                        Excerpt.of(text))
                : here(Kind.OTHER, ComplaintWording.of("other", name), spot);
    }

    private SchemaViolation here(Kind kind, ComplaintWording words, Spot spot) {
        return new SchemaViolation(kind, words, path.xpath(), path.pointer(), spot.line(), spot.column(), "");
    }

    /** At the end of an element: something that must be there is not. */
    private SchemaViolation incomplete(Spot spot) {
        var step = path.current();
        var missing = missing(step, Integer.MAX_VALUE);
        if (missing == null) {
            return here(Kind.MISSING,
                    ComplaintWording.of(
                            step.element() == WcoSchemas.META_DATA_ROOT ? "incomplete.noDocument" : "incomplete",
                            step.name()),
                    spot);
        }
        return missing(step, missing, ComplaintWording.of("missing.in", missing.name(), step.name()), spot);
    }

    /** At the start of an element: it cannot stand where it does. */
    private SchemaViolation misplaced(Spot spot) {
        var step = path.current();
        var parent = path.parent();
        var name = Excerpt.of(step.name());
        var within = Excerpt.of(parent.name());
        if (step.element() == null) {
            var namesake = parent.element() == null ? null : parent.element().child(step.name());
            return namesake == null
                    ? here(Kind.UNEXPECTED_ELEMENT, ComplaintWording.of("strange", within, name), spot)
                    : here(Kind.WRONG_NAMESPACE, wrongNamespace(step.name(), step.namespace(), namesake.namespace()),
                            spot);
        }
        if (step.number() > step.element().max()) {
            return here(Kind.TOO_MANY, step.element().max() == 1 ? ComplaintWording.of("once", name, within)
                    : ComplaintWording.of("most", name, within, step.element().max()), spot);
        }
        var missing = missing(parent, step.element().position());
        if (missing != null) {
            return missing(parent, missing, ComplaintWording.of("missing.before", missing.name(), within, name), spot);
        }
        return here(Kind.OUT_OF_ORDER, parent.latest() > step.element().position()
                ? ComplaintWording.of("order.after", name, parent.element().children().get(parent.latest()).name())
                : ComplaintWording.of("order", name), spot);
    }

    private SchemaViolation missing(DocumentPath.Step parent, WcoElement missing, ComplaintWording words, Spot spot) {
        return new SchemaViolation(Kind.MISSING, words, path.xpathOfMissing(parent, missing),
                path.pointerToMissing(parent, missing), spot.line(), spot.column(), "");
    }

    /** The first child that must be there before the position and is not; null where there is none. */
    private static WcoElement missing(DocumentPath.Step parent, int before) {
        return parent.element() == null ? null : parent.element().children().stream()
                .filter(child -> child.min() > 0 && child.position() < before && parent.count(child) == 0)
                .findFirst().orElse(null);
    }

    static ComplaintWording wrongNamespace(String name, String found, String expected) {
        return found.isEmpty() ? ComplaintWording.of("namespace.none", Excerpt.of(name), expected)
                : ComplaintWording.of("namespace.other", Excerpt.of(name), Excerpt.of(found), expected);
    }

    /** Enough is known: reading stops. */
    static final class Enough extends SAXException {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
