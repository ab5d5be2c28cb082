package org.reachable.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reachable.audit.Touched;
import org.reachable.kernel.PersonId;
import org.reachable.partnership.Agency;
import org.reachable.partnership.FamilyMember;
import org.reachable.partnership.Partnership;
import org.reachable.partnership.Practitioner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The door to one child's pages as somebody else would see them. While it is on, the database answers both for whoever looks
 * and for whom they look as, so that nobody sees more than they may; those pages can only be read, and the audit says that
 * it was whoever really looked.
 */
@Component
public class AsSeen implements HandlerInterceptor {

    private static final String KEY = "reachable.asSeen";
    private static final String LEAVES = "leaves";
    private static final String END = "/as-seen/end";

    private final JdbcClient sql;
    private final Partnership partnership;

    AsSeen(JdbcClient sql, Partnership partnership) {
        this.sql = sql;
        this.partnership = partnership;
    }

    /** Whether somebody may look at the child's pages as another. */
    public boolean may(Actor actor, PersonId child) {
        return sql.sql("select may_look_as(:actor, :child)")
                .param("actor", actor.code())
                .param("child", child.value())
                .query(Boolean.class)
                .single();
    }

    /** From the next page on. */
    public void begin(HttpSession session, PersonId child, Relationship to, Agency agency) {
        session.setAttribute(
                KEY, String.join("|", child.toString(), to.name(), agency.code(), agency.kind(), agency.name()));
    }

    public void end(HttpSession session) {
        session.removeAttribute(KEY);
    }

    /**
     * Does the work as anybody of the reader's agency would who is nothing else to the child: for what everybody of the agency
     * can open. What the reader may not see themselves is not seen either, nor what never leaves.
     */
    public <T> T asOfTheirAgency(Practitioner reader, PersonId child, Supplier<T> work) {
        look(String.join(
                "|", child.toString(), Relationship.AGENCY.name(), reader.agency(), reader.agencyKind(), LEAVES));
        T done = work.get();
        look("");
        return done;
    }

    private void look(String as) {
        sql.sql("select set_config('reachable.as_seen', :looking, true)")
                .param("looking", as)
                .query(String.class)
                .single();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        HttpSession session = request.getSession(false);
        String[] looking = looking(session, request);
        if (session == null || looking.length == 0) {
            return true;
        }
        if (!request.getMethod().equals("GET")) {
            if (request.getRequestURI().endsWith(END)) {
                return true;
            }
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        var child = new PersonId(UUID.fromString(looking[0]));
        if (reader(request).filter(actor -> may(actor, child)).isEmpty()) {
            end(session);
            return true;
        }
        String words =
                looking[4] + ": " + Relationship.valueOf(looking[1]).words().toLowerCase(java.util.Locale.UK);
        look(String.join("|", looking[0], looking[1], looking[2], looking[3]));
        Touched.detail("as seen by", words);
        new org.reachable.govuk.AsSeen(words, "/children/" + child + END).tell(request);
        return true;
    }

    /** What the session holds, where this is a page about that child. */
    private static String[] looking(@Nullable HttpSession session, HttpServletRequest request) {
        String kept = session == null ? null : (String) session.getAttribute(KEY);
        if (kept == null) {
            return new String[0];
        }
        String[] looking = kept.split("\\|", 5);
        String path = request.getRequestURI();
        return path.startsWith("/children/" + looking[0]) || path.startsWith("/people/" + looking[0])
                ? looking
                : new String[0];
    }

    private Optional<Actor> reader(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return principal == null || request.isUserInRole(FamilyMember.ROLE)
                ? Optional.empty()
                : Optional.of(Actor.of(partnership.signedInAs(principal.getName())));
    }
}
