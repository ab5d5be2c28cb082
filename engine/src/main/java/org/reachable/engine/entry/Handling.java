package org.reachable.engine.entry;

import java.util.Arrays;
import java.util.Optional;

/** Who may see an entry, as whoever wrote it says. Files, forms and the access policy have these words from here. */
public enum Handling {
    OPEN("open", "Open", "For everybody who works with the child."),
    NEED_TO_KNOW("need-to-know", "Need to know", "For those involved, their team, and those who look across."),
    THIRD_PARTY("third-party", "About somebody else", "Names another person; handled as need to know."),
    OWN_CONFIDENCE("own-confidence", "Said in confidence", "What a child said in trust. No investigator sees it."),
    INTELLIGENCE(
            "intelligence", "Intelligence", "For the agency that holds it, and for investigators who are involved."),
    RESTRICTED("restricted", "Restricted", "For those involved in the agency that wrote it.");

    private final String code;
    private final String words;
    private final String meaning;

    Handling(String code, String words, String meaning) {
        this.code = code;
        this.words = words;
        this.meaning = meaning;
    }

    /** The one with this code; empty where it is another's word. */
    public static Optional<Handling> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    public String meaning() {
        return meaning;
    }
}
