package org.reachable.platform.partnership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody joins.
 *
 * @param passwordHash as Spring Security's delegating encoder writes it, with its algorithm in front
 */
public record NewPractitioner(UUID agency, @Nullable UUID team, String name, String signInName, String passwordHash) {}
