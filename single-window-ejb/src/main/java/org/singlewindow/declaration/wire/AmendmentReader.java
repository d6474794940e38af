package org.singlewindow.declaration.wire;

import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.FindingTexts;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.wco.WcoElement;
import org.singlewindow.wco.WcoPart;

/**
 * What the {@code Amendment}s of a document name. Real ones give a number also to what stands only once, and count
 * those up from one to the next: such numbers mean nothing.
 */
final class AmendmentReader {

    private static final String ROOT = "/Declaration";
    private static final String NUMBER = "SequenceNumeric";
    private static final String CLASS = "DocumentSectionCode";
    private static final String TAG = "TagID";

    private final WcoPart amendment;
    private final NamedPart root;
    private final List<Violation> found;

    private AmendmentReader(WcoPart amendment, List<Violation> found) {
        this.amendment = amendment;
        this.root = NamedPart.root(amendment.element(), ROOT);
        this.found = found;
    }

    /**
     * @param amendment a {@code Declaration}
     * @param found     takes up what is wrong with a pointer, which then names nothing
     */
    static NamedPart read(WcoPart amendment, List<Violation> found) {
        AmendmentReader reader = new AmendmentReader(amendment, found);
        List<WcoPart> amendments = amendment.parts("Amendment");
        if (amendments.isEmpty()) {
            reader.wrong(RuleCode.MISSING, ROOT, "amendment.none");
        }
        for (int i = 0; i < amendments.size(); i++) {
            reader.read(amendments.get(i).parts("Pointer"), ROOT + "/Amendment[" + (i + 1) + ']');
        }
        return reader.root;
    }

    private void wrong(RuleCode code, String path, String key, Object... arguments) {
        found.add(Violation.at(code, FindingTexts.say(key, arguments), path, ""));
    }

    private void read(List<WcoPart> blocks, String path) {
        if (blocks.isEmpty()) {
            wrong(RuleCode.MISSING, path, "amendment.none");
            return;
        }
        Optional<NamedPart> at = Optional.of(root);
        for (int i = 0; i < blocks.size() && at.isPresent(); i++) {
            String place = path + "/Pointer[" + (i + 1) + ']';
            WcoPart block = blocks.get(i);
            at = block.value(CLASS).isEmpty() || i < blocks.size() - 1 && block.value(TAG).isPresent()
                    ? none(RuleCode.INCONSISTENT, place, "amendment.class")
                    : i == 0 ? first(block, place) : step(at.get(), block, place);
        }
        WcoPart last = blocks.get(blocks.size() - 1);
        String place = path + "/Pointer[" + blocks.size() + ']';
        at.flatMap(part -> end(part, last, place)).ifPresent(NamedPart::whole);
    }

    private Optional<NamedPart> none(RuleCode code, String place, String key, Object... arguments) {
        wrong(code, place, key, arguments);
        return Optional.empty();
    }

    private Optional<NamedPart> first(WcoPart block, String place) {
        return block.value(CLASS).filter(root.element().id()::equals).isPresent() ? Optional.of(root)
                : none(RuleCode.OUTSIDE_DOMAIN, place + '/' + CLASS, "amendment.none");
    }

    private Optional<NamedPart> step(NamedPart holder, WcoPart block, String place) {
        String id = block.value(CLASS).orElseThrow();
        Optional<WcoElement> child = holder.element().findById(id).filter(found -> !found.isDatum());
        if (child.isEmpty()) {
            return none(RuleCode.OUTSIDE_DOMAIN, place + '/' + CLASS, "amendment.unknown", id,
                    holder.element().name());
        }
        int number = child.get().repeatable()
                ? block.number(NUMBER).map(said -> said.intValue()).orElse(NamedPart.UNSAID)
                : NamedPart.UNSAID;
        return ofTheCase(holder, child.get(), place).map(part -> holder.open(part, number, place));
    }

    private Optional<NamedPart> end(NamedPart part, WcoPart last, String place) {
        Optional<String> tag = last.value(TAG);
        if (tag.isEmpty()) {
            return part == root ? none(RuleCode.INCONSISTENT, place, "amendment.all") : Optional.of(part);
        }
        Optional<WcoElement> datum = part.element().findById(tag.get()).filter(WcoElement::isDatum);
        if (datum.isEmpty()) {
            return none(RuleCode.OUTSIDE_DOMAIN, place + '/' + TAG, "amendment.unknown", tag.get(),
                    part.element().name());
        }
        return ofTheCase(part, datum.get(), place + '/' + TAG)
                .map(each -> part.open(each, NamedPart.UNSAID, place));
    }

    /** The type of an amendment of code 13 is that of the request. */
    private Optional<WcoElement> ofTheCase(NamedPart holder, WcoElement child, String place) {
        boolean ofMessage = holder == root && (MessageParticulars.isName(child.name())
                || child.isDatum() && amendment.parts(child.name()).stream().anyMatch(MessageParticulars::is));
        if (ofMessage) {
            wrong(RuleCode.INCONSISTENT, place, "amendment.message", child.name());
        }
        return ofMessage ? Optional.empty() : Optional.of(child);
    }
}
