package org.reachable.platform.partnership;

/** Somebody left: what they were asked is for others now. Told once, in a job's transaction, when the time has come. */
public record Left(Practitioner who) {}
