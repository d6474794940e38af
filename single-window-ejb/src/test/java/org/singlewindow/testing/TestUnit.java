package org.singlewindow.testing;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The persistence unit as a container would describe it, but with transactions of its own: the entities of the main
 * classes.
 */
record TestUnit(DataSource dataSource) implements PersistenceUnitInfo {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Set<String> MARKS = Set.of("Ljakarta/persistence/Entity;",
            "Ljakarta/persistence/MappedSuperclass;", "Ljakarta/persistence/Embeddable;",
            "Ljakarta/persistence/Converter;");

    /** Looked for once: left to itself, the provider reads all classes of the domain anew for every database. */
    private static final List<String> PERSISTENT = persistent();

    private static List<String> persistent() {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class")).filter(TestUnit::isMarked)
                    .map(file -> CLASSES.relativize(file).toString().replaceAll("\\.class$", "")
                            .replace(File.separatorChar, '.'))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A class names its annotations where it keeps its texts. */
    private static boolean isMarked(Path file) {
        try {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            return MARKS.stream().anyMatch(content::contains);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String getPersistenceUnitName() {
        return "single-window";
    }

    @Override
    public String getPersistenceProviderClassName() {
        return "org.eclipse.persistence.jpa.PersistenceProvider";
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return dataSource;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        try {
            return CLASSES.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public List<String> getManagedClassNames() {
        return PERSISTENT;
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        return new Properties();
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.1";
    }

    @Override
    public ClassLoader getClassLoader() {
        return Thread.currentThread().getContextClassLoader();
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // weaving is off
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return new java.net.URLClassLoader(new URL[]{getPersistenceUnitRootUrl()}, getClassLoader());
    }
}
