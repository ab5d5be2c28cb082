package org.reachable.foundation.govuk;

/** How a button looks. A page has one {@link #MAIN} button a task. */
public enum ButtonKind {
    MAIN(""),
    OTHER(" govuk-button--secondary"),
    /** What cannot easily be undone. */
    GRAVE(" govuk-button--warning");

    private final String style;

    ButtonKind(String style) {
        this.style = style;
    }

    public String style() {
        return style;
    }
}
