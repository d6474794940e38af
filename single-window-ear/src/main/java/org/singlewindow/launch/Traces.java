package org.singlewindow.launch;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Stacks for a file, and the one sentence at their root for a person. */
final class Traces {
    private Traces() {
    }

    static void write(Throwable trouble, StringBuilder into) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable each = trouble; each != null && seen.add(each); each = each.getCause()) {
            into.append(each == trouble ? "" : "Caused by: ").append(each).append('\n');
            for (StackTraceElement frame : each.getStackTrace()) {
                into.append("    at ").append(frame).append('\n');
            }
        }
    }

    static String root(Throwable trouble) {
        Throwable root = trouble;
        for (int depth = 0; root.getCause() != null && depth < 50; depth++) {
            root = root.getCause();
        }
        String text = root.getMessage() == null ? "" : ": " + root.getMessage().lines().findFirst().orElse("");
        StackTraceElement[] stack = root.getStackTrace();
        return root.getClass().getSimpleName() + text
                + (stack.length == 0 ? "" : " in " + stack[0].getClassName() + "." + stack[0].getMethodName());
    }
}
