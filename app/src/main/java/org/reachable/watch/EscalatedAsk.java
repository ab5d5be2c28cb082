package org.reachable.watch;

/** What went up to somebody because nobody had answered, and how that came. */
public record EscalatedAsk(Asked asked, Escalation chase) {}
