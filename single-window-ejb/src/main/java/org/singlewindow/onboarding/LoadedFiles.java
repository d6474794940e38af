package org.singlewindow.onboarding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The state of one country's files, or the region's, that is in force. */
@Entity
@Table(name = "region_version")
class LoadedFiles {

    @Id
    @Column(name = "country")
    private String home;

    private int version;

    private String sha256;

    @Column(name = "loaded_at")
    private Instant at;

    @Column(name = "loaded_by")
    private String by;

    protected LoadedFiles() {
        // for JPA
    }

    LoadedFiles(String home, RegionVersions.InForce first) {
        this.home = home;
        giveWayTo(first);
    }

    void giveWayTo(RegionVersions.InForce next) {
        version = next.version();
        sha256 = next.sha256();
        at = next.at();
        by = next.by();
    }

    String home() {
        return home;
    }

    RegionVersions.InForce inForce() {
        return new RegionVersions.InForce(version, sha256, by, at);
    }
}
