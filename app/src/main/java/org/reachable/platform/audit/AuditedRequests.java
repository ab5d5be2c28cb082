package org.reachable.platform.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
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

    private static final Logger log = LoggerFactory.getLogger(AuditedRequests.class);

    private final RequestMatcher open;
    private final AuditStore store;
    private final Rates rates;
    private final Partnership partnership;
    private final Transactions transactions;
    private final RowsCounted counted;

    AuditedRequests(
            RequestMatcher open,
            AuditStore store,
            Rates rates,
            Partnership partnership,
            Transactions transactions,
            RowsCounted counted) {
        this.open = open;
        this.store = store;
        this.rates = rates;
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
        var touched = new AuditContext();
        Authentication before = authentication();
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
                work(request, held, touched, chain);
                if (held.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
                    throw new Undone();
                }
                refuseWhatIsTooOften(request, held, touched, before);
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

    /** The answer was made and is not sent: who searches or takes away so often is no person at work. */
    private void refuseWhatIsTooOften(
            HttpServletRequest request, HeldResponse held, AuditContext touched, @Nullable Authentication before) {
        if (!touched.searched() && !touched.exported()) {
            return;
        }
        var action = touched.exported() ? AuditRow.Action.EXPORT : AuditRow.Action.SEARCH;
        asker(before)
                .map(Asker::practitioner)
                .flatMap(who -> rates.toWait(who, action))
                .ifPresent(wait -> {
                    touched.withheld();
                    WhenToTryAgain.tell(request, wait);
                    held.reset();
                    held.setHeader("Retry-After", Long.toString(wait.toSeconds()));
                    held.sendError(TOO_MANY_REQUESTS);
                    throw new Undone();
                });
    }

    private static void work(HttpServletRequest request, HeldResponse held, AuditContext touched, FilterChain chain) {
        try {
            touched.during(() -> {
                chain.doFilter(request, held);
                return true;
            });
        } catch (InvalidFileNameException unread) {
            // The container reads names of files before anything of ours can say what is wrong with one.
            held.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } catch (Exception fault) {
            throw new Fault(fault);
        }
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
