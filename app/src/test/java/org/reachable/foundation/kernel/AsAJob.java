package org.reachable.foundation.kernel;

import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** The transaction of each test, which is undone after it, is a job's: what no request writes is tried in it. */
public final class AsAJob implements TestExecutionListener, Ordered {

    private static final int BEFORE_THE_TRANSACTION = 3_000;

    @Override
    public int getOrder() {
        return BEFORE_THE_TRANSACTION;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        RoleOfTransaction.isJob(true);
    }

    @Override
    public void afterTestMethod(TestContext test) {
        RoleOfTransaction.isJob(false);
    }
}
