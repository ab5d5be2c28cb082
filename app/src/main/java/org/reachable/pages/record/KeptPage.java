package org.reachable.pages.record;

import java.util.List;

/**
 * What somebody typed into a form and did not send.
 *
 * @param name whom it is about
 * @param words each thing they typed
 * @param form where they typed it
 * @param dropped where it is dropped
 */
public record KeptPage(String name, List<String> words, String form, String dropped) {}
