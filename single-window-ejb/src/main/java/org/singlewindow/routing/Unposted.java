package org.singlewindow.routing;

import java.util.List;
import org.singlewindow.kernel.CountryCode;

/**
 * Who in a country would have to approve if the goods passed one of these offices or border posts, and is not asked as
 * the declaration names none of them.
 */
public record Unposted(CountryCode country, List<String> posts, List<String> agencies) {

    public Unposted {
        posts = List.copyOf(posts);
        agencies = List.copyOf(agencies);
    }
}
