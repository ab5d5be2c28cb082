package org.reachable.access;

import java.time.Duration;
import org.reachable.foundation.kernel.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.stereotype.Component;

/** What a provider says of somebody's signing out counts once, and soon: whoever overheard it cannot use it again. */
@Component
class SaidOnce {

    private static final Duration SOON = Duration.ofMinutes(10);

    private final JdbcClient sql;

    SaidOnce(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether it counts; from now on it does not. */
    boolean take(OidcLogoutToken said) {
        sql.sql("delete from provider_signed_out where machine_at < clock_timestamp() - interval '1 day'")
                .update();
        return sql.sql("""
                insert into provider_signed_out (said)
                select sha256(convert_to(:issuer || ' ' || :number, 'UTF8'))
                where abs(extract(epoch from clock_timestamp()) - :at) <= :soon
                on conflict do nothing
                """)
                        .params(Parameters.of("issuer", said.getIssuer().toString())
                                .and("number", said.getId())
                                .and("at", said.getIssuedAt().getEpochSecond())
                                .and("soon", SOON.toSeconds())
                                .all())
                        .update()
                == 1;
    }
}
