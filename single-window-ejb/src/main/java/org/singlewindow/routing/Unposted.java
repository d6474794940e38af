package org.singlewindow.routing;

import java.util.List;
import org.singlewindow.kernel.CountryCode;

/**
 * An agency that would have to approve if the goods passed one of these offices or border posts, by one of its rules,
 * and is not asked as the declaration names none of them.
 */
public record Unposted(CountryCode country, List<String> posts, String agency) {

    public Unposted {
        posts = List.copyOf(posts);
    }
}
