package org.singlewindow.declaration.wire;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.singlewindow.kernel.Violation;
import org.singlewindow.wco.WcoPart;

/**
 * In which line of an amendment by pointers something stands that is found in the version that it makes; whoever sent
 * the amendment has no other document. What it does not have is in no line of it.
 *
 * @param made the declaration as it is with the amendment
 * @param sent the amendment
 */
record SentLines(WcoPart made, WcoPart sent) {

    private static final Pattern STEP = Pattern.compile("([A-Za-z]+)(?:\\[([0-9]{1,9})])?");

    List<Violation> place(List<Violation> found) {
        return found.stream().map(each -> each.inLine(line(each.xpath()))).toList();
    }

    private int line(String xpath) {
        String way = xpath.replaceFirst("^(/MetaData)?/" + made.name() + "(?=/|$)", "");
        WcoPart there = made;
        WcoPart own = sent;
        for (String text : way.isEmpty() ? new String[0] : way.substring(1).split("/")) {
            Matcher step = STEP.matcher(text);
            if (!step.matches() || there.element().find(step.group(1)).isEmpty()) {
                return 0;
            }
            int place = step.group(2) == null ? 0 : Integer.parseInt(step.group(2)) - 1;
            Siblings all = Siblings.of(there.parts(step.group(1)));
            if (place >= all.size()) {
                return own.line(); // what is missing is missed in what should hold it
            }
            Siblings given = Siblings.of(own.parts(step.group(1)));
            int index = index(all, place, given);
            if (index < 0) {
                return 0;
            }
            there = all.get(place);
            own = given.get(index);
        }
        return xpath.isEmpty() || !there.text().equals(own.text()) ? 0 : own.line();
    }

    /** By its own number, or since it is the only one; -1 where that cannot be told. */
    private static int index(Siblings all, int place, Siblings given) {
        if (all.numbered() && given.numbered()) {
            return given.indexOf(all.number(place));
        }
        return all.size() == 1 && given.size() == 1 ? 0 : -1;
    }
}
