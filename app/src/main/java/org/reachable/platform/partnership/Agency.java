package org.reachable.platform.partnership;

import java.util.UUID;

/**
 * One agency of the partnership.
 *
 * @param code unique in the partnership, as entries carry it
 * @param kind what kind of agency, in the vocabulary's words
 */
public record Agency(UUID id, String code, String kind, String name) {}
