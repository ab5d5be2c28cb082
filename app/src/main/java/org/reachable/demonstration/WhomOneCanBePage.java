package org.reachable.demonstration;

import java.util.List;

/**
 * What the first page may see of a demonstration.
 *
 * @param signIns whom one can sign in as
 * @param coming how many ordinary lives are there yet; empty once all are
 * @param password their password
 */
public record WhomOneCanBePage(List<SignIn> signIns, String coming, String password) {

    /**
     * Somebody one can sign in as.
     *
     * @param href the page to sign in, with their name filled in
     * @param role what they do, and where
     * @param opensItFor the question with which they open Reachable
     */
    public record SignIn(String name, String href, String role, String opensItFor) {}
}
