package org.reachable.foundation.govuk;

/**
 * Words that lead somewhere. They make sense read alone: "Compare versions", never "click here".
 *
 * @param text the words
 * @param href where they lead
 */
public record Link(String text, String href) {}
