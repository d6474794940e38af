package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.schema.Database;

/** Declarations as a whole. Who may ask is for the caller to say. */
@ApplicationScoped
public class CaseFiles {

    @Inject
    ReadingRepository reading;

    @Inject
    VersionRepository versions;

    @Inject
    Agents agents;

    @Inject
    Database database;

    public Optional<CaseFile> find(Mrn mrn) {
        return reading.find(mrn).map(found -> new CaseFile(found.id(), mrn, found.lrn(), found.status(),
                found.version(), found.sender(), found.lodgedAt(),
                versions.list(found.id()).stream().map(this::edition).toList()));
    }

    /** Its number; nobody changes or removes it before the transaction ends. */
    public Optional<Long> lock(Mrn mrn) {
        return database.find("select id from declaration where mrn = ? for update", row -> row.id(1), mrn.value());
    }

    private CaseFile.Edition edition(Version version) {
        return new CaseFile.Edition(version.number(), version.document(), version.sender(), version.at(),
                version.functionCode(), agents.find(version.document()));
    }
}
