package org.reachable.govuk;

/** The primary navigation, in its order. */
public enum Section {
    NOW("Now", "/now"),
    CHILDREN("Children", "/children"),
    MISSING("Missing", "/missing"),
    EDUCATION("Education", "/education"),
    MEETINGS("Meetings", "/meetings"),
    RECORD("Record", "/record");

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
