package org.reachable.platform.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Pages that anybody may read leave no row of the audit, and have their limit all the same: so many a minute for whoever is signed in, beside
 * the pages of their work, and so many for each address that others come from.
 */
final class PublicReads extends OncePerRequestFilter {

    private static final String FILE_FORMAT = "/file-format";

    private static final Set<String> PAGES = Set.of(
            "/help",
            "/slides",
            "/tour",
            "/who-sees-what",
            "/words-to-avoid.json",
            "/would-it-have-changed",
            "/worried",
            "/worried/received",
            FILE_FORMAT);

    private static final int TOO_MANY_REQUESTS = 429;

    /** No name that somebody signs in under begins so. */
    private static final String BESIDE = " public ";

    private final PageReads reads;

    PublicReads(PageReads reads) {
        this.reads = reads;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !PAGES.contains(path) && !path.startsWith(FILE_FORMAT + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        String who = signedIn == null ? request.getRemoteAddr() : signedIn.getName();
        Optional<Duration> wait = reads.toWait(BESIDE + who, request.getServletPath());
        if (wait.isEmpty()) {
            read(request, response, chain);
            return;
        }
        Refusals.tooOften(request, wait.get());
        response.setHeader("Retry-After", Long.toString(Math.max(1, wait.get().toSeconds())));
        response.sendError(TOO_MANY_REQUESTS);
    }

    /** What no browser sends is no fault of ours, as on the pages that leave a row. */
    private static void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException fault) {
            if (response.isCommitted() || !WhatWasSent.isUnreadable(fault)) {
                throw fault;
            }
            response.reset();
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
