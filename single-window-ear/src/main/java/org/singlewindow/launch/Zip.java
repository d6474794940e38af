package org.singlewindow.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks jars and their kin. */
final class Zip {
    private Zip() {
    }

    /** Only what stands below one directory of the archive, without that directory's name. */
    static void unpack(InputStream in, Path into, String below) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.isDirectory() || !entry.getName().startsWith(below)) {
                continue;
            }
            Path target = into.resolve(entry.getName().substring(below.length())).normalize();
            if (!target.startsWith(into)) {
                throw new IOException("the archive names a file outside its own directory: " + entry.getName());
            }
            Files.createDirectories(target.getParent());
            Files.copy(zip, target);
        }
    }
}
