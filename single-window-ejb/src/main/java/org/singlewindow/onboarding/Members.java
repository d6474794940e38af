package org.singlewindow.onboarding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Enrolment.Member;

/**
 * Everyone in a draft who can be acted for: the country (or the region) itself, its agencies, its traders and others.
 */
record Members(CountryFiles draft) {

    /** By code; those of whom the files do not say it are left out. */
    Map<String, Set<Capability>> capabilities() {
        Map<String, Set<Capability>> known = new HashMap<>();
        draft.table("participants").forEach(row -> known.put(row.get("code"), of(row)));
        draft.table("agencies").forEach(row -> known.put(row.get("code"), Set.of(Capability.AGENCY)));
        known.put(draft.home(), Set.of(draft.isRegion() ? Capability.REGION : Capability.COUNTRY));
        known.values().removeIf(Set::isEmpty);
        return known;
    }

    /** What a firm acts as, as far as it is written right. */
    static Set<Capability> of(FileRow participant) {
        return Capability.ofTrade().stream().filter(each -> participant.words("capabilities").contains(each.name()))
                .collect(Collectors.toSet());
    }

    List<Member> list() {
        List<Member> members = new ArrayList<>();
        members.add(new Member(draft.home(), Set.of(draft.isRegion() ? Capability.REGION : Capability.COUNTRY),
                draft.property("name"),
                either(draft.property("localName"), draft.property("name")), 0, draft.zone(), ""));
        draft.table("agencies")
                .forEach(row -> members.add(new Member(row.get("code"), Set.of(Capability.AGENCY), row.get("name"),
                        either(row.get("local_name"), row.get("name")), Integer.parseInt(row.get("hours")),
                        Optional.empty(), row.get(Layout.RUSSIAN_NAME))));
        draft.table("participants")
                .forEach(row -> members.add(new Member(row.get("code"), of(row),
                        row.get("name"), either(row.get("local_name"), row.get("name")), 0)));
        return members;
    }

    private static String either(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
