package org.reachable.foundation.govuk;

/**
 * A word or two that says what state a thing is in.
 *
 * @param text the words
 * @param tone how pressing it is
 */
public record Tag(String text, Tone tone) {}
