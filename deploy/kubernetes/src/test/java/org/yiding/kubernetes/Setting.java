package org.yiding.kubernetes;

import java.util.Optional;

/**
 * One thing that an operator sets, as the sources state it.
 *
 * @param property its name; a part that is a name of the operator's choice is {@code *}
 * @param type the Java type of its value, without what makes it optional
 * @param optional whether a program starts without it although it has no default
 * @param standard its default, where the sources give one
 * @param meaning what it is for, as its comment says, in Markdown
 */
record Setting(String property, String type, boolean optional, Optional<String> standard, String meaning) {}
