package org.reachable.platform.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.Partnership;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No audit row, no data. Every request that is not for a public page runs in one transaction, its audit row is the last
 * thing written in it, and the answer is held back until it is committed. Where the row cannot be written the answer is
 * 503 and nothing has changed. Where the answer refuses, whatever was done is undone and the row says so.
 */
final class AuditedRequests extends OncePerRequestFilter {

    /** Nobody has signed in yet, or any more. */
    static final String NOBODY = "nobody";

    private static final int TOO_MANY_REQUESTS = 429;

    private static final String SIGN_OUT = "/sign-out";

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(AuditedRequests.class);

    private final RequestMatcher open;
    private final AuditStore store;
    private final Rates rates;
    private final PageReads reads;
    private final PagesAtOnce atOnce;
    private final Partnership partnership;
    private final Transactions transactions;
    private final RowsCounted counted;

    AuditedRequests(
            RequestMatcher open,
            AuditStore store,
            Rates rates,
            PageReads reads,
            PagesAtOnce atOnce,
            Partnership partnership,
            Transactions transactions,
            RowsCounted counted) {
        this.open = open;
        this.store = store;
        this.rates = rates;
        this.reads = reads;
        this.atOnce = atOnce;
        this.partnership = partnership;
        this.transactions = transactions;
        this.counted = counted;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return open.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = new HeldResponse(response);
        Authentication before = authentication();
        var touched = new AuditContext(action -> refuseWhatIsTooOften(action, before));
        try {
            Fault fault = answer(request, held, touched, before, chain);
            if (fault != null) {
                fault.passOn();
            }
        } catch (DataAccessException | TransactionException unwritten) {
            log.error("Nothing was shown or changed, because the audit could not be written", unwritten);
            response.reset();
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        held.release();
    }

    /** Commits what was done with its row, or the row alone; a fault of the page's own is handed on after that. */
    private @Nullable Fault answer(
            HttpServletRequest request,
            HeldResponse held,
            AuditContext touched,
            @Nullable Authentication before,
            FilterChain chain) {
        String actor = asker(before).map(Asker::actor).orElse(NOBODY);
        try {
            transactions.as(actor, () -> {
                work(request, held, touched, before, chain);
                if (held.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
                    throw new Undone();
                }
                write(request, held.getStatus(), touched, before);
            });
            return null;
        } catch (Undone refused) {
            transactions.as(actor, () -> write(request, held.getStatus(), touched, before));
            return null;
        } catch (Fault fault) {
            transactions.as(actor, () -> write(request, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, touched, before));
            return fault;
        }
    }

    /** Who searches or takes away so often is no person at work. It is asked before it is done, in its transaction. */
    private void refuseWhatIsTooOften(AuditRow.Action action, @Nullable Authentication before) {
        asker(before)
                .map(Asker::practitioner)
                .flatMap(who -> rates.toWait(who, action))
                .ifPresent(wait -> {
                    throw new TooOften(action == AuditRow.Action.EXPORT ? "taking away" : "searching", wait);
                });
    }

    /** Nor is who opens so many pages. Nothing is asked of the database to know that; whoever signs out may always. */
    private void refuseTooManyPages(HttpServletRequest request, Authentication before) {
        reads.toWait(before.getName(), request.getServletPath()).ifPresent(wait -> {
            throw new TooOften("opening pages", wait);
        });
    }

    private void passOn(
            HttpServletRequest request, HeldResponse held, @Nullable Authentication before, FilterChain chain)
            throws Exception {
        if (before == null || !signedIn(before) || request.getServletPath().equals(SIGN_OUT)) {
            chain.doFilter(request, held);
            return;
        }
        refuseTooManyPages(request, before);
        if (!atOnce.begin(before.getName())) {
            throw new TooOften("opening pages at once", A_MOMENT);
        }
        try {
            chain.doFilter(request, held);
        } finally {
            atOnce.end(before.getName());
        }
    }

    private void work(
            HttpServletRequest request,
            HeldResponse held,
            AuditContext touched,
            @Nullable Authentication before,
            FilterChain chain) {
        try {
            touched.during(() -> {
                passOn(request, held, before, chain);
                return true;
            });
        } catch (Exception fault) {
            Optional<TooOften> often = WhatWasSent.tooOften(fault);
            if (often.isPresent()) {
                touched.withheld(often.get().what());
                Duration wait = often.get().waits();
                Refusals.tooOften(request, wait);
                refuse(held, TOO_MANY_REQUESTS);
                held.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
            } else if (WhatWasSent.isUnreadable(fault)) {
                refuse(held, HttpServletResponse.SC_BAD_REQUEST);
            } else {
                throw new Fault(fault);
            }
        }
    }

    private static void refuse(HeldResponse held, int status) {
        held.reset();
        held.sendError(status);
    }

    private void write(HttpServletRequest request, int status, AuditContext touched, @Nullable Authentication before) {
        var here = partnership.id();
        if (here.isPresent()) {
            var telling =
                    new RequestDescription(request, status, touched, signedIn(before), signedIn(authentication()));
            Optional<Asker> who =
                    touched.whose().map(Asker::of).or(() -> asker(telling.acting() ? authentication() : before));
            who.ifPresent(one -> transactions.continueAs(one.actor()));
            AuditRow row = telling.row(here.get(), who);
            store.add(row);
            counted.count(row);
        }
    }

    private Optional<Asker> asker(@Nullable Authentication authentication) {
        if (authentication == null || !signedIn(authentication)) {
            return Optional.empty();
        }
        return isOfAFamily(authentication)
                ? partnership.familyMember(authentication.getName()).map(Asker::of)
                : Optional.of(Asker.of(partnership.signedInAs(authentication.getName())));
    }

    private static boolean isOfAFamily(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .anyMatch(role -> FamilyMember.AUTHORITY.equals(role.getAuthority()));
    }

    private static boolean signedIn(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
    }

    private static @Nullable Authentication authentication() {
        return SecurityContextHolder.getContext().getAuthentication();
    }

    /** The answer refuses: the transaction is undone. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** What a page threw: the transaction is undone, and the container is told as it would have been. */
    private static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final Exception thrown;

        Fault(Exception thrown) {
            super(thrown);
            this.thrown = thrown;
        }

        void passOn() throws ServletException, IOException {
            switch (thrown) {
                case ServletException one -> throw one;
                case IOException one -> throw one;
                case RuntimeException one -> throw one;
                default -> throw new IllegalStateException(thrown);
            }
        }
    }
}
