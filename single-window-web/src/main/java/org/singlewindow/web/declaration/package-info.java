/**
 * The trader's pages: lodging by upload and by a form, the list, one declaration with everybody who has a say; and for
 * officers and countries the same as far as they may see it. News of a decision reaches open pages through
 * {@link org.singlewindow.web.declaration.News}.
 */
package org.singlewindow.web.declaration;
