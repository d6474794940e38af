package org.singlewindow.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.singlewindow.agency.CaseDecisions;
import org.singlewindow.agency.InspectionResult;
import org.singlewindow.agency.TaskView;
import org.singlewindow.attachment.AttachmentView;
import org.singlewindow.attachment.Attachments;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.JsonText;
import org.singlewindow.kernel.Mrn;

/** Puts into a file of evidence what agencies were asked and decided, and the files that were brought. */
@ApplicationScoped
class TaskParts {

    @Inject
    CaseDecisions decisions;

    @Inject
    Attachments attachments;

    void put(Mrn mrn, List<AttachmentView> files, SignedInAs who, EvidenceZip into) throws IOException {
        into.put(EvidenceParts.DECISIONS, CaseParts.lines(decisions.list(mrn).stream().map(TaskParts::row).toList()));
        List<JsonObject> rows = new ArrayList<>();
        for (AttachmentView file : files) {
            String name = "attachments/" + file.sha256();
            try (InputStream content = attachments.find(mrn, file.sha256().hex(), who).orElseThrow().content()) {
                into.put(name, content);
            }
            rows.add(JsonText.object().add("file", name).add("name", file.name()).add("type", file.type())
                    .add("size", file.size()).add("by", file.by()).add("at", file.at().toString())
                    .add("sha256", file.sha256().hex()).build());
        }
        into.put(EvidenceParts.FILES, CaseParts.lines(rows));
    }

    private static JsonObject row(TaskView task) {
        JsonObjectBuilder row = JsonText.object().add("task", task.row().id()).add("agency", task.row().agency())
                .add("duty", task.row().duty().name()).add("state", task.row().state().name())
                .add("version", task.row().version()).add("due", task.row().due().toString());
        task.decidedBy().ifPresent(each -> row.add("decidedBy", each));
        task.decidedAt().ifPresent(each -> row.add("decidedAt", each.toString()));
        task.reasonCode().ifPresent(each -> row.add("reasonCode", each));
        task.text().ifPresent(each -> row.add("text", each));
        task.question().ifPresent(each -> row.add("question", each));
        task.answer().ifPresent(each -> row.add("answer", each));
        task.inspection().ifPresent(made -> row.add("inspection", made.result())
                .add("findings", String.join("\n", made.findings())).add("inspectedBy", made.by())
                .add("inspectedAt", made.at().toString()));
        if (!task.earlierInspections().isEmpty()) {
            row.add("earlierInspections", InspectionResult.toText(task.earlierInspections()));
        }
        if (!task.conditions().isEmpty()) {
            row.add("conditions", String.join("\n", task.conditions()));
        }
        if (!task.items().isEmpty()) {
            row.add("items", task.items().toText());
        }
        return row.build();
    }
}
