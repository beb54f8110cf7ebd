package org.yiding.directory.service;

import java.time.LocalDate;
import org.yiding.directory.naming.Scope;

/**
 * The document whose mentions are being registered.
 *
 * @param day the day it speaks of
 */
record DocumentAtHand(String sha256, LocalDate day, Scope scope) {}
