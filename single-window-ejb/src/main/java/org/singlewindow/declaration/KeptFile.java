package org.singlewindow.declaration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A document that was checked and may be lodged as it is. */
@Entity
@Table(name = "kept_file")
class KeptFile {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "draft_seq")
    private long id;

    private String owner;

    private String name;

    @Column(name = "kept_at")
    private Instant keptAt;

    private byte[] content;

    protected KeptFile() {
        // for JPA
    }

    KeptFile(String owner, String name, byte[] content, Instant now) {
        this.owner = owner;
        this.name = name;
        this.content = content.clone();
        this.keptAt = now;
    }

    long id() {
        return id;
    }

    boolean belongsTo(String signIn) {
        return owner.equals(signIn);
    }

    Checked view() {
        return new Checked(id, name, content.clone());
    }
}
