package org.reachable.pages.record;

import java.util.List;

/**
 * Which of several questions something answers that is about to be written down.
 *
 * @param name whom it is about
 * @param child their record, as the form sends it
 * @param kind what is written down, in words
 * @param type its code
 */
public record WhichPage(String name, String child, String kind, String type, List<Question> questions) {

    /**
     * One of them.
     *
     * @param told what it rests on, and when that was
     * @param href where it is begun as the answer to it
     */
    public record Question(String asks, String told, String href) {}
}
