package org.reachable.platform.partnership;

/**
 * What is so of somebody's account, whoever they are.
 *
 * @param over whether they left, or it was ended, or a first password was not changed in time
 * @param firstPassword whether they must change the password that somebody gave them
 */
public record Account(boolean over, boolean firstPassword) {}
