/**
 * What we promise, tried at length: each promise is a class named for its fact, beside what it is about (a promise about
 * the audit is in {@code org.reachable.platform.audit} here). This package has what they share: how they are called, told and
 * written down, and the application and databases they are tried on. Nothing that ships knows of it.
 */
@NullMarked
package org.reachable.proof;

import org.jspecify.annotations.NullMarked;
