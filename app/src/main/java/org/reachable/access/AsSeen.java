package org.reachable.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reachable.access.WhoseChild.About;
import org.reachable.foundation.govuk.AsSeen.Refused;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.ReadOnce;
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
    private static final String END = "/as-seen/end";

    private final JdbcClient sql;
    private final Partnership partnership;
    private final WhosePage page;

    /** As whom somebody looks at which child; the name of the agency is the last, for it may hold any sign. */
    private record Looking(PersonId child, Relationship to, String agency, String kind, String name) {

        static Looking of(String kept) {
            String[] parts = kept.split("\\|", 5);
            return new Looking(
                    new PersonId(UUID.fromString(parts[0])),
                    Relationship.valueOf(parts[1]),
                    parts[2],
                    parts[3],
                    parts[4]);
        }

        String kept() {
            return String.join("|", child.toString(), to.name(), agency, kind, name);
        }
    }

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
        session.setAttribute(KEY, new Looking(child, to, agency.code(), agency.kind(), agency.name()).kept());
    }

    public void end(HttpSession session) {
        session.removeAttribute(KEY);
    }

    /**
     * Does the work as anybody of the reader's agency would who is nothing else to the child: for what everybody of the agency
     * can open. What the reader may not see themselves is not seen either, nor what never leaves.
     */
    public <T> T asOfTheirAgency(Practitioner reader, PersonId child, Supplier<T> work) {
        look(new Looking(child, Relationship.AGENCY, reader.agency(), reader.agencyKind(), ""), true);
        T done = work.get();
        ReadOnce.forget();
        sql.sql("select set_config('reachable.as_seen', '', true)")
                .query(String.class)
                .single();
        return done;
    }

    private void look(Looking as, boolean leaves) {
        ReadOnce.forget();
        sql.sql("""
                select set_config('reachable.as_seen', looking_as(:child, :tie, :agency, :kind, :leaves), true)
                """)
                .param("child", as.child().value())
                .param("tie", as.to().name())
                .param("agency", as.agency())
                .param("kind", as.kind())
                .param("leaves", leaves)
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
        Looking looking = Looking.of(kept);
        PersonId child = looking.child();
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
        String words = looking.name() + ": " + looking.to().words().toLowerCase(Locale.UK);
        Refused refused = reads ? about.yoursAlone() ? Refused.YOURS_ALONE : null : Refused.SENT;
        new org.reachable.foundation.govuk.AsSeen(words, SubjectAddresses.child(child) + END, refused).tell(request);
        AuditContext.detail("as seen by", words);
        if (refused != null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        look(looking, false);
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
