package org.reachable.engine.meeting;

import java.util.List;

/**
 * An agency that speaks in a sitting.
 *
 * @param kinds the kinds of agencies it can be, first the one that is meant where nobody of the partnership is named
 * @param needed whether it is no full one without it
 * @param duties of these the first that somebody holds is proposed
 */
public record MeetingAgency(String code, String title, List<String> kinds, boolean needed, List<String> duties) {}
