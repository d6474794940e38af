package org.singlewindow.web.home;

import java.util.List;

/** The demo sign-ins of one country, or of the region. */
public record SampleSignIns(String title, List<String> signIns) {}
