package org.reachable.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reachable.access.WhoseChild.About;
import org.reachable.foundation.govuk.AsSeen.Refused;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Agency;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The door to every page about one child as somebody else would see it. While it is on, the database answers both for
 * whoever looks and for whom they look as, so that nobody sees more than they may; those pages can only be read, and the audit
 * says that it was whoever really looked.
 */
@Component
public class AsSeen implements HandlerInterceptor {

    private static final String KEY = "reachable.asSeen";
    private static final String LEAVES = "leaves";
    private static final String END = "/as-seen/end";

    private final JdbcClient sql;
    private final Partnership partnership;
    private final WhosePage page;

    AsSeen(JdbcClient sql, Partnership partnership, WhosePage page) {
        this.sql = sql;
        this.page = page;
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
        String kept = session == null ? null : (String) session.getAttribute(KEY);
        Practitioner reader = kept == null ? null : reader(request);
        if (session == null || kept == null || reader == null) {
            return true;
        }
        String[] looking = kept.split("\\|", 5);
        var child = new PersonId(UUID.fromString(looking[0]));
        About about = page.about(reader, request);
        if (!isAbout(child, about)) {
            return true;
        }
        boolean reads = request.getMethod().equals("GET");
        if (!reads && (request.getRequestURI().endsWith(END) || page.staysTheirs(request))) {
            return true;
        }
        if (!may(Actor.of(reader), child)) {
            end(session);
            return true;
        }
        String words =
                looking[4] + ": " + Relationship.valueOf(looking[1]).words().toLowerCase(java.util.Locale.UK);
        Refused refused = reads ? about.yoursAlone() ? Refused.YOURS_ALONE : null : Refused.SENT;
        new org.reachable.foundation.govuk.AsSeen(words, SubjectAddresses.child(child) + END, refused).tell(request);
        AuditContext.detail("as seen by", words);
        if (refused != null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        look(String.join("|", looking[0], looking[1], looking[2], looking[3]));
        return true;
    }

    /** By whichever record of theirs. */
    private boolean isAbout(PersonId child, About about) {
        return !about.children().isEmpty()
                && sql.sql("select records_of(:child) && array[:about]::uuid[]")
                        .param("child", child.value())
                        .param(
                                "about",
                                about.children().stream().map(PersonId::value).toList())
                        .query(Boolean.class)
                        .single();
    }

    private @Nullable Practitioner reader(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return principal == null || request.isUserInRole(FamilyMember.ROLE)
                ? null
                : partnership.signedInAs(principal.getName());
    }
}
