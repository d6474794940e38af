package org.singlewindow.reference;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** All offices and border posts at one moment, by code. */
record Places(SortedMap<String, Office> offices, SortedMap<String, BorderPost> posts) {

    static Places of(List<Office> offices, List<BorderPost> posts) {
        var byCode = new TreeMap<String, Office>();
        offices.forEach(office -> byCode.put(office.code(), office));
        var postsByCode = new TreeMap<String, BorderPost>();
        posts.forEach(post -> postsByCode.put(post.code(), post));
        return new Places(Collections.unmodifiableSortedMap(byCode), Collections.unmodifiableSortedMap(postsByCode));
    }
}
