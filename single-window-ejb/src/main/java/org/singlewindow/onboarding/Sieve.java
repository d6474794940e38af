package org.singlewindow.onboarding;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Tells the files of a country from what lies beside them. */
final class Sieve {

    /** What systems and programs leave in every directory; nobody put it there, and nobody sees it. */
    private static final Pattern LITTER = Pattern.compile("\\..*|__MACOSX|~\\$.*|Thumbs\\.db|desktop\\.ini",
            Pattern.CASE_INSENSITIVE);

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final SortedSet<String> strangers = new TreeSet<>();

    static boolean isLitter(String path) {
        return Arrays.stream(path.split("/")).anyMatch(part -> LITTER.matcher(part).matches());
    }

    void keep(String name, byte[] content) {
        files.put(name, content);
    }

    /** A folder that does not belong here is named once, and not with each of its files. */
    void strange(String path) {
        int slash = path.indexOf('/');
        if (!isLitter(path)) {
            strangers.add(slash < 0 || path.startsWith(Layout.CODES) ? path : path.substring(0, slash + 1));
        }
    }

    /**
     * What lies in none of the directory's folders but outside, named as it lies there: a folder once, and not with
     * each of its files.
     */
    void beside(String root, String path) {
        int from = 0;
        while (root.startsWith(path.substring(0, path.indexOf('/', from) + 1)) && path.indexOf('/', from) >= 0) {
            from = path.indexOf('/', from) + 1;
        }
        int slash = path.indexOf('/', from);
        strangers.add(slash < 0 ? path : path.substring(0, slash + 1));
    }

    boolean isEmpty() {
        return files.isEmpty() && strangers.isEmpty();
    }

    RegionFiles files() {
        return new RegionFiles(files, strangers);
    }
}
