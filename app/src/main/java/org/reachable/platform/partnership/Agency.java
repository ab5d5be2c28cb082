package org.reachable.platform.partnership;

import java.util.UUID;

/**
 * One agency of the partnership.
 *
 * @param code unique in the partnership, as entries carry it
 * @param kind what kind of agency, in the vocabulary's words
 * @param reference what a national register calls it: a school's URN, a health organisation's ODS code; empty where none
 */
public record Agency(UUID id, String code, String kind, String name, String reference) {}
