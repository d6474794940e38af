package org.singlewindow.web.security;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** A field or a file of a form, held in memory: it is gone when the request is, however that ends. */
final class UploadedPart implements Part {

    private final String name;
    private final String fileName;
    private final String contentType;
    private final byte[] content;

    /** @param fileName null for a field */
    UploadedPart(String name, String fileName, String contentType, byte[] content) {
        this.name = name;
        this.fileName = fileName;
        this.contentType = contentType;
        this.content = content;
    }

    boolean isField() {
        return fileName == null;
    }

    byte[] content() {
        return content;
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public String getContentType() {
        return contentType;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getSubmittedFileName() {
        return fileName;
    }

    @Override
    public long getSize() {
        return content.length;
    }

    @Override
    public void write(String file) throws IOException {
        Files.write(Path.of(file), content);
    }

    @Override
    public void delete() {
        // there is nothing but memory
    }

    @Override
    public String getHeader(String header) {
        return "Content-Type".equalsIgnoreCase(header) ? contentType : null;
    }

    @Override
    public Collection<String> getHeaders(String header) {
        String value = getHeader(header);
        return value == null ? List.of() : List.of(value);
    }

    @Override
    public Collection<String> getHeaderNames() {
        return contentType == null ? List.of() : List.of("Content-Type");
    }
}
