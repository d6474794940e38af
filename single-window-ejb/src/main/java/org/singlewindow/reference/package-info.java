/**
 * What everybody looks up: code lists with their days of validity, customs offices and border posts. Lists of the field
 * (units, packages, transport modes, document types, dangerous goods) are compact tables in this jar, countries and
 * currencies come from the JDK; a participating country may add to a list or end an entry in its own directory.
 * Everything is held in memory.
 */
package org.singlewindow.reference;
