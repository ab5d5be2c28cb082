package org.reachable.pages.desk;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote on the page of an ask: kept as it is until it can be saved.
 *
 * @param way which of the answers it is
 * @param words what they wrote
 * @param to to whom they would hand it over, or when they go; empty where they chose neither
 * @param likewise whether they say the same of earlier asks with this question
 * @param knowingly whether they say that they know that the record is opened to whoever they would hand it to
 */
record AnswerForm(Way way, String words, String to, boolean likewise, boolean knowingly) {

    AnswerForm(Way way, String words, String to) {
        this(way, words, to, false, false);
    }

    AnswerForm(Way way, String words, String to, boolean likewise) {
        this(way, words, to, likewise, false);
    }

    /** The ways to answer. */
    enum Way {
        TAKEN("taken"),
        GOING("going"),
        MISSED("missed"),
        ARRANGED("arranged"),
        DONE("done"),
        HANDED_OVER("handed-over"),
        ACCEPTED("accepted"),
        DECLINED("declined"),
        NOT_NEEDED("not-needed"),
        TAKEN_BACK("answer-taken-back");

        private final String path;

        Way(String path) {
            this.path = path;
        }

        /** As the address has it. */
        String path() {
            return path;
        }
    }

    /** Nothing yet; the form for this way stands open. */
    static AnswerForm nothing(@Nullable String way, String to) {
        Way open = Way.HANDED_OVER.path().equals(way) ? Way.HANDED_OVER : Way.DONE;
        return new AnswerForm(Way.NOT_NEEDED.path().equals(way) ? Way.NOT_NEEDED : open, "", to);
    }

    static AnswerForm of(Way way) {
        return new AnswerForm(way, "", "");
    }

    /** The words, where they were written for this way. */
    String wordsFor(Way other) {
        return way == other ? words : "";
    }
}
