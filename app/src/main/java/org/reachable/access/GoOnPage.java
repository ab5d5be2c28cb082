package org.reachable.access;

/**
 * A page that leads on by itself to somewhere that is not ours, and tells so: no form of ours may lead there.
 *
 * @param href where to
 * @param words of the link, for whoever's browser does not go on by itself
 */
public record GoOnPage(String title, String meaning, String href, String words) {}
