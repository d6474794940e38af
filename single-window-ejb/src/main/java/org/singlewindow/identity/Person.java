package org.singlewindow.identity;

import java.util.Set;

/** A person or system that may sign in, as stored. */
record Person(String signIn, String name, int participant, Set<Role> roles, String passwordHash, boolean demo) {}
