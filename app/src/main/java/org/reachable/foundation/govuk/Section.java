package org.reachable.foundation.govuk;

/** The primary navigation, in its order. Only what there is a page for. */
public enum Section {
    NOW("Now", "/now"),
    CHILDREN("Children", "/children"),
    RECORD("Record", "/record"),
    SEARCH("Search", "/search"),
    ON_DUTY("On duty", "/on-duty");

    private final String words;
    private final String href;

    Section(String words, String href) {
        this.words = words;
        this.href = href;
    }

    public String words() {
        return words;
    }

    public String href() {
        return href;
    }
}
