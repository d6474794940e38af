package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The jar as it is handed out. */
class WhatTheJarHoldsIT {

    @Test
    void it_says_which_libraries_it_is_made_of() throws IOException {
        try (JarFile jar = new JarFile(System.getProperty("sw.jar"))) {
            assertTrue(libraries(jar, "application").contains("cxf-rt-frontend-jaxws"));
            assertTrue(libraries(jar, "single-window").contains("postgresql"));
            String server = new String(content(jar, "META-INF/sbom/server.txt").readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(server.contains("artifactId="), server);
        }
    }

    @Test
    void it_has_every_part_that_a_start_needs() throws IOException {
        try (JarFile jar = new JarFile(System.getProperty("sw.jar"))) {
            for (String part : List.of("payara-micro.jar", "single-window.war")) {
                assertNotNull(jar.getEntry("parts/" + part), part);
            }
            assertEquals(3, jar.stream().filter(entry -> entry.getName().startsWith("parts/postgres-linux-")).count());
        }
    }

    private static Set<String> libraries(JarFile jar, String list) throws IOException {
        try (JsonReader reader = Json.createReader(content(jar, "META-INF/sbom/" + list + ".cdx.json"))) {
            return reader.readObject().getJsonArray("components").getValuesAs(JsonObject.class).stream()
                    .map(component -> component.getString("name")).collect(Collectors.toSet());
        }
    }

    private static InputStream content(JarFile jar, String name) throws IOException {
        ZipEntry entry = jar.getEntry(name);
        assertNotNull(entry, () -> name + " is not in the jar");
        return jar.getInputStream(entry);
    }
}
