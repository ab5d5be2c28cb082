package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One's own password: changed with the one before, to one that is not guessed. */
@ReachableTest
class PasswordTest {

    private static final String NEW = "four unlikely herons rest";

    @LocalServerPort
    int port;

    @Autowired
    Colleagues colleagues;

    @Autowired
    NewPasswords rules;

    @Autowired
    JdbcClient sql;

    private Practitioner wren;
    private Visitor here;

    @BeforeEach
    void begin() {
        wren = colleagues.somebody("Wren Adeyemi", "school", "Harbour Academy");
        here = Visitor.signedIn(port, wren.signInName());
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void withTheOldOneANewOneIsTakenAndEveryOtherSessionEnds() {
        String before = session();
        try (Visitor elsewhere = Visitor.signedIn(port, wren.signInName())) {
            assertThat(change(Testshire.PASSWORD, NEW)).endsWith("/sign-ins");
            assertThat(elsewhere.get("/now").statusCode()).isEqualTo(302);
            assertThat(here.get("/now").statusCode()).isEqualTo(200);
            assertThat(session()).isNotEqualTo(before).hasSize(36);
            elsewhere.signIn(wren.signInName(), Testshire.PASSWORD);
            assertThat(elsewhere.get("/now").statusCode()).isEqualTo(302);
            elsewhere.signIn(wren.signInName(), NEW);
            assertThat(elsewhere.get("/now").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void withoutTheOldOneItIsNotAndGuessingItIsSlowed() {
        for (int i = 0; i < SignInTries.MOST_OF_ONE_NAME; i++) {
            assertThat(change("wrong", NEW)).endsWith("/password?wrong=true");
        }
        assertThat(change(Testshire.PASSWORD, NEW)).endsWith("/password?often=true");
        assertThat(here.get("/password?often=true").body()).contains("wait a quarter of an hour");
        assertThat(here.post("/password", Map.of("chosen", NEW)).body()).contains("Write the password you have");
        assertThat(here.post("/password", Map.of("now", Testshire.PASSWORD, "chosen", Testshire.PASSWORD))
                        .body())
                .contains("Choose another password than the one you have");
    }

    @Test
    void theFormTakesWhatAPasswordManagerWrites() {
        assertThat(here.get("/password").body())
                .contains("autocomplete=\"current-password\"", "autocomplete=\"new-password\"")
                .doesNotContain("maxlength", "onpaste");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short-one",
                "passwordpassword",
                "Password123456!",
                "P@ssw0rd12345678",
                "aaaaaaaaaaaaaaaa",
                "abababababababab",
                "123456789012",
                "qwertyuiop123",
                "Liverpool-2022-Liverpool",
                "Welcome.2022.Summer",
                "harbour academy 1966",
                "W r e n Adeyemi!!",
                "Reachable-for-ever-7",
                "abcdefghijklmnop"
            })
    void whatIsTriedFirstIsNoPassword(String guessed) {
        assertThat(rules.problem(guessed, List.of("Harbour Academy", "Wren Adeyemi")))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "four unlikely herons rest",
                "gravel-tuesday-otter-lamp",
                "kx7m-q2hv-9wpt-zz3c",
                "ßüß żółw über allem",
                "0123456789-abcdefghijk-and-something-that-nobody-else-would-write-12",
                "sixty-four-characters-are-taken-as-the-standard-asks-of-everyone"
            })
    void anythingElseIs(String chosen) {
        assertThat(rules.problem(chosen, List.of("Harbour Academy", "Wren Adeyemi")))
                .isEmpty();
    }

    private String change(String now, String chosen) {
        return here.post("/password", Map.of("now", now, "chosen", chosen))
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private String session() {
        return sql.sql("select session_id from spring_session where principal_name = ? order by creation_time limit 1")
                .param(wren.signInName())
                .query(String.class)
                .single();
    }
}
