package org.singlewindow.declaration;

import org.singlewindow.identity.Called;

/**
 * Who sent a declaration for the trader whose it is.
 *
 * @param mandate number of the mandate that was in force then
 */
public record AgentView(String code, Called called, long mandate) {}
