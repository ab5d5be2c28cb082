package org.reachable.foundation.govuk;

/** How pressing something is. The words beside it always say so too: colour never carries a meaning alone. */
public enum Tone {
    /** Its time has passed. */
    LATE,
    /** Its time comes today. */
    SOON,
    /** Nothing presses. */
    PLAIN,
    /** Settled. */
    DONE,
    /** Of little weight now. */
    QUIET;

    /** The style of a tag: GOV.UK's names, in colours of our own. */
    public String tagClass() {
        return switch (this) {
            case LATE -> " govuk-tag--red";
            case SOON -> " govuk-tag--orange";
            case PLAIN -> "";
            case DONE -> " govuk-tag--green";
            case QUIET -> " govuk-tag--grey";
        };
    }

    /** The style of running words. */
    public String wordClass() {
        return switch (this) {
            case LATE -> "late";
            case SOON -> "soon";
            case PLAIN -> "plain";
            case DONE -> "done";
            case QUIET -> "quiet";
        };
    }
}
