package org.reachable.pages.desk;

import java.util.List;

/**
 * What the welcome page may see.
 *
 * @param forTryingOut whether this runs on a database of its own, where no real data may go
 * @param signIns in a demonstration, whom one can sign in as
 * @param coming in a demonstration, how many ordinary lives are there yet; empty once all are
 * @param password their password; empty where there is no demonstration
 */
public record WelcomePage(boolean forTryingOut, List<SignIn> signIns, String coming, String password) {

    /**
     * Somebody one can sign in as.
     *
     * @param href the page to sign in, with their name filled in
     * @param role what they do, and where
     * @param opensItFor the question with which they open Reachable
     */
    public record SignIn(String name, String href, String role, String opensItFor) {}
}
