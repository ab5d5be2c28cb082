package org.reachable.checks.sample.util;

/** Says nothing about what it is for. */
public final class NamedAfterALayer {}
