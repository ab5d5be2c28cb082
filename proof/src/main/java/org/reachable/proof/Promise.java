package org.reachable.proof;

import java.util.List;

/** Something we promise, and how it is tried. */
public interface Promise {

    /** Its number, which stays for ever. */
    int number();

    /** The fact, in a sentence. */
    String words();

    /** Promises that are tried together; {@code ./reachable prove durability} takes a topic as well as a number. */
    String topic();

    /** Tries it, and says what came of it. */
    List<Figure> prove(Trial trial) throws Exception;
}
