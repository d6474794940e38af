/**
 * Results: how much was declared and how long it took, by country and by agency. Views over SQL and nothing else;
 * goods, parties and documents do not occur here, so that whoever watches the results sees no one's business.
 */
package org.singlewindow.monitoring;
