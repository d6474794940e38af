package org.singlewindow.onboarding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.singlewindow.identity.Enrolment.Member;
import org.singlewindow.identity.ParticipantKind;

/**
 * Everyone in a draft who can be acted for: the country (or the region) itself, its agencies, its traders and others.
 */
record Members(Draft draft) {

    Map<String, ParticipantKind> kinds() {
        Map<String, ParticipantKind> kinds = new HashMap<>();
        draft.table("participants").forEach(row -> {
            for (ParticipantKind kind : ParticipantKind.values()) {
                if (kind.name().equals(row.get("kind"))) {
                    kinds.put(row.get("code"), kind);
                }
            }
        });
        draft.table("agencies").forEach(row -> kinds.put(row.get("code"), ParticipantKind.AGENCY));
        kinds.put(draft.home(), draft.isRegion() ? ParticipantKind.REGION : ParticipantKind.COUNTRY);
        return kinds;
    }

    List<Member> list() {
        List<Member> members = new ArrayList<>();
        members.add(new Member(draft.home(), draft.isRegion() ? ParticipantKind.REGION : ParticipantKind.COUNTRY,
                draft.property("name"),
                either(draft.property("localName"), draft.property("name")), 0));
        draft.table("agencies")
                .forEach(row -> members.add(new Member(row.get("code"), ParticipantKind.AGENCY, row.get("name"),
                        either(row.get("local_name"), row.get("name")), Integer.parseInt(row.get("hours")))));
        draft.table("participants")
                .forEach(row -> members.add(new Member(row.get("code"), ParticipantKind.valueOf(row.get("kind")),
                        row.get("name"), either(row.get("local_name"), row.get("name")), 0)));
        return members;
    }

    private static String either(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
