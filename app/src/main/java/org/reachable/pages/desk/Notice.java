package org.reachable.pages.desk;

import java.io.Serializable;

/**
 * What came of something just done, said once on the page that follows.
 *
 * @param words what happened
 * @param caseNote where the answer can be taken away as a case note; empty where nothing was answered
 */
public record Notice(String words, String caseNote) implements Serializable {

    /** The name under which a redirect carries it. */
    static final String KEY = "notice";
}
