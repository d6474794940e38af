/**
 * Conditions as data. A {@link org.singlewindow.criteria.Criterion} is one entry: the column that asks, how its words
 * match, and where in a case the answer is found. Everything else, reading a rule, matching it, telling what it met,
 * holding one rule against another, works for whatever criteria there are.
 */
package org.singlewindow.criteria;
