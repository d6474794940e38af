package org.singlewindow.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.singlewindow.kernel.Mrn;

/** Which build of the window answers: Maven left its version in the jar of the domain. */
public final class Release {

    public static final String VERSION = read();

    private Release() {
    }

    private static String read() {
        try (InputStream in = Mrn.class
                .getResourceAsStream("/META-INF/maven/org.singlewindow/single-window-ejb/pom.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unreleased");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
