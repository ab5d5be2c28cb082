package org.reachable.platform.audit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.reachable.ReachableApplication;
import org.reachable.ReachableTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database with an audit of its own, to be tampered with, and the command that checks it. */
@ReachableTest
abstract class AuditAlone {

    static final String ALONE = "verified";

    static final int ROWS = 12;

    @Autowired
    JdbcConnectionDetails database;

    @TempDir
    Path folder;

    String url;
    private JdbcClient server;
    JdbcClient all;
    UUID here;

    /** What the command said, and its status. */
    record Said(int status, String words) {}

    @BeforeEach
    void aDatabaseWithOnePartnershipWhoseRowsAreSigned() throws Exception {
        server = as(database.getJdbcUrl(), "postgres");
        server.sql("drop database if exists " + ALONE + " with (force)").update();
        server.sql("create database " + ALONE + " owner reachable_owner").update();
        url = database.getJdbcUrl().replaceFirst("/reachable$", "/" + ALONE);
        ReachableApplication.main(
                new String[] {"migrate", "--spring.datasource.url=" + url, "--spring.flyway.user=reachable_owner"});
        all = as(url, "postgres");
        here = partnership("Here");
        write(here, ROWS);
        sign(here);
    }

    @AfterEach
    void goAway() {
        server.sql("drop database " + ALONE + " with (force)").update();
    }

    Said verify(String... more) {
        return verifyOf(url, more);
    }

    Said verifyOf(String address, String... more) {
        var out = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of(
                address,
                "reachable_application",
                "",
                folder.resolve("key").toString(),
                anchors().toString()));
        arguments.addAll(List.of(more));
        int status =
                VerifyAudit.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments.toArray(String[]::new));
        return new Said(status, out.toString(StandardCharsets.UTF_8).replaceAll("[0-9,]+ a second", "fast"));
    }

    Path anchors() {
        return folder.resolve("anchors");
    }

    UUID partnership(String name) {
        UUID id = UUID.randomUUID();
        all.sql("insert into partnership (id, name, demonstration, actor) values (?, ?, false, 'test')")
                .params(id, name)
                .update();
        return id;
    }

    void write(UUID partnership, int rows) {
        all.sql("""
            with written as (
              insert into audit_entry (id, partnership, agency, action, method, route, status, subjects, relationships,
                found, purpose, details, actor, received_at)
              select gen_random_uuid(), :id, 'police', 'READ', 'GET', '/now', 200, '{}', '{}', '{}', '', '{}', 'somebody', now()
              from generate_series(1, :rows)
              returning id, position, partnership)
            insert into audit_unsealed (entry, position, partnership) select id, position, partnership from written
            """).param("id", partnership).param("rows", rows).update();
    }

    /** As {@link Sealing} does it, on a database of our own. */
    void sign(UUID partnership) throws Exception {
        var chain = new ChainStore(all);
        byte[] before = chain.last(partnership).map(Link::hash).orElseGet(() -> Link.beginning(partnership));
        long number = chain.last(partnership).map(Link::number).orElse(0L);
        List<Link> links = new ArrayList<>();
        for (ChainStore.Waiting waiting : chain.takeWaiting(partnership, ROWS)) {
            Link link = Link.after(before, ++number, waiting.entry(), waiting.row());
            links.add(link);
            before = link.hash();
        }
        if (!links.isEmpty()) {
            chain.add(partnership, links);
        }
        AnchorKey.Signer key = AnchorKey.signer(folder.resolve("key"));
        Instant at = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        byte[] signature = key.sign(Anchor.words(partnership, number, before, at));
        var anchor = new Anchor(partnership, number, before, at, key.verifier().fingerprint(), signature);
        new AnchorFile(anchors()).add(anchor);
        chain.add(anchor);
    }

    private static JdbcClient as(String url, String role) {
        return JdbcClient.create(new DriverManagerDataSource(url, role, ""));
    }
}
