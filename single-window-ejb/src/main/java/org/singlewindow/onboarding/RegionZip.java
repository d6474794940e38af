package org.singlewindow.onboarding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads a zip from a stranger: sizes are counted while unpacking, since what the zip says of itself may be a lie. */
final class RegionZip {

    private static final int MOST_ENTRIES = 1_000;

    private RegionZip() {
    }

    static SortedMap<String, byte[]> read(byte[] zip) {
        var found = new TreeMap<String, byte[]>();
        int entries = 0;
        long total = 0;
        String root = null;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new BadRegionFiles("the zip has more than " + MOST_ENTRIES + " entries");
                }
                byte[] content = in.readNBytes(RegionFiles.MOST_BYTES + 1);
                total += content.length;
                RegionFiles.refuseLarge("the unpacked files", total);
                String name = safe(entry.getName());
                String here = rootOf(name);
                if (!entry.isDirectory() && RegionFiles.KNOWN.matcher(name.substring(here.length())).matches()) {
                    root = sameRoot(root, here);
                    if (found.put(name.substring(here.length()), content) != null) {
                        throw new BadRegionFiles("the zip holds " + name + " twice");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new BadRegionFiles("the zip cannot be read: " + broken.getMessage());
        }
        if (found.isEmpty()) {
            throw new BadRegionFiles("this is not a zip of a country's directory: none of its files is there");
        }
        return found;
    }

    private static String safe(String name) {
        String path = name.replace('\\', '/');
        if (path.startsWith("/") || path.contains("\0") || path.contains(":") || ("/" + path + "/").contains("/../")) {
            throw new BadRegionFiles("the zip names a file outside itself");
        }
        return path;
    }

    /** The leading directory, unless the first part belongs to the format itself. */
    private static String rootOf(String name) {
        int slash = name.indexOf('/');
        return slash < 0 || name.startsWith("codes/") ? "" : name.substring(0, slash + 1);
    }

    private static String sameRoot(String known, String here) {
        if (known != null && !known.equals(here)) {
            throw new BadRegionFiles("the zip holds the directories of several countries");
        }
        return here;
    }
}
