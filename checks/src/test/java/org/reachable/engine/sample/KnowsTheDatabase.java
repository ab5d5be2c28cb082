package org.reachable.engine.sample;

import java.sql.Connection;

/** An engine class that could not run on a cluster. */
public record KnowsTheDatabase(Connection connection) {}
