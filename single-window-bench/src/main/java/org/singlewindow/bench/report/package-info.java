/** Results as one page of Markdown and one picture, with the machine and the commit. */
package org.singlewindow.bench.report;
