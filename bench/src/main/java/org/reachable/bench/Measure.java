package org.reachable.bench;

import java.util.List;

/** One measurement: what it sets up, runs by turns and compares. */
interface Measure {
    /** How it is called on the command line. */
    String name();

    /** Takes it; fails where results differ that should be the same. */
    List<Figure> take(Setting setting) throws Exception;
}
