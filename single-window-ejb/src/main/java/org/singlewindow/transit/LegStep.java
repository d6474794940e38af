package org.singlewindow.transit;

/** What may happen to the operation of one country. */
enum LegStep {
    START, TERMINATE, DISCHARGE, REFUSE
}
