package org.singlewindow.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.singlewindow.identity.UseCase;
import org.singlewindow.schema.Database;

/** Which messages belong to a case beside its versions. Who may ask is for the caller to say. */
@ApplicationScoped
public class CaseArchive {

    @Inject
    Database database;

    /**
     * {@code sender} is the participant; {@code role} what the message is to the case; {@code sentUnder} what its
     * sender had to be allowed, where it is a call.
     */
    public record Entry(long document, int sender, CaseRole role, Optional<UseCase> sentUnder) {}

    /** What followed from it and what was said in it to the window alone, in the order in which they came. */
    public List<Entry> entries(long caseId) {
        return database.list(
                """
                select id, sender, role, doc_type from document where case_id = ? and role = 'FOLLOWS'
                union all select id, sender, role, doc_type from document where case_id = ? and role = 'NOTED' order by id""",
                row -> new Entry(row.id(1), row.number(2), CaseRole.valueOf(row.text(3)),
                        MessageTypes.find(row.text(4)).flatMap(MessageType::sentUnder)),
                caseId, caseId);
    }
}
