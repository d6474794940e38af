package org.singlewindow.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A list as it is handed out: whole, or what is different since a version that somebody knows.
 *
 * @param version   the version to which this leads; opaque to whoever keeps it
 * @param scope     empty where nobody named a version
 * @param codes     the whole list, or what was added or changed
 * @param withdrawn what the known version had and this one has no more, as it was
 */
public record HandedList(String name, String version, Optional<Scope> scope, List<Entry> codes,
        List<Code> withdrawn) {

    /** Whether this is all of it. */
    public enum Scope {
        /** The version that was named is none that this list has had: what is not here is no code of it. */
        WHOLE,
        /** What is not here stands as it did. */
        CHANGES
    }

    /** What became of a code. */
    public enum Change {
        ADDED, CHANGED
    }

    /** @param change empty in a whole list */
    public record Entry(Code code, Optional<Change> change) {}

    public HandedList {
        codes = List.copyOf(codes);
        withdrawn = List.copyOf(withdrawn);
    }

    static HandedList whole(CodeList list, Optional<Scope> scope) {
        return new HandedList(list.name(), list.version(), scope,
                list.codes().stream().map(code -> new Entry(code, Optional.empty())).toList(), List.of());
    }

    static HandedList between(CodeList known, CodeList now) {
        Map<String, Code> before = new HashMap<>();
        known.codes().forEach(code -> before.put(code.code(), code));
        Set<String> there = new HashSet<>();
        List<Entry> different = new ArrayList<>();
        for (Code code : now.codes()) {
            there.add(code.code());
            Code former = before.get(code.code());
            if (!code.equals(former)) {
                different.add(new Entry(code, Optional.of(former == null ? Change.ADDED : Change.CHANGED)));
            }
        }
        return new HandedList(now.name(), now.version(), Optional.of(Scope.CHANGES), different,
                known.codes().stream().filter(code -> !there.contains(code.code())).toList());
    }

    /** The same with no codes but these. */
    public HandedList only(Predicate<Code> wanted) {
        return new HandedList(name, version, scope, codes.stream().filter(each -> wanted.test(each.code())).toList(),
                withdrawn);
    }

    /** How many were added, or changed. */
    public long count(Change change) {
        return codes.stream().filter(each -> each.change().filter(change::equals).isPresent()).count();
    }
}
