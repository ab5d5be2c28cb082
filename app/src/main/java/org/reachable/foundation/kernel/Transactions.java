package org.reachable.foundation.kernel;

import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that say who acts. The database stamps that name on every row written in them, and refuses a row that
 * nobody wrote.
 */
@Component
public class Transactions {

    /** With what the name of an actor begins that is no person. */
    private static final String JOB = "job:";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final TransactionTemplate within;
    private final TransactionTemplate beside;

    Transactions(JdbcClient sql, PlatformTransactionManager manager) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(manager);
        this.within = new TransactionTemplate(manager);
        within.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.beside = new TransactionTemplate(manager);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Does the work in a transaction. Inside another's, whoever began that one stays the actor, and work that fails is
     * undone alone: whoever asked for it may still answer in words.
     */
    public <T> T as(String actor, Supplier<T> work) {
        Running running = current();
        if (running == null) {
            return begin(actor, work, transaction);
        }
        try {
            return within.execute(_ -> work.get());
        } catch (RuntimeException | Error undone) {
            running.answers.clear(); // one of them may be of what is there no more
            throw undone;
        }
    }

    /** The same of work that only reads: inside another's there is nothing of it to undo, so nothing is marked for that. */
    public <T> T reading(String actor, Supplier<T> work) {
        return running() ? work.get() : begin(actor, work, transaction);
    }

    /** What a transaction carries: what is done once it is committed, and what was asked in it already. */
    private record Running(List<Runnable> afterwards, Map<Object, Object> answers) {
        Running() {
            this(new ArrayList<>(1), new HashMap<>());
        }
    }

    private <T> T begin(String actor, Supplier<T> work, TransactionTemplate how) {
        var running = new Running();
        T result = begin(actor, running, work, how);
        running.afterwards.forEach(Runnable::run);
        return result;
    }

    private <T> T begin(String actor, Running running, Supplier<T> work, TransactionTemplate how) {
        boolean before = RoleOfTransaction.isJob();
        RoleOfTransaction.isJob(actor.startsWith(JOB));
        try {
            return how.execute(_ -> begun(actor, running, work));
        } finally {
            RoleOfTransaction.isJob(before);
        }
    }

    /**
     * Does the work as a job, in a transaction of its own beside the one that runs here: where a page counts across
     * children, or draws of them, and hands out nothing of what it read. Whoever calls this says so to the audit.
     */
    public <T> T beside(String job, Supplier<T> work) {
        Object running = TransactionSynchronizationManager.unbindResourceIfPossible(this);
        try {
            return begin(JOB + job, work, beside);
        } finally {
            if (running != null) {
                TransactionSynchronizationManager.bindResource(this, running);
            }
        }
    }

    /** Whether this thread is in a transaction that says who acts. */
    public boolean running() {
        return TransactionSynchronizationManager.hasResource(this);
    }

    /** Something that is asked, and may fail as it likes. */
    public interface Question {
        @Nullable
        Object answer() throws Throwable;
    }

    /** Asks in a transaction of this actor's. */
    public @Nullable Object asking(String actor, Question question) {
        return as(actor, () -> answerTo(question)).given();
    }

    private record Answer(@Nullable Object given) {}

    private static Answer answerTo(Question question) {
        try {
            return new Answer(question.answer());
        } catch (RuntimeException | Error fault) {
            throw fault;
        } catch (Throwable checked) {
            throw new UndeclaredThrowableException(checked);
        }
    }

    public void as(String actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return true;
        });
    }

    /** From here to its end the transaction is this actor's: they have just signed in. */
    public void continueAs(String actor) {
        sql.sql("""
            select set_config('reachable.actor', :actor, true)
            """).param("actor", actor).query(String.class).single();
    }

    /**
     * What is asked again and again while one page is made, and asked of the database once. Only for what no transaction
     * changes once it is there: what is not there yet is asked again.
     */
    public <T> Optional<T> once(Object question, Supplier<Optional<T>> ask) {
        Running running = current();
        if (running == null) {
            return ask.get();
        }
        @SuppressWarnings("unchecked")
        T known = (T) running.answers.get(question);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<T> answer = ask.get();
        answer.ifPresent(one -> running.answers.put(question, one));
        return answer;
    }

    /** Does the work once the transaction is committed and its connection given back; at once where there is none. */
    public void afterwards(Runnable work) {
        Running running = current();
        if (running == null) {
            work.run();
        } else {
            running.afterwards.add(work);
        }
    }

    private <T> T begun(String actor, Running running, Supplier<T> work) {
        sql.sql("""
            select set_config('reachable.actor', coalesce(acting(), :actor), true)
            """).param("actor", actor).query(String.class).single();
        TransactionSynchronizationManager.bindResource(this, running);
        try {
            return work.get();
        } finally {
            TransactionSynchronizationManager.unbindResource(this);
        }
    }

    private @Nullable Running current() {
        return (Running) TransactionSynchronizationManager.getResource(this);
    }
}
