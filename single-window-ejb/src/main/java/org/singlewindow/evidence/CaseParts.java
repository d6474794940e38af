package org.singlewindow.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.singlewindow.audit.Discretion;
import org.singlewindow.declaration.CaseFile;
import org.singlewindow.delivery.Archive;
import org.singlewindow.delivery.CaseArchive;
import org.singlewindow.delivery.Stored;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.JsonText;

/** Puts into a file of evidence what was declared, answered and sent: the bytes, and a list that says what they are. */
@ApplicationScoped
class CaseParts {

    @Inject
    Archive archive;

    @Inject
    CaseArchive messages;

    @Inject
    Participants participants;

    /** As far as whoever asks may read it. */
    void put(CaseFile file, Participant reader, EvidenceZip into) throws IOException {
        into.put(EvidenceParts.CASE, described(file).toString());
        List<JsonObject> documents = new ArrayList<>();
        List<JsonObject> deliveries = new ArrayList<>();
        for (CaseFile.Edition version : file.versions()) {
            Stored document = archive.find(version.document()).orElseThrow();
            String name = "documents/v" + version.number() + "-" + version.document() + ".xml";
            into.put(name, document.content());
            documents.add(row(name, "VERSION", document, code(version.sender())).add("version", version.number())
                    .add("sha256", HexFormat.of().formatHex(document.sha256())).build());
            deliveries.addAll(deliveries(version.document()));
            putOutcome(version, into, documents);
        }
        for (CaseArchive.Entry entry : shown(file, reader)) {
            Stored message = archive.find(entry.document()).orElseThrow();
            String name = "messages/" + entry.document() + ".xml";
            into.put(name, message.content());
            documents.add(row(name, entry.role().name(), message, code(entry.sender()))
                    .add("sha256", HexFormat.of().formatHex(message.sha256())).build());
            deliveries.addAll(deliveries(entry.document()));
        }
        into.put(EvidenceParts.DOCUMENTS, lines(documents));
        into.put(EvidenceParts.DELIVERIES, lines(deliveries));
    }

    private List<CaseArchive.Entry> shown(CaseFile file, Participant reader) {
        return messages.entries(file.id()).stream()
                .filter(each -> Discretion.shows(each.sentUnder(), Optional.of(code(each.sender())), reader)).toList();
    }

    /** What was answered at once, and why it went where it went. */
    private void putOutcome(CaseFile.Edition version, EvidenceZip into, List<JsonObject> documents)
            throws IOException {
        Optional<Stored> answer = archive.findAnswer(version.document()).filter(found -> found.content().length > 0);
        if (answer.isPresent()) {
            String name = "answers/v" + version.number() + "-" + version.document() + ".xml";
            into.put(name, answer.get().content());
            documents.add(row(name, "ANSWER", answer.get(), "").add("version", version.number()).build());
        }
        into.put("plans/v" + version.number() + ".json", archive.plan(version.document()));
    }

    private static JsonObjectBuilder row(String name, String what, Stored document, String sender) {
        JsonObjectBuilder row = JsonText.object().add("file", name).add("what", what)
                .add("number", document.documentId()).add("messageId", document.messageId().toString())
                .add("type", document.type()).add("at", document.at().toString()).add("sender", sender);
        document.came().ifPresent(came -> {
            row.add("door", came.door().name()).add("signedIn", came.signIn()).add("contentType", came.contentType())
                    .add("headers", came.headers());
            came.givenId().ifPresent(id -> row.add("givenId", id));
        });
        return row;
    }

    private List<JsonObject> deliveries(long document) {
        return archive.reached(document).stream().map(each -> JsonText.object().add("document", document)
                .add("recipient", code(each.recipient())).add("state", each.state().name())
                .add("since", each.since().toString()).build()).toList();
    }

    private JsonObject described(CaseFile file) {
        var versions = JsonText.array();
        for (CaseFile.Edition each : file.versions()) {
            JsonObjectBuilder version = JsonText.object().add("version", each.number())
                    .add("document", each.document()).add("at", each.at().toString()).add("by", code(each.sender()));
            each.functionCode().ifPresent(code -> version.add("functionCode", code));
            each.agent().ifPresent(agent -> version.add("agent", agent.code()).add("mandate", agent.mandate()));
            versions.add(version);
        }
        var declarant = participants.get(file.declarant());
        return JsonText.object().add("mrn", file.mrn().value()).add("lrn", file.lrn())
                .add("status", file.status().name()).add("version", file.version())
                .add("declarant", declarant.code()).add("declarantName", declarant.name())
                .add("lodgedAt", file.lodgedAt().toString()).add("versions", versions).build();
    }

    private String code(int participant) {
        return participants.get(participant).code();
    }

    static String lines(List<JsonObject> rows) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(row).append('\n'));
        return text.toString();
    }
}
