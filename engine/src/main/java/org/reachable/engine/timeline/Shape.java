package org.reachable.engine.timeline;

import java.util.Locale;

/** How a moment is drawn. */
public enum Shape {
    /** Something was asked because of it. */
    ASKS,
    /** It answered something. */
    ANSWERS,
    /** Neither. */
    PLAIN,
    /** It changed what it might change. */
    CHANGED,
    /** It left that as it was. */
    LEFT,
    /** It became better. */
    BETTER,
    /** It became worse. */
    WORSE;

    /** Its name in the style sheet. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
