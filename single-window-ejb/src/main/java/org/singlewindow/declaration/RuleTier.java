package org.singlewindow.declaration;

/**
 * What a rule looks at: the form of the document alone; a code and its list; several fields of one document; or what is
 * known beside it.
 */
public enum RuleTier { SCHEMA, CODE_LIST, RULE, ACROSS }
