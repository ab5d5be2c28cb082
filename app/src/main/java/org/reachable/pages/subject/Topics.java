package org.reachable.pages.subject;

/** What these pages ask of a story. Which entries answer is the policy's. */
final class Topics {

    static final String CONTACT = "contact";
    static final String ASKED = "asked";
    static final String NAMED_CHILDREN = "named-children";
    static final String GIVEN = "given";
    static final String LEGAL_STATUS = "legal-status";
    static final String TRUSTED_ADULT = "trusted-adult";
    static final String TRUSTED_ADULT_NO_LONGER = "trusted-adult-no-longer";
    static final String TRUSTED_ADULT_IDEA = "trusted-adult-idea";
    static final String MET = "met";
    static final String NOT_KNOWN = "not-known";
    static final String KNOWN = "known";
    static final String INFORMATION_ASKED = "information-asked";
    static final String GOOD_PRACTICE = "good-practice";

    private Topics() {}
}
